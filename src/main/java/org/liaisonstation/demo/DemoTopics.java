package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.topics.Decision;
import org.liaisonstation.topics.MemberKind;
import org.liaisonstation.topics.MemberRef;
import org.liaisonstation.topics.OutcomeDesk;
import org.liaisonstation.topics.Topic;
import org.liaisonstation.topics.TopicDesk;
import org.liaisonstation.topics.TopicMeasure;
import org.liaisonstation.topics.TopicOutcome;
import org.liaisonstation.topics.WorkProposal;
import org.liaisonstation.units.Unit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the script of every hot topic: what of the year's requests and opinions was
 * gathered, what was proposed, decided and done, and what came of it.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoTopics {

	/** So many working days the longest of them takes. */
	private static final int ROOM = 70;

	private final TopicDesk desk;

	private final OutcomeDesk outcomes;

	private final DemoTexts texts;

	private final DemoWords words;

	private final JdbcClient jdbc;

	private final Clock clock;

	DemoTopics(TopicDesk desk, OutcomeDesk outcomes, DemoTexts texts, DemoWords words, JdbcClient jdbc, Clock clock) {
		this.desk = desk;
		this.outcomes = outcomes;
		this.texts = texts;
		this.words = words;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	static List<DemoTopic> read() {
		return DemoFiles.list("topics.yaml", DemoTopic.class);
	}

	void plan(List<DemoTopic> topics, DemoCast cast, DemoDates dates, Agenda agenda) {
		topics.forEach((one) -> plan(one, cast, dates, agenda));
	}

	private void plan(DemoTopic one, DemoCast cast, DemoDates dates, Agenda agenda) {
		Viewer staff = cast.staff();
		Script<Topic> script = new Script<>(one.key(), dates);
		LocalDate day = (one.age() != null) ? dates.daysAgo(one.age()) : dates.day(one.part(), ROOM);
		Instant opened = dates.inOffice(day, script.chance());
		script.begin(opened, staff,
				() -> this.desk.open(
						new Topic.Words(one.title(), one.situation(), this.words.code("activity_field", one.field())),
						told(one, null), staff));
		if (one.pictured()) {
			script.minutesLater(10, 30, staff, (topic) -> this.outcomes.addPictures(topic.id(), topic.version(),
					OutcomeDesk.Moment.BEFORE, DemoPhotos.found(one.key() + "-before"), staff));
		}
		propose(one, staff, script);
		measure(one, cast, script);
		if (one.isEnded()) {
			end(one, cast, script);
			script.hurry();
			publish(one, cast, script);
		}
		script.leaveOutTheFuture();
		script.putInto(agenda);
	}

	private void propose(DemoTopic one, Viewer staff, Script<Topic> script) {
		if (one.proposal() != null) {
			script.daysAfter(script.at(), 3, staff, (topic) -> this.desk.propose(topic.id(), topic.version(),
					new WorkProposal(today(), one.proposal().to(), one.proposal().text()), staff));
		}
		if (one.decision() != null) {
			script.daysAfter(script.at(), 6, staff, (topic) -> this.desk.decide(topic.id(), topic.version(),
					new Decision(today(), one.decision().by(), one.decision().text()), staff));
		}
	}

	/** What shall be done; later, that it was. */
	private void measure(DemoTopic one, DemoCast cast, Script<Topic> script) {
		Viewer staff = cast.staff();
		for (DemoTopic.Measure measure : one.measures()) {
			script.minutesLater(5, 20, staff,
					(topic) -> this.outcomes.addMeasure(topic.id(), topic.version(), facts(measure, cast), staff));
		}
		Instant begun = script.at();
		for (DemoTopic.Measure measure : one.measures()) {
			if (measure.result() != null) {
				script.daysAfter(begun, measure.days() / 2, staff,
						(topic) -> this.outcomes.finishMeasure(topic.id(), topic.version(),
								topic.measures().get(one.measures().indexOf(measure)).id(), today(), measure.result(),
								staff));
			}
		}
	}

	private TopicMeasure.Facts facts(DemoTopic.Measure measure, DemoCast cast) {
		Unit unit = (measure.unit() != null) ? cast.units().get(measure.unit()) : null;
		return new TopicMeasure.Facts(measure.text(), measure.who(), (unit != null) ? unit.id() : null,
				today().plusDays(measure.days()));
	}

	private void end(DemoTopic one, DemoCast cast, Script<Topic> script) {
		Viewer staff = cast.staff();
		for (DemoTopic.Outcome outcome : one.outcomes()) {
			script.later(staff,
					(topic) -> this.outcomes.addOutcome(topic.id(), topic.version(),
							new TopicOutcome.Facts(outcome.label(), outcome.quantity(), outcome.unit(), outcome.place(),
									today(), outcome.key()),
							List.of(), staff));
		}
		if (one.pictured()) {
			script.minutesLater(10, 30, staff, (topic) -> this.outcomes.addPictures(topic.id(), topic.version(),
					OutcomeDesk.Moment.AFTER, DemoPhotos.visited(one.key() + "-after"), staff));
		}
		if (one.households() != null) {
			script.minutesLater(3, 9, staff,
					(topic) -> this.outcomes.countHouseholds(topic.id(), topic.version(), one.households(), staff));
		}
		script.minutesLater(5, 15, staff, (topic) -> gatherTheRest(one, topic, staff));
		Viewer director = cast.director();
		script.daysAfter(script.at(), 2, director,
				(one.resolved() != null)
						? (topic) -> this.desk.resolve(topic.id(), topic.version(), today(), one.resolved(), director)
						: (topic) -> this.desk.leaveUnresolved(topic.id(), topic.version(), today(), one.unresolved(),
								director));
	}

	private void publish(DemoTopic one, DemoCast cast, Script<Topic> script) {
		if (one.publicText() != null) {
			this.texts.publish(script, 2, DemoTopics::about, one.publicText(), cast);
		}
	}

	/** What was said meanwhile. */
	private Topic gatherTheRest(DemoTopic one, Topic topic, Viewer staff) {
		List<MemberRef> more = told(one, topic.id());
		return more.isEmpty() ? topic : this.desk.gather(topic.id(), topic.version(), more, staff);
	}

	/**
	 * Those of the requests and opinions that are there by now, and not in the topic yet.
	 */
	private List<MemberRef> told(DemoTopic one, UUID topic) {
		return this.jdbc
			.sql("""
					SELECT v.kind, v.id FROM topic_matter v WHERE EXISTS (SELECT 1
					  FROM unnest(CAST(:pieces AS text[])) AS p (piece) WHERE strpos(v.title || ' ' || v.text, p.piece) > 0)
					AND NOT EXISTS (SELECT 1 FROM topic_member m WHERE m.topic_id = CAST(:topic AS uuid) AND m.member_id = v.id)
					ORDER BY v.at, v.id""")
			.param("pieces", one.gathers().toArray(String[]::new))
			.param("topic", (topic != null) ? topic.toString() : null)
			.query((row, number) -> new MemberRef(MemberKind.valueOf(row.getString("kind")),
					row.getObject("id", UUID.class)))
			.list();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static DemoTexts.About about(Topic topic) {
		return new DemoTexts.About(Topic.KIND, topic.id(), topic.number(), topic.href());
	}

}
