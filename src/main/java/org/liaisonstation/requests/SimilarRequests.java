package org.liaisonstation.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.search.SearchWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that may be about the same matter (可能重复): open, lately received, in words much
 * alike, of the same place or category. A hint that never blocks; restricted matters are
 * in no hint.
 */
@Component
@Transactional(readOnly = true)
class SimilarRequests {

	private static final int DAYS = 60;

	private static final int MOST = 8;

	private static final int MOST_WORDS_NAMED = 3;

	/** Of how much that is typed only the beginning is compared. */
	private static final int MOST_COMPARED = 600;

	/** Pairs that every other complaint has: they make no two of them alike. */
	private static final Set<String> EMPTY_WORDS = Set.of("我们", "希望", "没有", "一个", "这个", "什么", "有人", "能不", "不能", "可以",
			"现在", "已经", "还是", "经常", "每天", "晚上", "早上", "反映", "问题", "请求", "要求", "解决", "处理", "有关", "部门", "尽快", "里的", "的人",
			"居民", "群众", "影响", "生活", "很多", "不了", "起来", "出来", "时候", "多次", "一直", "都有");

	/** Those that others may be merged into, as {@link Request#mayCarry} has it. */
	private static final Set<Status> CARRYING = Set.of(Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS);

	private final JdbcClient jdbc;

	private final RequestConditions conditions;

	private final ClockRules clocks;

	SimilarRequests(JdbcClient jdbc, RequestConditions conditions, ClockRules clocks) {
		this.jdbc = jdbc;
		this.conditions = conditions;
		this.clocks = clocks;
	}

	/** What may be the same, the likest first. */
	public List<Similar> to(Request request, Viewer viewer) {
		return find(request, viewer, Status.OPEN);
	}

	/** Those of them that it may be merged into. */
	List<Similar> carrying(Request request, Viewer viewer) {
		return find(request, viewer, CARRYING);
	}

	/**
	 * What may be the same as what is being typed.
	 * @param place null where it is not chosen yet
	 * @param category null where it is not chosen yet
	 */
	List<Similar> to(String content, UUID place, String category, Viewer viewer) {
		return find(null, content, place, category, viewer, Status.OPEN);
	}

	private List<Similar> find(Request request, Viewer viewer, Set<Status> statuses) {
		Matter matter = request.matter();
		return request.intake().restricted() ? List.of() : find(request.id(), matter.title() + " " + matter.content(),
				matter.placeId(), matter.category(), viewer, statuses);
	}

	private List<Similar> find(UUID self, String text, UUID place, String category, Viewer viewer,
			Set<Status> statuses) {
		String compared = (text.length() > MOST_COMPARED) ? text.substring(0, MOST_COMPARED) : text;
		List<Integer> pieces = Arrays.stream(SearchWords.pairs(compared))
			.filter((piece) -> !EMPTY_WORDS.contains(SearchWords.text(piece)))
			.toList();
		Map<String, Object> params = new HashMap<>();
		String base = "r.received_at >= :since AND r.status = ANY (:statuses) AND NOT r.restricted"
				+ " AND r.id IS DISTINCT FROM CAST(:self AS uuid) AND " + this.conditions.visible(viewer, params);
		params.put("self", self);
		params.put("place", place);
		params.put("category", category);
		params.put("statuses", statuses.stream().map(Status::name).toArray(String[]::new));
		params.put("since",
				OffsetDateTime.ofInstant(this.clocks.now().minusDays(DAYS).toInstant(), this.clocks.now().getZone()));
		// a bounded number to compare: the newest of the place, of the category, of all;
		// the pieces stand in the
		// statement, since only what is known when it is planned is looked up by hash
		return this.jdbc
			.sql("""
					WITH candidate AS MATERIALIZED (
					  (SELECT r.id FROM request r WHERE r.place_id = CAST(:place AS uuid) AND %1$s
					   ORDER BY r.received_at DESC, r.id DESC LIMIT 100)
					  UNION
					  (SELECT r.id FROM request r WHERE r.category = CAST(:category AS text) AND %1$s
					   ORDER BY r.received_at DESC, r.id DESC LIMIT 100)
					  UNION
					  (SELECT r.id FROM request r WHERE %1$s ORDER BY r.received_at DESC, r.id DESC LIMIT 200)
					), compared AS MATERIALIZED (
					  SELECT s.request_id, (SELECT count(*) FROM unnest(s.grams) g WHERE g = ANY ('{%2$s}'::int[]))
					         / greatest(1, least(%3$d, cardinality(s.grams) / 2))::float8 AS share
					  FROM candidate c JOIN request_search s ON s.request_id = c.id
					)
					SELECT * FROM (
					  SELECT r.id, r.version, r.number, r.title, r.content, r.status, p.name AS place, r.received_at, c.share,
					         r.first_dispatched_at IS NULL AND r.round_number = 1 AND r.group_id IS DISTINCT FROM r.id AS fresh,
					         coalesce(r.place_id = CAST(:place AS uuid), false) AS same_place,
					         coalesce(r.category = CAST(:category AS text), false) AS same_category
					  FROM compared c JOIN request r ON r.id = c.request_id LEFT JOIN place p ON p.id = r.place_id
					) f
					ORDER BY share + CASE WHEN same_place THEN %4$s ELSE 0 END + CASE WHEN same_category THEN %4$s / 2 ELSE 0 END
					  DESC, received_at DESC, id DESC LIMIT %5$d"""
				.formatted(base, pieces.stream().map(String::valueOf).collect(Collectors.joining(",")), pieces.size(),
						Similar.ALIKE, MOST))
			.params(params)
			.query((row, number) -> read(row, pieces))
			.list()
			.stream()
			.filter(Similar::isHint)
			.sorted(Comparator.comparingDouble(Similar::score).reversed())
			.toList();
	}

	private static Similar read(ResultSet row, List<Integer> pieces) throws SQLException {
		List<String> words = SearchWords.shared(row.getString("title") + " " + row.getString("content"), pieces)
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.limit(MOST_WORDS_NAMED)
			.toList();
		return new Similar(row.getObject("id", UUID.class), row.getLong("version"), row.getString("number"),
				row.getString("title"), Status.valueOf(row.getString("status")), row.getString("place"),
				row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBoolean("fresh"),
				row.getBoolean("same_place"), row.getBoolean("same_category"), words, row.getDouble("share"));
	}

}
