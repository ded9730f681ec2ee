package org.liaisonstation.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.proposals.ProposalStatus;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of a topic with what became of each, as far as the viewer may read it: of
 * what a deputy neither heard himself nor follows he learns number, place, state and the
 * public title.
 */
@Component
@Transactional(readOnly = true)
class MemberLines {

	private static final String LINES = """
			SELECT m.id, v.kind, v.id AS member_id, v.number, v.title, v.state, v.sensitive, p.name AS place, d.outcome,
			  b.title AS public_title, became.number AS became,
			  CASE v.kind WHEN 'REQUEST' THEN r.deputy_id = CAST(:me AS uuid)
			    WHEN 'OPINION' THEN EXISTS (SELECT 1 FROM activity a LEFT JOIN activity_attendance t
			      ON t.activity_id = a.id AND t.deputy_id = CAST(:me AS uuid)
			      WHERE a.id = o.activity_id AND (t.state = 'PRESENT' OR a.recorded_by_deputy = CAST(:me AS uuid)))
			    ELSE v.state <> 'ACCEPTED' END AS mine
			FROM topic_member m
			JOIN topic_matter v ON v.id = m.member_id
			LEFT JOIN place p ON p.id = v.place_id
			LEFT JOIN request r ON r.id = m.member_id
			LEFT JOIN request_round d ON d.request_id = r.id AND d.number = r.round_number
			LEFT JOIN publication b ON b.subject_kind = 'request' AND b.subject_id = r.id AND b.state = 'PUBLISHED'
			LEFT JOIN opinion o ON o.id = m.member_id
			LEFT JOIN request became ON became.id = o.request_id AND NOT became.restricted
			WHERE m.topic_id = :topic AND m.removed_at IS NULL
			ORDER BY v.kind DESC, m.added_at, m.id""";

	private final JdbcClient jdbc;

	private final CodeLists codes;

	MemberLines(JdbcClient jdbc, CodeLists codes) {
		this.jdbc = jdbc;
		this.codes = codes;
	}

	/**
	 * One member.
	 *
	 * @param id of the line, to take it out
	 * @param title what the viewer may read of it, or null
	 * @param href where he reads more, or null
	 * @param became what became of it, in words; empty where its state says all
	 */
	record Line(UUID id, MemberKind kind, String number, String title, String place, String state, String became,
			String href) {

	}

	List<Line> of(UUID topic, Viewer viewer) {
		return this.jdbc.sql(LINES)
			.param("topic", topic)
			.param("me", (viewer.deputyId() != null) ? viewer.deputyId().toString() : null)
			.query((row, number) -> read(row, viewer))
			.list();
	}

	private Line read(ResultSet row, Viewer viewer) throws SQLException {
		MemberKind kind = MemberKind.valueOf(row.getString("kind"));
		boolean known = viewer.isOffice() || row.getBoolean("mine") && !row.getBoolean("sensitive");
		String state = row.getString("state");
		String title = (known || kind == MemberKind.PROPOSAL) ? row.getString("title") : row.getString("public_title");
		return new Line(row.getObject("id", UUID.class), kind, row.getString("number"), title, row.getString("place"),
				TopicMatters.stateOf(kind, state), became(row),
				(known && (viewer.isOffice() || !ProposalStatus.ACCEPTED.name().equals(state)))
						? kind.href(row.getObject("member_id", UUID.class)) : null);
	}

	private String became(ResultSet row) throws SQLException {
		String outcome = row.getString("outcome");
		if (outcome != null) {
			return outcome + " " + this.codes.name(CodeLists.OUTCOME, outcome);
		}
		return (row.getString("became") != null) ? row.getString("became") : "";
	}

}
