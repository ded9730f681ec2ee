package org.liaisonstation.proposals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.search.SearchWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Past proposals that are like one (相似建议): a hint while it is written and reviewed; it
 * blocks nothing.
 */
@Component
@Transactional(readOnly = true)
class SimilarProposals {

	/** Pairs that every proposal has. */
	private static final Set<String> EMPTY_WORDS = Set.of("关于", "建议", "议案", "问题", "工作", "加强", "进一", "一步", "希望", "的建",
			"的问", "我们", "目前", "群众", "街道", "人民", "没有", "可以", "进行", "情况");

	private static final double ALIKE = 0.12;

	private static final int MOST_COMPARED = 800;

	private static final int MOST = 5;

	private final JdbcClient jdbc;

	private final ProposalConditions conditions;

	SimilarProposals(JdbcClient jdbc, ProposalConditions conditions) {
		this.jdbc = jdbc;
		this.conditions = conditions;
	}

	/**
	 * A proposal that is like another.
	 *
	 * @param words what both say
	 */
	record Similar(UUID id, String number, String title, String lead, ProposalStatus status, List<String> words) {

		public String href() {
			return "/desk/proposals/" + this.id;
		}

		public String numberOrNone() {
			return (this.number != null) ? this.number : "未编号";
		}

		/** 相同词“停车、空地”. */
		public String reason() {
			return "相同词“" + String.join("、", this.words) + "”";
		}

	}

	List<Similar> to(Proposal proposal, Viewer viewer) {
		Sheet sheet = proposal.sheet();
		String text = Stream
			.of(sheet.title(), sheet.situation(), sheet.suggestion(), sheet.cause(), sheet.grounds(), sheet.scheme())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return find(proposal.id(), text, viewer);
	}

	/** To what is being written. */
	List<Similar> to(String text, Viewer viewer) {
		return find(null, text, viewer);
	}

	private List<Similar> find(UUID self, String text, Viewer viewer) {
		String compared = (text.length() > MOST_COMPARED) ? text.substring(0, MOST_COMPARED) : text;
		List<Integer> pieces = Arrays.stream(SearchWords.pairs(compared))
			.filter((piece) -> !EMPTY_WORDS.contains(SearchWords.text(piece)))
			.toList();
		if (pieces.isEmpty()) {
			return List.of();
		}
		Map<String, Object> params = new HashMap<>();
		String visible = this.conditions.visible(viewer, params);
		params.put("self", self);
		params.put("pieces", pieces.toArray(Integer[]::new));
		return this.jdbc
			.sql("""
					SELECT f.id, f.number, f.title, f.status, f.lead, f.words, f.share FROM (
					  SELECT p.id, p.number, p.title, p.status, d.name AS lead, s.words, p.written_at,
					         (SELECT count(*) FROM unnest(s.grams) g WHERE g = ANY (CAST(:pieces AS int[])))
					           / greatest(1, least(%1$d, cardinality(s.grams) / 2))::float8 AS share
					  FROM proposal p JOIN proposal_search s ON s.proposal_id = p.id JOIN deputy d ON d.id = p.lead_id
					  WHERE p.id IS DISTINCT FROM CAST(:self AS uuid) AND p.status <> 'WITHDRAWN' AND %2$s
					  ORDER BY p.written_at DESC LIMIT 400) f
					WHERE f.share >= %3$s ORDER BY f.share DESC, f.written_at DESC LIMIT %4$d"""
				.formatted(pieces.size(), visible, ALIKE, MOST))
			.params(params)
			.query((row, number) -> {
				List<String> words = SearchWords.shared(row.getString("words"), pieces)
					.stream()
					.sorted((one, other) -> other.length() - one.length())
					.limit(4)
					.toList();
				return new Similar(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"),
						row.getString("lead"), ProposalStatus.valueOf(row.getString("status")), words);
			})
			.list();
	}

}
