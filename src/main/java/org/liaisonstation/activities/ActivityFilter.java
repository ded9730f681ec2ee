package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.forms.AddressQuery;

import org.liaisonstation.forms.Filled;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a list of activities is narrowed to.
 *
 * @param view {@code planned}, {@code overdue}, {@code held}, {@code check},
 * {@code follow-up}, {@code ended} or {@code all}
 * @param place the village that it went to or was held in
 * @param before the key of the last line of the page before: its day and its id
 */
record ActivityFilter(String view, String q, ActivityKind kind, String category, UUID group, UUID deputy, UUID place,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String before, String after) {

	private static final Set<String> VIEWS = Set.of("planned", "overdue", "held", "check", "follow-up", "ended", "all");

	ActivityFilter {
		view = (view != null && VIEWS.contains(view)) ? view : "all";
		q = Filled.of(q);
		category = Filled.of(category);
		before = Filled.of(before);
		after = Filled.of(after);
	}

	/** Whether it says more than which view is looked at. */
	public boolean isNarrowed() {
		return this.q != null || this.kind != null || this.category != null || this.group != null || this.deputy != null
				|| this.place != null || this.from != null || this.to != null;
	}

	/** The same as the query of an address, without where the page begins. */
	public String query() {
		return queryOfView(this.view);
	}

	/** What is looked for, under another view. */
	public String queryOfView(String view) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("view", view);
		all.put("q", this.q);
		all.put("kind", this.kind);
		all.put("category", this.category);
		all.put("group", this.group);
		all.put("deputy", this.deputy);
		all.put("place", this.place);
		all.put("from", this.from);
		all.put("to", this.to);
		return AddressQuery.of(all);
	}

}
