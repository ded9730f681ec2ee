package org.liaisonstation.activities;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.figures.FigureReadings;
import org.liaisonstation.requests.RequestMother;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * counting.md: one more record, a correction and a withdrawal each move their figure, and
 * only it, by the right amount; and its list holds as much as it says.
 */
@StationTest
class ActivityFiguresTests {

	private static final int YEAR = 2026;

	private static final LocalDate DAY = LocalDate.of(2026, 2, 26);

	private static final LocalDate ANOTHER_YEAR = LocalDate.of(2025, 12, 31);

	@Autowired
	ActivityDesk desk;

	@Autowired
	OpinionDesk opinionDesk;

	@Autowired
	Activities activities;

	@Autowired
	Opinions opinions;

	@Autowired
	VisitedBodies bodies;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Deputies deputies;

	@Autowired
	DeputyGroups groups;

	@Autowired
	Units units;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	RequestMother mother;

	@Autowired
	FigureReadings figures;

	@Autowired
	JdbcClient jdbc;

	private Viewer staff;

	private Constituency constituency;

	private int made;

	@BeforeEach
	void anOffice() {
		UUID account = this.accounts
			.create(new NewAccount("figures.staff", "许静", Set.of(Role.STAFF), null, "not-used-here", false));
		this.staff = new Viewer(account, "figures.staff", "许静", Set.of(Role.STAFF), null, null, null);
		this.constituency = this.constituencies.save(new Constituency(91, "第九十一选区", "", 2));
	}

	@ParameterizedTest
	@CsvSource({ "visits.enterprises,VISIT,ENTERPRISE", "visits.villages,VISIT,PLACE", "visits.windows,VISIT,UNIT",
			"liaison.windows,LIAISON,UNIT", "liaison.villages,LIAISON,PLACE", "liaison.clinics,LIAISON,CLINIC",
			"liaison.schools,LIAISON,SCHOOL", "liaison.households,LIAISON,HOUSEHOLD",
			"liaison.former_deputies,LIAISON,FORMER_DEPUTY" })
	void differentSubjectsCountOnce(String key, ActivityKind kind, SubjectKind subjects) {
		VisitedSubject one = subject(subjects);
		VisitedSubject other = subject(subjects);
		moves(key, 1, () -> held(kind, DAY, one));
		moves(key, 0, () -> held(kind, DAY.plusDays(1), one));
		Activity both = moves(key, 1, () -> held(kind, DAY.plusDays(2), one, other));
		assertThat(this.figures.listed(key, YEAR)).isEqualTo(2);
		moves(key, -1, () -> corrected(both, DAY.plusDays(2), one));
		moves(key, 1, () -> corrected(both, DAY.plusDays(2), other));
		moves(key, -1, () -> corrected(both, ANOTHER_YEAR, other));
		assertThat(this.figures.of(YEAR - 1)).containsEntry(key, 1L);
		moves(key, 1, () -> corrected(both, DAY, other));
		moves(key, -1, () -> withdrawn(both));
		assertThat(this.figures.of(YEAR)).containsEntry(key, 1L);
		assertThat(this.figures.listed(key, YEAR)).isEqualTo(1);
	}

	/**
	 * 六联 goes to enterprises too, and no key counts them; and an invitation visits
	 * nobody.
	 */
	@Test
	void theSubjectsOfAnotherKindOfActivityAreNoneOfThese() {
		movesNothing(() -> held(ActivityKind.LIAISON, DAY, subject(SubjectKind.ENTERPRISE)));
		movesNothing(() -> held(ActivityKind.INVITATION, DAY, subject(SubjectKind.PLACE)));
		movesNothing(() -> held(ActivityKind.VISIT, DAY, subject(SubjectKind.HOUSEHOLD)));
	}

	@Test
	void whatIsPlannedOrCancelledDoesNotCount() {
		Activity planned = movesNothing(() -> this.desk.plan(outline(ActivityKind.VISIT, DAY, null), Venue.nowhere(),
				Tags.none(), List.of(subject(SubjectKind.ENTERPRISE)), List.of(), null, this.staff));
		Activity held = moves("visits.enterprises", 1,
				() -> this.desk.hold(planned.id(), fresh(planned).version(), null, "看了车间", this.staff));
		moves("visits.enterprises", -1, () -> withdrawn(held));
		Activity other = this.desk.plan(outline(ActivityKind.VISIT, DAY, null), Venue.nowhere(), Tags.none(),
				List.of(subject(SubjectKind.ENTERPRISE)), List.of(), null, this.staff);
		movesNothing(() -> this.desk.cancel(other.id(), fresh(other).version(), "下雨", this.staff));
	}

