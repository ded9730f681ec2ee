package org.liaisonstation.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.activities.OpinionState;
import org.liaisonstation.proposals.ProposalStatus;
import org.liaisonstation.requests.Status;
import org.liaisonstation.search.SearchWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be gathered: requests, opinions and proposals as the office knows them. The
 * view leaves out what is restricted or confidential: nobody finds it here.
 */
@Component
@Transactional(readOnly = true)
class TopicMatters {

	private static final int MOST = 40;

	private static final String COLUMNS = """
			SELECT v.kind, v.id, v.version, v.number, v.title, v.state, v.at, p.name AS place
			FROM topic_matter v LEFT JOIN place p ON p.id = v.place_id
			""";

	/**
	 * Requests by their own index, of this year and the one before; the others are few.
	 */
	private static final String SEARCH = """
			WHERE v.id IN (
			  (SELECT request_id FROM request_search WHERE grams @> CAST(:grams AS int[]) AND grams && CAST(:years AS int[])
			     AND words LIKE ALL (CAST(:patterns AS text[])) ORDER BY received_at DESC LIMIT 40)
			  UNION ALL (SELECT id FROM opinion WHERE strpos(text, :q) > 0 ORDER BY recorded_at DESC LIMIT 40)
			  UNION ALL (SELECT id FROM proposal WHERE strpos(title, :q) > 0 ORDER BY written_at DESC LIMIT 40)
			  UNION ALL SELECT id FROM request WHERE number = upper(:q)
			  UNION ALL SELECT id FROM opinion WHERE number = upper(:q)
			  UNION ALL SELECT id FROM proposal WHERE number = upper(:q))
			AND NOT EXISTS (SELECT 1 FROM topic_member m
			  WHERE m.member_id = v.id AND m.topic_id = :topic AND m.removed_at IS NULL)
			ORDER BY v.at DESC, v.id DESC LIMIT\s"""
			+ MOST;

	private final JdbcClient jdbc;

	private final Clock clock;

	TopicMatters(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A record that may be gathered.
	 *
	 * @param place its village or community, or null
	 * @param state where it stands, as its module names it
	 */
	record Matter(MemberRef ref, Long version, String number, String title, String place, String state, LocalDate day) {

		public String href() {
			return this.ref.kind().href(this.ref.id());
		}

		public String stateLabel() {
			return stateOf(this.ref.kind(), this.state);
		}

		boolean isOpenOpinion() {
			return this.ref.kind() == MemberKind.OPINION && OpinionState.OPEN.name().equals(this.state);
		}

	}

	/** Those of them that may be gathered, in the order in which they were named. */
	List<Matter> find(Collection<MemberRef> refs) {
		if (refs.isEmpty()) {
			return List.of();
		}
		Map<MemberRef, Matter> found = this.jdbc.sql(COLUMNS + "WHERE v.id = ANY (CAST(:ids AS uuid[]))")
			.param("ids", refs.stream().map((ref) -> ref.id().toString()).toArray(String[]::new))
			.query((row, number) -> read(row))
			.list()
			.stream()
			.collect(Collectors.toMap(Matter::ref, Function.identity()));
		return refs.stream().filter(found::containsKey).map(found::get).toList();
	}

	/** By the number, or by words; without what the topic has already. */
	List<Matter> search(String typed, UUID topic) {
		SearchWords words = SearchWords.of(typed);
		if (words.isEmpty()) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql(COLUMNS + SEARCH)
			.param("grams", words.grams())
			.param("years", new Integer[] { SearchWords.year(today), SearchWords.year(today.minusYears(1)) })
			.param("patterns", words.patterns().toArray(String[]::new))
			.param("q", typed.strip())
			.param("topic", topic)
			.query((row, number) -> read(row))
			.list();
	}

	private Matter read(ResultSet row) throws SQLException {
		MemberKind kind = MemberKind.valueOf(row.getString("kind"));
		return new Matter(new MemberRef(kind, row.getObject("id", UUID.class)), row.getLong("version"),
				row.getString("number"), row.getString("title"), row.getString("place"), row.getString("state"),
				row.getObject("at", OffsetDateTime.class).atZoneSameInstant(this.clock.getZone()).toLocalDate());
	}

	static String stateOf(MemberKind kind, String state) {
		return switch (kind) {
			case REQUEST -> Status.valueOf(state).label();
			case OPINION -> OpinionState.valueOf(state).label();
			case PROPOSAL -> ProposalStatus.valueOf(state).label();
		};
	}

}
