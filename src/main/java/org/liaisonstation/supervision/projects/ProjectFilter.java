package org.liaisonstation.supervision.projects;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.forms.AddressQuery;

/**
 * What the list of projects is narrowed to.
 *
 * @param view {@code open} to begin with, {@code late}, {@code near}, {@code missing}
 * where progress was not reported, {@code check} where it is to be, {@code all}, or the
 * name of a state in small letters
 * @param before the key of the last line of the page before
 */
record ProjectFilter(String view, String q, Integer year, UUID unit, String before, String after) {

	ProjectFilter {
		view = (view != null && view.matches("open|late|near|missing|check|under_way|finished|accepted|stopped|all"))
				? view : "open";
		q = filled(q);
		before = filled(before);
		after = filled(after);
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	public boolean isNarrowed() {
		return this.q != null || this.year != null || this.unit != null;
	}

	public String query() {
		return queryOfView(this.view);
	}

	/** What is looked for, under another view. */
	public String queryOfView(String view) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("view", view);
		all.put("q", this.q);
		all.put("year", this.year);
		all.put("unit", this.unit);
		return AddressQuery.of(all);
	}

}