	@Test
	void aGuestCountsEachTimeHeComes() {
		String key = "invitations.guests";
		Guest.Facts guest = new Guest.Facts("钱师傅", "某矿", "矿长", "I_STATIONED");
		Activity first = movesNothing(() -> held(ActivityKind.INVITATION, DAY));
		moves(key, 2, () -> received(first, guest, new Guest.Facts("孙记者", "某报", "记者", "I_MEDIA")));
		Activity second = held(ActivityKind.INVITATION, DAY.plusDays(1));
		moves(key, 1, () -> received(second, guest));
		assertThat(this.figures.listed(key, YEAR)).isEqualTo(3);
		moves(key, -1, () -> {
			Activity activity = fresh(first);
			activity.strike(activity.guests().get(1).id(), "没有来", DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
					this.staff);
			return this.activities.save(activity);
		});
		moves(key, -1, () -> corrected(second, ANOTHER_YEAR));
		moves(key, -1, () -> withdrawn(first));
		assertThat(this.figures.listed(key, YEAR)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "invitations.opinions,INVITATION", "visits.opinions,VISIT" })
	void anOpinionCountsWhateverBecameOfIt(String key, ActivityKind kind) {
		Activity activity = movesNothing(() -> held(kind, DAY));
		Opinion answered = moves(key, 1, () -> said(activity, "路灯不亮"));
		Opinion kept = moves(key, 1, () -> said(activity, "集市太远"));
		Opinion asked = moves(key, 1, () -> said(activity, "停车难"));
		assertThat(this.figures.listed(key, YEAR)).isEqualTo(3);
		movesNothing(() -> {
			answered.correct(new Opinion.Words("村东的路灯不亮", "VILLAGE", null, null));
			return answered;
		});
		movesNothing(() -> this.opinionDesk.answer(answered.id(), version(answered), "当天修好", this.staff));
		movesNothing(() -> this.opinionDesk.keep(kept.id(), version(kept), this.staff));
		UUID request = this.mother.aRequest().registered().id();
		movesNothing(() -> {
			asked.becomeRequest(request, DAY.atStartOfDay().toInstant(ZoneOffset.UTC), this.staff);
			return this.opinions.save(asked);
		});
		moves(key, -1, () -> this.opinionDesk.withdraw(kept.id(), version(kept), "记重了", this.staff));
		moves(key, -2, () -> corrected(activity, ANOTHER_YEAR));
		moves(key, 2, () -> corrected(activity, DAY));
		moves(key, -2, () -> withdrawn(activity));
		assertThat(this.figures.listed(key, YEAR)).isZero();
	}

	/** Opinions of 六联 have no key of their own; the report upward tells of them. */
	@Test
	void whatWasSaidInLiaisonMovesNoKeyButTheReport() {
		Activity activity = held(ActivityKind.LIAISON, DAY);
		movesNothing(() -> said(activity, "老人用餐不便"));
		assertThat(this.figures.ofDesk("report.opinions_by_kind", YEAR))
			.containsEntry("report.opinions_by_kind/LIAISON", 1L);
		assertThat(this.figures.ofDesk("report.opinions", YEAR)).containsEntry("report.opinions", 1L);
	}

	/** 意见条数 = requests + opinions without a request. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whatBecameARequestCountsOnceInTheTotal(boolean withdrawn) {
		Activity activity = held(ActivityKind.VISIT, DAY);
		Opinion asked = said(activity, "停车难");
		said(activity, "路灯不亮");
		assertThat(this.figures.ofDesk("report.opinions", YEAR)).containsEntry("report.opinions", 2L);
		UUID request = this.mother.aRequest().registered().id();
		assertThat(this.figures.ofDesk("report.opinions", YEAR)).containsEntry("report.opinions", 3L);
		asked.becomeRequest(request, DAY.atStartOfDay().toInstant(ZoneOffset.UTC), this.staff);
		this.opinions.save(asked);
		assertThat(this.figures.ofDesk("report.opinions", YEAR)).containsEntry("report.opinions", 2L);
		assertThat(this.figures.ofDesk("report.opinion_outcomes", YEAR)).isEqualTo(Map.of("report.opinion_outcomes", 2L,
				"report.opinion_outcomes/REQUEST", 1L, "report.opinion_outcomes/OPEN", 1L));
		if (withdrawn) {
			this.jdbc.sql("UPDATE request SET status = 'WITHDRAWN' WHERE id = ?").param(request).update();
			assertThat(this.figures.ofDesk("report.opinions", YEAR)).as("then it is an opinion again")
				.containsEntry("report.opinions", 2L);
		}
		assertThat(this.figures.listed("report.opinions", YEAR)).isEqualTo(2);
	}

	@Test
	void attendanceIsWhoWasThereOfThoseExpected() {
		UUID present = deputy("陈代表");
		UUID onLeave = deputy("李代表");
		UUID absent = deputy("王代表");
		DeputyGroup group = this.groups.save(new DeputyGroup("河东小组", DeputyGroup.Kind.TERRITORY));
		Activity activity = this.desk.plan(outline(ActivityKind.VISIT, DAY, group.id()), Venue.nowhere(), Tags.none(),
				List.of(), List.of(present, onLeave, absent), null, this.staff);
		assertThat(this.figures.ofDesk("report.attendance", YEAR)).isEqualTo(Map.of("report.attendance", 0L));
		this.desk.mark(activity.id(), fresh(activity).version(),
				Map.of(present, Attendance.State.PRESENT, onLeave, Attendance.State.LEAVE), List.of(),
				Map.of(onLeave, "出差"), this.staff);
		this.desk.hold(activity.id(), fresh(activity).version(), null, null, this.staff);
		assertThat(this.figures.ofDesk("report.attendance", YEAR)).isEqualTo(Map.of("report.attendance", 3L,
				"report.attendance/PRESENT", 1L, "report.attendance/LEAVE", 1L, "report.attendance/ABSENT", 1L));
		assertThat(this.figures.listed("report.attendance", YEAR)).isEqualTo(3);
		assertThat(this.figures.ofDesk("report.group_activities", YEAR))
			.containsEntry("report.group_activities/" + group.id(), 1L);
		assertThat(this.figures.ofDesk("report.activities", YEAR)).containsEntry("report.activities/VISIT", 1L);
		assertThat(this.figures.ofDesk("report.activities_by_category", YEAR))
			.containsEntry("report.activities_by_category/V_VILLAGE", 1L);
	}

	private <T> T movesNothing(Supplier<T> act) {
		return moves(null, 0, act);
	}

	/** The act moves this key by so much, and no other. */
	private <T> T moves(String key, long by, Supplier<T> act) {
		Map<String, Long> before = this.figures.of(YEAR);
		T result = act.get();
		Map<String, Long> after = this.figures.of(YEAR);
		Map<String, Long> moved = new LinkedHashMap<>();
		after.forEach((one, value) -> {
			if (!value.equals(before.get(one))) {
				moved.put(one, value - before.get(one));
			}
		});
		assertThat(moved).isEqualTo((by != 0) ? Map.of(key, by) : Map.of());
		return result;
	}

