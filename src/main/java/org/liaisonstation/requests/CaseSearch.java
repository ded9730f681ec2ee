package org.liaisonstation.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.forms.Choice;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through what is public and nothing else: the approved titles and texts, of which
 * a station has thousands. The words of the request itself are not asked.
 */
@Component
@Transactional(readOnly = true)
class CaseSearch {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/**
	 * Each publication looks up its own request: a join could be turned around, and read
	 * a million requests for a few thousand texts.
	 */
	private static final String PUBLIC = """
			FROM publication b
			CROSS JOIN LATERAL (SELECT left(q.category, 2) AS root FROM request q
			  WHERE q.id = b.subject_id AND NOT q.restricted AND NOT q.sensitive LIMIT 1) r
			WHERE b.subject_kind = 'request' AND b.state = 'PUBLISHED'""";

	private final JdbcClient jdbc;

	private final CodeLists codes;

	CaseSearch(JdbcClient jdbc, CodeLists codes) {
		this.jdbc = jdbc;
		this.codes = codes;
	}

	/** The requests that fit, what became public last first. */
	List<UUID> page(CaseFilter filter, int limit) {
		Map<String, Object> values = new HashMap<>();
		StringBuilder sql = new StringBuilder("SELECT b.subject_id ").append(PUBLIC).append(narrowed(filter, values));
		CaseFilter.Key key = filter.key();
		if (key != null) {
			sql.append(" AND (b.published_at, b.id) < (:at, :after)");
			values.put("at", key.at().atOffset(ZoneOffset.UTC));
			values.put("after", key.publication());
		}
		sql.append(" ORDER BY b.published_at DESC, b.id DESC LIMIT :limit");
		values.put("limit", limit);
		return this.jdbc.sql(sql.toString()).params(values).query(UUID.class).list();
	}

	long count(CaseFilter filter) {
		Map<String, Object> values = new HashMap<>();
		String sql = "SELECT count(*) " + PUBLIC + narrowed(filter, values);
		return this.jdbc.sql(sql).params(values).query(Long.class).single();
	}

	private String narrowed(CaseFilter filter, Map<String, Object> values) {
		StringBuilder sql = new StringBuilder();
		if (!filter.numbers().isEmpty()) {
			sql.append(" AND b.subject_number IN (:numbers)");
			values.put("numbers", filter.numbers());
		}
		for (String word : filter.words().words()) {
			String name = "word" + values.size();
			// a word is letters and digits alone, so nothing in it is a pattern
			sql.append(" AND lower(normalize(b.title || ' ' || b.text, NFKC)) LIKE :").append(name);
			values.put(name, "%" + word + "%");
		}
		if (filter.category() != null) {
			sql.append(" AND r.root = :category");
			values.put("category", filter.category());
		}
		if (filter.year() != null) {
			LocalDate first = LocalDate.of(Integer.parseInt(filter.year()), 1, 1);
			sql.append(" AND b.published_at >= :from AND b.published_at < :to");
			values.put("from", first.atStartOfDay(ZONE).toOffsetDateTime());
			values.put("to", first.plusYears(1).atStartOfDay(ZONE).toOffsetDateTime());
		}
		return sql.toString();
	}

	/** What there is anything of. */
	record Options(List<Choice> categories, List<Choice> years) {

	}

	private record Kept(String root, int year) {

	}

	Options options() {
		List<Kept> kept = this.jdbc
			.sql("SELECT DISTINCT r.root, extract(year FROM b.published_at AT TIME ZONE 'Asia/Shanghai')::int AS year "
					+ PUBLIC + " ORDER BY year DESC, root")
			.query(Kept.class)
			.list();
		List<Choice> categories = kept.stream()
			.map(Kept::root)
			.distinct()
			.sorted()
			.map((root) -> new Choice(root, this.codes.name(CodeLists.CATEGORY, root)))
			.toList();
		List<Choice> years = kept.stream()
			.map(Kept::year)
			.distinct()
			.map((year) -> new Choice(Integer.toString(year), year + "年"))
			.toList();
		return new Options(categories, years);
	}

}
