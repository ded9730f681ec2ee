package org.liaisonstation.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which page of a list is read: the one after or before a line, or the first where the
 * address names none that can be read.
 *
 * @param key the line, or null
 * @param backwards whether the page before it is read
 */
public record ListTurn(ListKey key, boolean backwards) {

	/** So many lines are on a page. */
	public static final int PAGE = 20;

	/**
	 * @param before the key of the last line of the page before, or null
	 * @param after the key of the first line of the page after, or null
	 */
	public static ListTurn of(String before, String after) {
		ListKey newer = ListKey.read(after);
		return (newer != null) ? new ListTurn(newer, true) : new ListTurn(ListKey.read(before), false);
	}

	/**
	 * The end of a statement that reads the page and a line more, after a condition.
	 * @param at the column of the moment that the list is ordered by
	 * @param id the column of the id
	 */
	public String rest(String at, String id, Map<String, Object> params) {
		return rest(at, id, ListKey::moment, params);
	}

	/**
	 * The same of a list that is ordered by a day.
	 * @param day its column
	 */
	public String restByDay(String day, String id, Map<String, Object> params) {
		return rest(day, id, ListKey::day, params);
	}

	private String rest(String at, String id, Function<ListKey, Object> value, Map<String, Object> params) {
		return from(at, id, value, params)
				+ " ORDER BY %1$s %3$s, %2$s %3$s LIMIT %4$d".formatted(at, id, direction(), PAGE + 1);
	}

	/**
	 * The condition alone by which a page of moments begins, for a statement that orders
	 * its rows itself; empty for the first page.
	 */
	public String from(String at, String id, Map<String, Object> params) {
		return from(at, id, ListKey::moment, params);
	}

	private String from(String at, String id, Function<ListKey, Object> value, Map<String, Object> params) {
		if (this.key == null) {
			return "";
		}
		params.put("keyAt", value.apply(this.key));
		params.put("keyId", this.key.id());
		return " AND (%s, %s) %s (:keyAt, :keyId)".formatted(at, id, this.backwards ? ">" : "<");
	}

	/** How the statement reads its rows, whichever way the page is shown. */
	public String direction() {
		return this.backwards ? "ASC" : "DESC";
	}

	/**
	 * What was read, as a page, the newest first.
	 * @param read in the order of the statement, a line more where there are more
	 */
	public <R> ListPage<R> page(List<R> read, Function<R, ListKey> key) {
		boolean more = read.size() > PAGE;
		List<R> rows = new ArrayList<>(more ? read.subList(0, PAGE) : read);
		if (this.backwards) {
			Collections.reverse(rows);
		}
		boolean older = (this.backwards || more) && !rows.isEmpty();
		boolean newer = (this.backwards ? more : this.key != null) && !rows.isEmpty();
		return new ListPage<>(rows, older ? key.apply(rows.get(rows.size() - 1)).toString() : null,
				newer ? key.apply(rows.get(0)).toString() : null);
	}

}
