package org.liaisonstation.requests;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.forms.AddressQuery;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a list of requests is narrowed to; the same filter feeds the list, its counts and
 * what is exported.
 *
 * @param q a number, or words of title, content and place
 * @param person keyed hash of a telephone number that was looked for
 * @param view one of the work lists: {@code open}, {@code late}, {@code soon},
 * {@code review}, {@code rate}, {@code all}
 * @param light how the clock stands
 * @param deputy through whom it came, or who follows it
 * @param key 重点 alone
 * @param before the key of the last line of the page before: its time of receipt and its
 * id
 * @param month jump to the requests received in or before this month, yyyy-MM
 * @param number jump to this request and those received before it
 */
record RequestFilter(String q, String person, String view, Status status, LightFilter light, Route route, UUID unit,
		UUID place, UUID deputy, String channel, String category, Boolean key,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String month, String number, String before,
		String after) {

	/** The views whose answer tells how a clock stands, or which are a deputy's own. */
	private static final Set<String> ABOUT_CLOCKS = Set.of("late", "soon", "today", "chase", "mine", "returns",
			"extensions", "untold", "paused", "supervise", "receipts", "promises", "promise-soon", "key");

	RequestFilter {
		q = filled(q);
		person = filled(person);
		channel = filled(channel);
		category = filled(category);
		month = filled(month);
		number = filled(number);
		key = Boolean.TRUE.equals(key) ? Boolean.TRUE : null;
		view = (filled(view) != null) ? view : (q != null || person != null) ? "all" : "open";
	}

	static RequestFilter ofView(String view) {
		return new RequestFilter(null, null, view, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null);
	}

	/** What is looked for under another view, from the newest on. */
	RequestFilter withView(String view) {
		return new RequestFilter(this.q, this.person, view, this.status, this.light, this.route, this.unit, this.place,
				this.deputy, this.channel, this.category, this.key, this.from, this.to, this.month, this.number, null,
				null);
	}

	/** What the box looks for. */
	Sought sought() {
		return Sought.of(this.q);
	}

	/** The month to jump to; null for none, or none that can be read. */
	YearMonth monthOrNull() {
		return (this.month != null && this.month.matches("\\d{4}-(0[1-9]|1[0-2])")) ? YearMonth.parse(this.month)
				: null;
	}

	/**
	 * Whether few requests can fit whatever else is asked: those under way, or one
	 * person's.
	 */
	boolean isFew() {
		return this.person != null || this.light != null || this.key != null
				|| !Set.of("all", "promises").contains(this.view)
				|| this.status != null && Status.OPEN.contains(this.status);
	}

	/** Whether the category is one of the first level. */
	boolean isOfCategoryRoot() {
		return this.category != null && this.category.length() == 2;
	}

	/** Whether it says more than which view is looked at. */
	public boolean isNarrowed() {
		return this.q != null || this.person != null || isDetailed();
	}

	/** Whether it says more than what the box looks for. */
	public boolean isDetailed() {
		return this.status != null || this.light != null || this.route != null || this.unit != null
				|| this.place != null || this.deputy != null || this.channel != null || this.category != null
				|| this.key != null || this.from != null || this.to != null;
	}

	/**
	 * What an address or a form takes along to say the same: all but where a page begins.
	 */
	public Map<String, String> parameters() {
		Map<String, String> all = new LinkedHashMap<>();
		put(all, "view", this.view);
		put(all, "q", this.q);
		put(all, "person", this.person);
		put(all, "status", this.status);
		put(all, "light", this.light);
		put(all, "route", this.route);
		put(all, "unit", this.unit);
		put(all, "place", this.place);
		put(all, "deputy", this.deputy);
		put(all, "channel", this.channel);
		put(all, "category", this.category);
		put(all, "key", this.key);
		put(all, "from", this.from);
		put(all, "to", this.to);
		return all;
	}

	private static void put(Map<String, String> all, String name, Object value) {
		if (value != null) {
			all.put(name, value.toString());
		}
	}

	/** The same as the query of an address; to page, to be saved, to export. */
	public String query() {
		return AddressQuery.of(parameters());
	}

	/** The address of this page of the list, without the context path. */
	String address() {
		Map<String, String> all = parameters();
		put(all, "month", this.month);
		put(all, "number", this.number);
		put(all, "before", this.before);
		put(all, "after", this.after);
		return "/desk/requests?" + AddressQuery.of(all);
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * Whether the answer tells something of a request that a glance does not show: its
	 * words, its clock, its unit, its channel.
	 */
	boolean asksMoreThanAGlance() {
		boolean more = this.q != null && !sought().isNumber();
		return more || this.unit != null || this.channel != null || this.light != null || this.route != null
				|| this.place != null || this.deputy != null || this.key != null || ABOUT_CLOCKS.contains(this.view);
	}

}
