package org.liaisonstation.requests;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.forms.AddressQuery;

import org.liaisonstation.search.SearchWords;

/**
 * What a visitor narrows the published results to. What he cannot have chosen, an address
 * that was typed or cut, narrows nothing.
 *
 * @param q words of the public title and text, or a number
 * @param category of the first level
 * @param year in which it became public
 * @param at when the last one of the page before became public
 * @param after that one's publication
 */
record CaseFilter(String q, String category, String year, String at, String after) {

	private static final int LONGEST = 100;

	CaseFilter {
		q = filled(q);
		category = matching(category, "[A-Z0-9_]{1,30}");
		year = matching(year, "20\\d\\d");
	}

	private static String filled(String text) {
		String stripped = (text != null) ? text.strip() : "";
		return stripped.isEmpty() ? null : stripped.substring(0, Math.min(LONGEST, stripped.length()));
	}

	private static String matching(String text, String form) {
		return (text != null && text.matches(form)) ? text : null;
	}

	/** Numbers of requests, where one was typed. */
	List<String> numbers() {
		return Sought.of(this.q).numbers();
	}

	/**
	 * What the box looks for else: a telephone number or the number of a slip is words
	 * like any other here.
	 */
	public SearchWords words() {
		return SearchWords.of(numbers().isEmpty() ? this.q : null);
	}

	public boolean isNarrowed() {
		return !numbers().isEmpty() || !words().isEmpty() || isChosen();
	}

	/** Whether it says more than what the box looks for. */
	public boolean isChosen() {
		return this.category != null || this.year != null;
	}

	public boolean isFirstPage() {
		return key() == null;
	}

	/** Where a page goes on. */
	record Key(Instant at, UUID publication) {

	}

	/** Null on the first page. */
	Key key() {
		try {
			return (this.at != null && this.after != null)
					? new Key(Instant.parse(this.at), UUID.fromString(this.after)) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	/** The address of the next page, or of the first one. */
	public String addressAfter(PublicCases.PublicCase last) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("q", this.q);
		all.put("category", this.category);
		all.put("year", this.year);
		all.put("at", (last != null) ? last.publishedAt() : null);
		all.put("after", (last != null) ? last.publicationId() : null);
		String query = AddressQuery.of(all);
		return query.isEmpty() ? "/cases" : "/cases?" + query;
	}

}
