package org.liaisonstation.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.settings.Settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 热点建议: what many say of late, for a person to decide on. Looked for among the newest
 * records alone, without what is restricted or sensitive and what a topic has already; an
 * opinion that became a request is told by the request.
 */
@Component
@Transactional(readOnly = true)
class Suggestions {

	private static final String LEAST = "topics.burst";

	private static final String NEWEST = """
			SELECT q.kind, q.id, q.number, q.title, left(q.text, 600) AS text, q.place_id, p.name AS place, q.at
			FROM (
			  (SELECT * FROM topic_matter WHERE kind = 'REQUEST' AND NOT sensitive ORDER BY at DESC LIMIT 2000)
			  UNION ALL
			  (SELECT * FROM topic_matter WHERE kind = 'OPINION' AND state <> 'REQUEST' ORDER BY at DESC LIMIT 2000)) q
			LEFT JOIN place p ON p.id = q.place_id
			WHERE NOT EXISTS (SELECT 1 FROM topic_member m JOIN topic t ON t.id = m.topic_id AND t.state <> 'WITHDRAWN'
			  WHERE m.member_id = q.id AND m.removed_at IS NULL)
			ORDER BY q.at DESC LIMIT 2000""";

	private final JdbcClient jdbc;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Suggestions(JdbcClient jdbc, Settings settings, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	public List<Burst> now() {
		List<Said> said = this.jdbc.sql(NEWEST).query((row, number) -> read(row)).list();
		List<String> dismissed = this.jdbc.sql("SELECT phrase FROM topic_suggestion_dismissed WHERE at > ?")
			.param(OffsetDateTime.now(this.clock).minusWeeks(Bursts.WEEKS))
			.query(String.class)
			.list();
		return Bursts.in(said, LocalDate.now(this.clock), least(), dismissed);
	}

	/** From how many records on a phrase is suggested. */
	public int least() {
		return this.settings.number(LEAST, this.clock.instant());
	}

	/** 不是热点: it stays away for four weeks. */
	@Transactional
	public void dismiss(String phrase, Viewer by) {
		UUID id = Generators.timeBasedEpochGenerator().generate();
		this.jdbc.sql("INSERT INTO topic_suggestion_dismissed (id, phrase, at, by_name) VALUES (?, ?, ?, ?)")
			.params(id, phrase, OffsetDateTime.now(this.clock), by.displayName())
			.update();
		this.events.publishEvent(Recorded.of("topic.suggestion_dismissed", "topic-suggestion", id));
	}

	private Said read(ResultSet row) throws SQLException {
		return Said.of(new MemberRef(MemberKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
				row.getString("number"), row.getString("title"),
				row.getObject("at", OffsetDateTime.class).atZoneSameInstant(this.clock.getZone()).toLocalDate(),
				row.getObject("place_id", UUID.class), row.getString("place"), row.getString("text"));
	}

}