	private Activity held(ActivityKind kind, LocalDate day, VisitedSubject... subjects) {
		return this.desk.record(outline(kind, day, null), Venue.nowhere(), Tags.none(), List.of(subjects), List.of(),
				null, "情况", null, List.of(), this.staff);
	}

	private static Outline outline(ActivityKind kind, LocalDate day, UUID group) {
		String category = switch (kind) {
			case VISIT -> "V_VILLAGE";
			case INVITATION -> "I_VILLAGE";
			case LIAISON -> "L_VILLAGE";
		};
		return new Outline(kind, category, "走一走", day, null, null, group);
	}

	private Activity corrected(Activity activity, LocalDate day, VisitedSubject... subjects) {
		Activity found = fresh(activity);
		found.correct(outline(found.kind(), day, null), Venue.nowhere(), Tags.none(), List.of(subjects), null, "情况",
				day.plusYears(1), "更正", DAY.atStartOfDay().toInstant(ZoneOffset.UTC), this.staff);
		return this.activities.save(found);
	}

	private Activity received(Activity activity, Guest.Facts... guests) {
		return this.desk.receive(activity.id(), fresh(activity).version(), List.of(guests), this.staff);
	}

	private Activity withdrawn(Activity activity) {
		return this.desk.withdraw(activity.id(), fresh(activity).version(), "登记错了", this.staff);
	}

	private Opinion said(Activity activity, String text) {
		return this.opinionDesk.record(activity.id(), new Opinion.Words(text, "VILLAGE", null, null), this.staff);
	}

	/** With its version as the database has it. */
	private Activity fresh(Activity activity) {
		this.figures.of(YEAR);
		return this.activities.findById(activity.id()).orElseThrow();
	}

	private Long version(Opinion opinion) {
		this.figures.of(YEAR);
		return opinion.version();
	}

	private VisitedSubject subject(SubjectKind kind) {
		this.made++;
		return VisitedSubject.of(kind, switch (kind) {
			case PLACE -> place();
			case UNIT -> this.units.findByCode("0" + this.made).orElseThrow().id();
			case FORMER_DEPUTY -> deputy("老代表" + this.made);
			case HOUSEHOLD -> body(VisitedBody.household(900 + this.made, LocalDate.of(2020, 1, 1)));
			case ENTERPRISE, SCHOOL, CLINIC ->
				body(VisitedBody.named(kind, "某处" + this.made, LocalDate.of(2020, 1, 1)));
		});
	}

	private UUID body(VisitedBody body) {
		body.lieIn(this.constituency, null);
		return this.bodies.save(body).id();
	}

	private UUID place() {
		UUID place = UUID.randomUUID();
		this.figures.of(YEAR);
		this.jdbc
			.sql("INSERT INTO place (id, version, name, kind, constituency_id, active_from) "
					+ "VALUES (?, 0, ?, 'VILLAGE', ?, date '2020-01-01')")
			.params(place, "某村" + this.made, this.constituency.id())
			.update();
		return place;
	}

	private UUID deputy(String name) {
		return this.deputies.save(DeputyMother.aMandate(name, this.constituency).deputy()).id();
	}

}
