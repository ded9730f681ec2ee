package org.liaisonstation.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;

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

	private static final List<Choice> STATUSES = Choice.of(Status::label, Status.values());

	private static final List<Choice> LIGHTS = Choice.of(LightFilter::label, LightFilter.values());

	private static final List<Choice> ROUTES = Choice.of(Route::label, Route.values());

	private final JdbcClient jdbc;

	private final CodeLists codes;

	FilterOptions(JdbcClient jdbc, CodeLists codes) {
		this.jdbc = jdbc;
		this.codes = codes;
	}

	/**
	 * The choices of each select.
	 *
	 * @param categories by the name of the first level, which is the first choice of its
	 * group
	 * @param saved the viewer's own filters: their address and their name
	 */
	record Options(List<Choice> units, List<Choice> places, List<Choice> deputies, List<Choice> saved,
			List<Choice> channels, Map<String, List<Choice>> categories) {

		public List<Choice> statuses() {
			return STATUSES;
		}

		public List<Choice> lights() {
			return LIGHTS;
		}

		public List<Choice> routes() {
			return ROUTES;
		}

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
				found.getOrDefault("deputy", List.of()), found.getOrDefault("saved", List.of()), channels(),
				categories());
	}

	private List<Choice> channels() {
		return this.codes.inForce(CodeLists.CHANNEL).stream().map(FilterOptions::choice).toList();
	}

	private Map<String, List<Choice>> categories() {
		Map<String, List<Choice>> categories = new LinkedHashMap<>();
		this.codes.groups(CodeLists.CATEGORY)
			.forEach((root, children) -> categories.put(root.name(),
					Stream
						.concat(Stream.of(new Choice(root.code(), root.name() + "（全部）")),
								children.stream().map(FilterOptions::choice))
						.toList()));
		return categories;
	}

	private static Choice choice(Code code) {
		return new Choice(code.code(), code.name());
	}

}
