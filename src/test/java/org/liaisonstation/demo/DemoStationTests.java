package org.liaisonstation.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.liaisonstation.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class DemoStationTests {

	private static final Instant OPENING = Instant.parse("2026-01-04T00:30:00Z");

	/** What the year of 六请, 六进 and 六联 adds up to, by the view. */
	private static final Map<String, Long> ACTIVITIES = Map.ofEntries(entry("invitations_guests", 62L),
			entry("invitations_opinions", 41L), entry("visits_enterprises", 18L), entry("visits_villages", 22L),
			entry("visits_windows", 12L), entry("visits_opinions", 23L), entry("liaison_windows", 19L),
			entry("liaison_villages", 18L), entry("liaison_clinics", 12L), entry("liaison_schools", 7L),
			entry("liaison_households", 12L), entry("liaison_former_deputies", 5L));

	private final JdbcClient jdbc = jdbc(DemoDatabase.name());

	@Test
	void itsRecordsAddUpToTheFigures() {
		assertThat(count("figure_requests_transferred WHERE on_date BETWEEN '2026-01-01' AND '2026-12-31'"))
			.isEqualTo(82);
		assertThat(count("figure_requests_green_channel WHERE on_date BETWEEN '2026-01-01' AND '2026-12-31'"))
			.isEqualTo(21);
		assertThat(count("figure_deputies_with_card WHERE to_date IS NULL")).isEqualTo(19);
		assertThat(count("figure_points_tea_pavilion WHERE to_date IS NULL")).isEqualTo(8);
		assertThat(count("figure_observers_serving WHERE to_date > '2026-12-31'")).isEqualTo(30);
		assertThat(activities(this.jdbc)).isEqualTo(ACTIVITIES);
	}

	@Test
	void everyDeputyAndEachGroupTookPart() {
		assertThat(count("""
				(SELECT DISTINCT t.deputy_id FROM activity_attendance t JOIN activity a ON a.id = t.activity_id
				 WHERE a.state = 'HELD' AND t.state = 'PRESENT') there""")).isEqualTo(19);
		assertThat(this.jdbc
			.sql("SELECT count(*) FROM activity WHERE state = 'HELD' AND group_id IS NOT NULL GROUP BY group_id")
			.query(Long.class)
			.list()).hasSize(4).allMatch((times) -> times >= 4);
		assertThat(count("activity_attendance WHERE state = 'LEAVE'")).isPositive();
		assertThat(count("activity_attendance WHERE state = 'ABSENT'")).isPositive();
	}

	/**
	 * Cancelled, withdrawn, waiting for a check, forgotten: nothing of it in the figures'
	 * way.
	 */
	@Test
	void itsActivitiesShowEveryStateAndWhatIsStillToBeDone() {
		assertThat(count("activity WHERE state = 'CANCELLED'")).isEqualTo(2);
		assertThat(count("activity WHERE state = 'WITHDRAWN'")).isOne();
		assertThat(count("activity WHERE state = 'PLANNED' AND on_date = '2026-11-20'")).isOne();
		assertThat(count("activity WHERE state = 'PLANNED' AND on_date < '2026-11-20'")).isOne();
		assertThat(count("activity WHERE on_date NOT BETWEEN '2026-01-04' AND '2026-11-20'")).isZero();
		assertThat(count("activity WHERE recorded_by_deputy IS NOT NULL AND checked_at IS NULL")).isOne();
		assertThat(count("opinion WHERE state = 'ANSWERED'")).isGreaterThan(40);
		assertThat(count("opinion WHERE state = 'KEPT'")).isGreaterThan(10);
		assertThat(count("opinion WHERE state = 'OPEN' AND recorded_at < '2026-11-01'"))
			.as("open opinions are of the last weeks")
			.isOne();
		assertThat(count("opinion o JOIN request r ON r.id = o.request_id AND r.received_at > o.recorded_at"
				+ " AND r.channel IN ('VISIT', 'LIAISON')"))
			.isEqualTo(2);
		assertThat(count("lineage_edge WHERE relation = 'OPINION_BECAME_REQUEST'")).isEqualTo(2);
		assertThat(count("activity_attendance WHERE by_code")).isGreaterThan(20);
		assertThat(count("activity_follow_up WHERE done_on IS NOT NULL")).isPositive();
		assertThat(count("activity a JOIN stored_file f ON f.owner_kind = 'activity' AND f.owner_id = a.id"))
			.isPositive();
	}

	/** The three that the station is measured by and nine more; and some that go on. */
	@Test
	void itsTopicsAreResolvedOrStillGoOn() {
		assertThat(count("topic WHERE state = 'RESOLVED'")).isEqualTo(12);
		assertThat(count("topic WHERE state = 'RESOLVED' AND proposed_on IS NULL")).isOne();
		for (String state : List.of("GATHERING", "PROPOSED", "DECIDED", "NOT_RESOLVED")) {
			assertThat(count("topic WHERE state = '" + state + "'")).as(state).isOne();
		}
		assertThat(count("topic t WHERE NOT EXISTS (SELECT FROM topic_member m WHERE m.topic_id = t.id)"))
			.as("each of them gathers something")
			.isZero();
		assertThat(count("topic_member m JOIN request r ON r.id = m.member_id WHERE r.restricted")).isZero();
		assertThat(count("publication WHERE subject_kind = 'topic' AND state = 'PUBLISHED'")).isGreaterThan(8);
		assertThat(count("topic_measure WHERE done_on IS NULL AND due_on < '2026-11-20'")).as("one is overdue").isOne();
		assertThat(count("stored_file WHERE owner_kind IN ('topic-before', 'topic-after')")).isEqualTo(6);
		assertThat(count("topic_outcome WHERE on_date NOT BETWEEN '2026-01-04' AND '2026-11-20'")).isZero();
	}

	/** What the archives hold is what the year lived through, of every deputy. */
	@Test
	void everyDeputyHasAnArchiveOfWhatHeDid() {
		assertThat(count("(SELECT DISTINCT deputy_id FROM duty_entry WHERE withdrawn_at IS NULL) AS somebody"))
			.isEqualTo(19);
		assertThat(count("duty_entry e JOIN activity a ON a.id = e.source_id WHERE e.withdrawn_at IS NULL"))
			.isEqualTo(count("""
					activity a JOIN activity_attendance t ON t.activity_id = a.id AND t.state = 'PRESENT'
					WHERE a.state = 'HELD'"""));
		assertThat(count("duty_entry WHERE kind = 'PROPOSAL' AND role = '领衔' AND withdrawn_at IS NULL"))
			.isEqualTo(count("proposal WHERE accepted_at IS NOT NULL AND status <> 'WITHDRAWN'"));
		for (String kind : List.of("GROUP", "VISIT", "RECEPTION", "PROPOSAL", "INSPECTION", "TOUR", "RESEARCH",
				"REVIEW", "PROJECT")) {
			assertThat(count("duty_entry WHERE kind = '" + kind + "'")).as(kind).isPositive();
		}
		assertThat(count("duty_entry WHERE withdrawn_at IS NOT NULL")).as("of the withdrawn activity").isPositive();
	}

	@Test
	void promisesOfItsProposalsAreDueAndComingDue() {
		assertThat(count("proposal WHERE status = 'CLOSED' AND promise_on <= '2026-11-20'"))
			.as("on the work list of promises that are due")
			.isPositive();
		assertThat(count("proposal WHERE status = 'CLOSED' AND promise_on > '2026-11-20'")).isPositive();
	}

	/** In all five colours; one is late, one was not reported lately, one was stopped. */
	@Test
	void itsProjectsAreWatchedMonthByMonth() {
		assertThat(count("project")).isEqualTo(9);
		assertThat(count("project WHERE state = 'ACCEPTED' AND surveyed_on IS NOT NULL")).isEqualTo(2);
		for (String state : List.of("FINISHED", "STOPPED")) {
			assertThat(count("project WHERE state = '" + state + "'")).as(state).isOne();
		}
		for (String band : List.of("< 30", "BETWEEN 30 AND 59", "BETWEEN 60 AND 89", ">= 90")) {
			assertThat(count("project WHERE state = 'UNDER_WAY' AND percent " + band)).as(band).isPositive();
		}
		assertThat(count("project WHERE state = 'UNDER_WAY' AND due_on < '2026-11-20'")).as("one is late").isOne();
		assertThat(count("project WHERE source_id IS NOT NULL")).as("grown from a topic or a proposal").isPositive();
		assertThat(count("lineage_edge WHERE relation = 'BECAME_PROJECT'"))
			.isEqualTo(count("project WHERE source_id IS NOT NULL"));
		assertThat(count("project_progress WHERE state = 'CHECKED'")).isGreaterThan(40);
		assertThat(count("project_observation")).isGreaterThan(5);
		assertThat(count("publication WHERE subject_kind = 'project' AND state = 'PUBLISHED'")).isEqualTo(8);
		assertThat(count("supervision_plan WHERE state = 'PUBLISHED'")).isOne();
		assertThat(count("supervision_plan_item WHERE public_since IS NOT NULL")).isEqualTo(9);
		assertThat(count("project WHERE plan_item_id IS NOT NULL")).isEqualTo(3);
		assertThat(count("inspection WHERE plan_item_id IS NOT NULL AND held_on IS NOT NULL")).isEqualTo(4);
		assertThat(count("research_visit WHERE plan_item_id IS NOT NULL AND held_on IS NOT NULL")).isEqualTo(2);
		assertThat(count("work_review WHERE plan_item_id IS NOT NULL")).isOne();
	}

	/**
	 * What the station is measured by, one report that waits too long, some still
	 * written.
	 */
	@Test
	void itsResearchIsReportedAndAnswered() {
		assertThat(count("research_visit WHERE state = 'HELD'")).isEqualTo(8);
		assertThat(count("research_report WHERE state = 'ACCEPTED'")).isEqualTo(28);
		assertThat(count("research_report WHERE state = 'ACCEPTED' AND visit_id IS NOT NULL")).isEqualTo(8);
		for (String state : List.of("DRAFT", "SUBMITTED", "SENT_BACK")) {
			assertThat(count("research_report WHERE state = '" + state + "'")).as(state).isOne();
		}
		assertThat(count("research_delivery WHERE feedback_on <= due_date")).isGreaterThan(25);
		assertThat(count("research_delivery WHERE feedback_on > due_date")).isZero();
		assertThat(count("research_delivery WHERE feedback_on IS NULL AND due_date < '2026-11-20'")).isOne();
		assertThat(count("research_delivery WHERE feedback_on IS NULL AND due_date >= '2026-11-20'")).isPositive();
		assertThat(count("publication WHERE subject_kind = 'research-report' AND state = 'PUBLISHED'")).isEqualTo(7);
		assertThat(count("lineage_edge WHERE relation = 'REPORT_OF'")).isEqualTo(8);
	}

	/** One that is closed after both counts, one that is studied now. */
	@Test
	void itsWorkReviewsAreClosedOrStudied() {
		assertThat(count("work_review WHERE stage = 'CLOSED'")).isOne();
		assertThat(count("work_review WHERE stage = 'STUDY'")).isOne();
		assertThat(count("review_count")).isEqualTo(2);
		assertThat(count("review_matter WHERE mended_on <= due_date")).isEqualTo(3);
		assertThat(count("publication WHERE subject_kind = 'work-review' AND state = 'PUBLISHED'")).isEqualTo(2);
	}

	@Test
	void nothingHappensBeforeItsYearOrInTheFuture() {
		for (String moment : List.of("request.received_at", "request.changed_at", "request.ended_at",
				"request_event.at", "request_round.answered_at", "request_round.rated_at", "publication.published_at",
				"stored_file.created_at", "contact_card.published_at", "account.created_at", "audit_entry.at",
				"activity.recorded_at", "activity.held_at", "activity.checked_at", "activity_event.at",
				"opinion.recorded_at", "opinion.settled_at", "topic.opened_at", "topic_event.at",
				"project.registered_at", "project_event.at", "project_progress.checked_at",
				"supervision_plan.published_at", "topic_member.added_at", "activity_plan.published_at",
				"paper_batch.printed_at", "paper_form.keyed_in_at", "paper_form.voided_at",
				"request_member_list.changed_at", "inspection_event.at", "research_event.at", "review_event.at")) {
			String[] parts = moment.split("\\.");
			assertThat(this.jdbc.sql("SELECT %s FROM %s WHERE %s IS NOT NULL".formatted(parts[1], parts[0], parts[1]))
				.query(OffsetDateTime.class)
				.list()).as(moment)
				.isNotEmpty()
				.allSatisfy((at) -> assertThat(at.toInstant()).isBetween(OPENING, DemoDatabase.FIRST_START));
		}
	}

	@Test
	void itsNumbersHaveNoGapsAndFollowTheTime() {
		List<String> numbers = this.jdbc.sql("SELECT number FROM request WHERE NOT restricted ORDER BY received_at")
			.query(String.class)
			.list();
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 130).mapToObj("SQ-2026-%04d"::formatted).toList());
		assertThat(this.jdbc.sql("SELECT number FROM request WHERE restricted ORDER BY received_at")
			.query(String.class)
			.list()).containsExactly("BM-2026-0001", "BM-2026-0002");
		assertThat(this.jdbc.sql("SELECT number FROM activity ORDER BY recorded_at").query(String.class).list())
			.isEqualTo(IntStream.rangeClosed(1, DemoActivities.read().stream().mapToInt(List::size).sum())
				.mapToObj("HD-2026-%04d"::formatted)
				.toList());
		assertThat(this.jdbc.sql("SELECT max(number) FROM opinion").query(String.class).single())
			.isEqualTo("YJ-2026-%04d".formatted(count("opinion")));
	}

	@Test
	void aboutFifteenCasesAreOpenAndAllOfThemAreYoung() {
		List<LocalDate> open = this.jdbc.sql("""
				SELECT received_at::date FROM request
				WHERE status NOT IN ('CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ARCHIVED')""")
			.query(LocalDate.class)
			.list();
		assertThat(open).hasSizeBetween(13, 22).allMatch((day) -> !day.isBefore(LocalDate.of(2026, 11, 6)));
		assertThat(count("request WHERE status NOT IN ('ARCHIVED') AND ended_at IS NOT NULL AND promise_on IS NULL"))
			.isLessThan(12);
	}

	/** Whether an item was held is told by the activities that carry it out. */
	@Test
	void theStationAndEachGroupPlannedTheYearAndCarriedMostOfItOut() {
		assertThat(count("activity_plan WHERE year = 2026 AND month IS NULL AND state = 'PUBLISHED'")).isEqualTo(5);
		assertThat(count("activity_plan WHERE month = 11 AND state = 'PUBLISHED' AND group_id IS NULL")).isOne();
		assertThat(count("activity_plan WHERE month = 12 AND state = 'DRAFT' AND group_id IS NOT NULL")).isOne();
		long items = count("activity_plan_progress");
		assertThat((double) count("activity_plan_progress WHERE held_on IS NOT NULL") / items).isBetween(0.7, 0.9);
		assertThat(count("activity_plan_progress WHERE cancelled")).isOne();
		assertThat(count("activity_plan_progress WHERE held_on IS NULL AND NOT cancelled AND last_day < '2026-11-20'"))
			.isOne();
		assertThat(count("activity_plan_progress WHERE held_on IS NULL AND arranged_on = '2026-11-20'")).isPositive();
	}

	@Test
	void aboutNineInTenAnswersCameInTimeAndTheGreenChannelAlways() {
		long answered = count("request_assignment WHERE answered_at IS NOT NULL");
		long late = count("request_assignment WHERE answered_at >= due_at");
		assertThat((double) late / answered).isBetween(0.05, 0.15);
		assertThat(count("request_assignment WHERE responded_at >= respond_at OR made_safe_at >= safe_at")).isZero();
		assertThat(count("request_round WHERE kind = 'SECOND'")).isEqualTo(7);
	}

	@Test
	void everyActHasItsTraceUnderTheNameOfWhoDidIt() {
		assertThat(count("request_event e WHERE NOT EXISTS (SELECT FROM audit_entry a WHERE a.record_id = e.request_id"
				+ " AND a.at = e.at AND a.action = 'request.' || lower(e.step))"))
			.isZero();
		assertThat(
				count("activity_event e WHERE NOT EXISTS (SELECT FROM audit_entry a WHERE a.record_id = e.activity_id"
						+ " AND a.at = e.at AND a.action = 'activity.' || lower(e.step))"))
			.isZero();
		assertThat(this.jdbc.sql("SELECT DISTINCT actor FROM audit_entry").query(String.class).list()).contains("staff",
				"director", "unit07", "resident", "system");
	}

	@Test
	void itShowsAGroupSensitiveMattersPaperAndPeopleWithoutAName() {
		assertThat(count("request WHERE reporter_people = 12")).isOne();
		assertThat(count("request_member")).isEqualTo(12);
		assertThat(count("request_member WHERE representative")).isEqualTo(3);
		assertThat(count("request WHERE sensitive")).isEqualTo(2);
		assertThat(count("paper_form")).isEqualTo(20);
		assertThat(count("paper_form f JOIN request r ON r.id = f.request_id AND r.paper_form = f.number"))
			.isEqualTo(3);
		assertThat(count("paper_form WHERE voided_at IS NOT NULL")).isOne();
		assertThat(count("request WHERE reporter_name IS NULL AND reporter_phone IS NULL")).isGreaterThan(2);
	}

	@Test
	void observersHandedInForTheirNeighboursWhoAgreed() {
		assertThat(count("request r JOIN account a ON a.observer_id = r.observer_id WHERE r.channel = 'OBSERVER'"))
			.isEqualTo(5);
		assertThat(count("request WHERE observer_id IS NOT NULL AND reporter_proxy_name IS NOT NULL")).isEqualTo(2);
		assertThat(count("request WHERE observer_id IS NOT NULL AND reporter_proxy_consent_at IS NULL")).isZero();
		assertThat(count("audit_entry WHERE actor LIKE 'observer%' AND action = 'request.received'")).isEqualTo(5);
	}

	@Test
	void itShowsAGroupADeputysRatingARecusalAndRestrictedMatters() {
		assertThat(count("request WHERE group_id IS NOT NULL")).isEqualTo(3);
		assertThat(count("request WHERE group_id = id")).isOne();
		assertThat(count("request_event WHERE step = 'UNMERGED'")).isOne();
		assertThat(count("request_round WHERE deputy_rated_at IS NOT NULL")).isEqualTo(3);
		assertThat(count("request WHERE cardinality(recused) > 0")).isOne();
		assertThat(count("request WHERE key_reason IS NOT NULL")).isOne();
		assertThat(count("request WHERE proposal_node IS NOT NULL")).isOne();
		assertThat(count("request WHERE restricted AND handler_id IS NOT NULL")).isEqualTo(2);
	}

	@Test
	void oneUnitAnsweredThroughTheLinkOfItsSlipAndTwoTextsWaitForTheDirector() {
		assertThat(count("request_unit_link WHERE used_at IS NOT NULL AND used_by = '姜玉成'")).isOne();
		assertThat(count("request_event WHERE actor_role LIKE '%（一次性链接）'")).isEqualTo(4);
		assertThat(count("publication WHERE state = 'SUBMITTED'")).isEqualTo(2);
	}

	/** What was promised for a day that has passed was looked after. */
	@Test
	void fewPromisesAreLeftOfDaysThatHavePassed() {
		assertThat(count("request_round WHERE kind = 'PROMISE' AND result = 'SATISFIED'")).isGreaterThan(5);
		assertThat(count("request WHERE promise_on <= date '2026-11-20'")).isLessThan(5);
	}

	@Test
	void everybodyWhomTheSignInPageNamesHasAnAccount() {
		assertThat(this.jdbc.sql("SELECT username FROM account").query(String.class).list())
			.contains("staff", "director", "deputy01", "deputy19", "unit01", "unit30", "observer01", "observer03",
					"admin", "security", "auditor")
			.hasSize(57);
	}

	@Test
	void aCopyMayBeWrittenTo() {
		String copy = DemoDatabase.cloneAs("station_demo_copy");
		jdbc(copy).sql("DELETE FROM publication_text").update();
		assertThat(count("publication_text")).isPositive();
	}

	/** Days to live through are few then, and still nothing lies in the future. */
	@Test
	void aFirstStartEarlyInTheYearWorks() {
		assertThatCode(() -> DemoDatabase.load("station_demo_early", Instant.parse("2026-01-06T02:00:00Z")))
			.doesNotThrowAnyException();
		JdbcClient early = jdbc("station_demo_early");
		assertThat(early.sql("SELECT max(at) FROM audit_entry").query(OffsetDateTime.class).single().toInstant())
			.isBefore(Instant.parse("2026-01-06T02:01:00Z"));
		assertThat(early.sql("SELECT count(*) FROM figure_requests_transferred").query(Integer.class).single())
			.isEqualTo(82);
		assertThat(activities(early)).isEqualTo(ACTIVITIES);
	}

	@Test
	void aFirstStartAfterTheYearFindsAllOfItInTheYear() {
		DemoDatabase.load("station_demo_late", Instant.parse("2027-02-01T02:00:00Z"));
		JdbcClient late = jdbc("station_demo_late");
		assertThat(late.sql("SELECT max(at) FROM audit_entry").query(OffsetDateTime.class).single().toInstant())
			.isBefore(Instant.parse("2026-12-31T16:00:00Z"));
		assertThat(activities(late)).isEqualTo(ACTIVITIES);
	}

	/** As the figures count them; guests are counted by lines, all others by subjects. */
	private static Map<String, Long> activities(JdbcClient jdbc) {
		return ACTIVITIES.keySet()
			.stream()
			.collect(Collectors.toMap((view) -> view,
					(view) -> jdbc
						.sql("SELECT count(DISTINCT subject_id) FROM figure_" + view
								+ " WHERE on_date BETWEEN '2026-01-04' AND '2026-12-31'")
						.query(Long.class)
						.single()));
	}

	private long count(String what) {
		return this.jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
	}

	private static JdbcClient jdbc(String database) {
		return JdbcClient.create(new DriverManagerDataSource(TestDatabase.url(database), TestDatabase.ownerName(),
				TestDatabase.ownerPassword()));
	}

}
