package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liaisonstation.forms.AddressQuery;

import org.liaisonstation.forms.Filled;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the list of inspections is narrowed to.
 *
 * @param view {@code open} to begin with, the name of a state in small letters, or
 * {@code all}
 * @param from the first day
 * @param before the key of the last line of the page before
 */
record InspectionFilter(String view, String q, InspectionKind kind, String ground,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String before, String after) {

	InspectionFilter {
		view = (view != null && view.matches("open|planned|held|closed|withdrawn|all")) ? view : "open";
		q = Filled.of(q);
		ground = Filled.of(ground);
		before = Filled.of(before);
		after = Filled.of(after);
	}

	List<InspectionState> states() {
		return Arrays.stream(InspectionState.values()).filter(this::shows).toList();
	}

	private boolean shows(InspectionState state) {
		return switch (this.view) {
			case "all" -> true;
			case "open" -> state.isOpen();
			default -> state.name().toLowerCase(Locale.ROOT).equals(this.view);
		};
	}

	public boolean isNarrowed() {
		return this.q != null || this.kind != null || this.ground != null || this.from != null || this.to != null;
	}

	public String query() {
		return queryOfView(this.view);
	}

	/** What is looked for, under another view. */
	public String queryOfView(String view) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("view", view);
		all.put("q", this.q);
		all.put("kind", this.kind);
		all.put("ground", this.ground);
		all.put("from", this.from);
		all.put("to", this.to);
		return AddressQuery.of(all);
	}

}
