package org.liaisonstation.topics;

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
 * What the list of topics is narrowed to.
 *
 * @param view {@code open} to begin with, {@code late} where a measure is overdue,
 * {@code settled} where all measures are done, the name of a state in small letters, or
 * {@code all}
 * @param from the first day on which it may have been opened
 * @param before the key of the last line of the page before
 */
record TopicFilter(String view, String q, String field, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String before, String after) {

	TopicFilter {
		view = (view != null
				&& view.matches("open|late|settled|gathering|proposed|decided|resolved|not_resolved|withdrawn|all"))
						? view : "open";
		q = Filled.of(q);
		field = Filled.of(field);
		before = Filled.of(before);
		after = Filled.of(after);
	}

	List<TopicState> states() {
		return Arrays.stream(TopicState.values()).filter(this::shows).toList();
	}

	private boolean shows(TopicState state) {
		return switch (this.view) {
			case "all" -> true;
			case "open", "late", "settled" -> state.isOpen();
			default -> state.name().toLowerCase(Locale.ROOT).equals(this.view);
		};
	}

	public boolean isNarrowed() {
		return this.q != null || this.field != null || this.from != null || this.to != null;
	}

	public String query() {
		return queryOfView(this.view);
	}

	/** What is looked for, under another view. */
	public String queryOfView(String view) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("view", view);
		all.put("q", this.q);
		all.put("field", this.field);
		all.put("from", this.from);
		all.put("to", this.to);
		return AddressQuery.of(all);
	}

}
