package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.liaisonstation.forms.AddressQuery;

import org.liaisonstation.forms.Filled;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a list of visits or reports is narrowed to.
 *
 * @param view one of the views of the list; {@code all} to begin with
 * @param before the key of the last line of the page before
 */
record ResearchFilter(String view, String q, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String before, String after) {

	ResearchFilter {
		view = (Filled.of(view) != null) ? view : "all";
		q = Filled.of(q);
		before = Filled.of(before);
		after = Filled.of(after);
	}

	static ResearchFilter ofView(String view) {
		return new ResearchFilter(view, null, null, null, null, null);
	}

	public boolean isNarrowed() {
		return this.q != null || this.from != null || this.to != null;
	}

	public String query() {
		return queryOfView(this.view);
	}

	/** What is looked for, under another view. */
	public String queryOfView(String view) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("view", view);
		all.put("q", this.q);
		all.put("from", this.from);
		all.put("to", this.to);
		return AddressQuery.of(all);
	}

}
