package org.liaisonstation.figures;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which figures there are. The names of the views come from a table that the application
 * cannot write; those of the outcomes of topics have keys whose form the database checks.
 */
@Component
@Transactional(readOnly = true)
class FigureDefinitions {

	private static final String SELECT = """
			SELECT d.key, d.section, d.label, d.unit, d.view_name, d.kind, d.counting, d.listing, d.public_href, d.sensitive,
			  d.front_page, d.desk_only, d.parted
			FROM figure_in_use d LEFT JOIN figure_section s ON s.name = d.section
			""";

	private static final String IN_ORDER = " ORDER BY s.position NULLS LAST, d.position";

	private final JdbcClient jdbc;

	FigureDefinitions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that everybody may read, in the order in which they are shown. */
	List<Figure> open() {
		return this.jdbc.sql(SELECT + "WHERE NOT d.desk_only" + IN_ORDER).query(Figure.class).list();
	}

	List<Figure> all() {
		return this.jdbc.sql(SELECT + IN_ORDER).query(Figure.class).list();
	}

	Optional<Figure> find(String key) {
		return this.jdbc.sql(SELECT + "WHERE d.key = ?").param(key).query(Figure.class).optional();
	}

}
