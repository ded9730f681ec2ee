package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.liaisonstation.forms.AddressQuery;

import org.liaisonstation.forms.Filled;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a list of opinions is narrowed to.
 *
 * @param view the name of a state in small letters, {@code open} to begin with, or
 * {@code all}
 * @param from the first day of the activity
 * @param before the key of the last line of the page before
 */
record OpinionFilter(String view, String q, String tag, ActivityKind kind,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String before, String after) {

	OpinionFilter {
		view = (view != null && view.matches("open|answered|request|kept|withdrawn|all")) ? view : "open";
		q = Filled.of(q);
		tag = Filled.of(tag);
		before = Filled.of(before);
		after = Filled.of(after);
	}

	/** Null for all. */
	OpinionState state() {
		return "all".equals(this.view) ? null : OpinionState.valueOf(this.view.toUpperCase(Locale.ROOT));
	}

	public boolean isNarrowed() {
		return this.q != null || this.tag != null || this.kind != null || this.from != null || this.to != null;
	}

	public String query() {
		return queryOfView(this.view);
	}

	/** What is looked for, under another view. */
	public String queryOfView(String view) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("view", view);
		all.put("q", this.q);
		all.put("tag", this.tag);
		all.put("kind", this.kind);
		all.put("from", this.from);
		all.put("to", this.to);
		return AddressQuery.of(all);
	}

}
