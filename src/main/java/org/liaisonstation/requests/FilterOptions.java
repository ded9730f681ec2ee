package org.liaisonstation.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the filters of the list offer, in one statement for all selects: also what has
 * ended, for old requests name it.
 */
@Component
@Transactional(readOnly = true)
class FilterOptions {

	private final JdbcClient jdbc;

	FilterOptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The choices of each select.
	 *
	 * @param saved the viewer's own filters: their address and their name
	 */
	record Options(List<Choice> units, List<Choice> places, List<Choice> deputies, List<Choice> saved) {

	}

	Options of(Viewer viewer) {
		Map<String, List<Choice>> found = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT kind, code, name FROM (
					  SELECT 'unit' AS kind, id::text AS code, name, active_to IS NOT NULL AS ended, code AS position FROM unit
					  UNION ALL SELECT 'place', id::text, name, active_to IS NOT NULL, kind FROM place
					  UNION ALL SELECT 'deputy', id::text, name, false, '' FROM deputy
					  UNION ALL SELECT 'saved', '/desk/requests?' || query, name, false, '' FROM saved_filter
					            WHERE account_id = :account
					) o ORDER BY kind, ended, position, name, code""")
			.param("account", viewer.accountId())
			.query((row) -> {
				found.computeIfAbsent(row.getString("kind"), (kind) -> new ArrayList<>())
					.add(new Choice(row.getString("code"), row.getString("name")));
			});
		return new Options(found.getOrDefault("unit", List.of()), found.getOrDefault("place", List.of()),
				found.getOrDefault("deputy", List.of()), found.getOrDefault("saved", List.of()));
	}

}
