package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.forms.NotFound;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/** The rules of visits and reports, without a database. */
class ResearchTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final UUID CHEN = UUID.randomUUID();

	private static final UUID HAN = UUID.randomUUID();

	private static final UUID UNIT = UUID.randomUUID();

	private static final Viewer STAFF = viewer(Role.STAFF, null);

	private static final Viewer AUTHOR = viewer(Role.DEPUTY, CHEN);

	private static Viewer viewer(Role role, UUID deputy) {
		return new Viewer(UUID.randomUUID(), role.name(), "测试人员", Set.of(role), deputy, null, null);
	}

	private static DueDate due(LocalDate from) {
		return Period.months(3)
			.from(from.atStartOfDay(ZoneId.of("Asia/Shanghai")), "送达", "调研报告反馈期限", WorkingDays.of(List.of()));
	}

	private static ResearchVisit visit(VisitState state) {
		ResearchVisit visit = ResearchVisit
			.plan(new ResearchVisit.Plan("重点项目建设", "两个工地", TODAY, "工地", null, List.of(CHEN, HAN)), null, NOW, STAFF);
		visit.numbered("DY-2026-0001");
		switch (state) {
			case PLANNED -> {
			}
			case HELD -> visit.hold(findings(TODAY, CHEN, HAN), TODAY, NOW, STAFF);
			case WITHDRAWN -> visit.withdraw("改期", NOW, STAFF);
		}
		return visit;
	}

	private static ResearchVisit.Findings findings(LocalDate day, UUID... deputies) {
		return new ResearchVisit.Findings(day, "工地", null, "进度比计划慢。", List.of(deputies));
	}

	private static ResearchReport.Words words(String text, UUID pen, UUID... authors) {
		return new ResearchReport.Words("关于项目建设的调研报告", text, List.of(authors), pen, null);
	}

	private static ResearchReport report(ReportState state) {
		ResearchReport report = ResearchReport.draft(words("正文", CHEN, CHEN, HAN), NOW, AUTHOR);
		if (state == ReportState.DRAFT) {
			return report;
		}
		if (state == ReportState.WITHDRAWN) {
			report.withdraw("写重了", NOW, STAFF);
			return report;
		}
		report.submit(false, NOW, AUTHOR);
		if (state == ReportState.SENT_BACK) {
			report.sendBack("缺数据", NOW, STAFF);
		}
		if (state == ReportState.ACCEPTED) {
			report.accept(TODAY, "BG-2026-0001", NOW, STAFF);
		}
		return report;
	}

	private static <T> List<T> events(Object aggregate, Class<T> type) {
		Collection<?> events = ReflectionTestUtils.invokeMethod(aggregate, "domainEvents");
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	@TestFactory
	Stream<DynamicTest> aVisitDoesWhatItsStateAllowsAndNothingElse() {
		Map<VisitAct, Consumer<ResearchVisit>> acts = new EnumMap<>(Map.of(VisitAct.EDIT,
				(visit) -> visit.edit(new ResearchVisit.Plan("别的", "别处", TODAY, null, null, List.of()), NOW, STAFF),
				VisitAct.HOLD, (visit) -> visit.hold(findings(TODAY, CHEN), TODAY, NOW, STAFF), VisitAct.CORRECT,
				(visit) -> visit.correct(findings(TODAY, CHEN), TODAY, NOW, STAFF), VisitAct.WITHDRAW,
				(visit) -> visit.withdraw("重复", NOW, STAFF)));
		return Stream.of(VisitState.values())
			.flatMap((state) -> acts.entrySet()
				.stream()
				.map((act) -> DynamicTest.dynamicTest(act.getKey() + " in " + state, () -> {
					ResearchVisit visit = visit(state);
					if (act.getKey().isPossible(state)) {
						act.getValue().accept(visit);
					}
					else {
						assertThatExceptionOfType(ResearchRefused.class).isThrownBy(() -> act.getValue().accept(visit));
						assertThat(visit.state()).isEqualTo(state);
					}
				})));
	}

	@Test
	void aVisitIsHeldOnADayThatHasComeAndBySomebody() {
		ResearchVisit visit = visit(VisitState.PLANNED);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> visit.hold(findings(TODAY.plusDays(1), CHEN), TODAY, NOW, STAFF));
		assertThatIllegalArgumentException().isThrownBy(() -> visit.hold(findings(TODAY), TODAY, NOW, STAFF));
		assertThat(visit.state()).isEqualTo(VisitState.PLANNED);
	}

	@Test
	void eachDeputyOfAHeldVisitDidHisDutyAndWhoIsStruckDidNot() {
		ResearchVisit visit = visit(VisitState.HELD);
		assertThat(events(visit, DutyPerformed.class))
			.extracting(DutyPerformed::deputyId, DutyPerformed::kind, DutyPerformed::on)
			.containsExactly(tuple(CHEN, "RESEARCH", TODAY), tuple(HAN, "RESEARCH", TODAY));
		visit.correct(findings(TODAY, CHEN), TODAY, NOW, STAFF);
		assertThat(visit.deputies()).containsExactly(CHEN);
		assertThat(events(visit, DutyWithdrawn.class)).containsExactly(new DutyWithdrawn(HAN, visit.id()));
		visit.withdraw("登记重复", NOW, STAFF);
		assertThat(events(visit, DutyWithdrawn.class)).contains(new DutyWithdrawn(null, visit.id()));
	}

	@Test
	void aPlannedVisitIsNobodysDuty() {
		ResearchVisit visit = visit(VisitState.WITHDRAWN);
		assertThat(events(visit, DutyPerformed.class)).isEmpty();
		assertThat(events(visit, DutyWithdrawn.class)).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> aReportDoesWhatItsStateAllowsAndNothingElse() {
		Map<ReportAct, Consumer<ResearchReport>> acts = new EnumMap<>(ReportAct.class);
		acts.put(ReportAct.EDIT, (report) -> report.edit(words("别的正文", HAN, HAN), NOW, STAFF));
		acts.put(ReportAct.SUBMIT, (report) -> report.submit(false, NOW, AUTHOR));
		acts.put(ReportAct.ACCEPT, (report) -> report.accept(TODAY, "BG-2026-0002", NOW, STAFF));
		acts.put(ReportAct.SEND_BACK, (report) -> report.sendBack("缺数据", NOW, STAFF));
		acts.put(ReportAct.DELIVER, (report) -> report.deliver(List.of(UNIT), TODAY, due(TODAY), NOW, STAFF));
		acts.put(ReportAct.FOLLOW, (report) -> report.follow("已经动工", NOW, STAFF));
		acts.put(ReportAct.WITHDRAW, (report) -> report.withdraw("重复", NOW, STAFF));
		return Stream.of(ReportState.values())
			.flatMap((state) -> acts.entrySet()
				.stream()
				.map((act) -> DynamicTest.dynamicTest(act.getKey() + " in " + state, () -> {
					ResearchReport report = report(state);
					if (act.getKey().isPossible(state)) {
						act.getValue().accept(report);
					}
					else {
						assertThatExceptionOfType(ResearchRefused.class)
							.isThrownBy(() -> act.getValue().accept(report));
						assertThat(report.state()).isEqualTo(state);
					}
				})));
	}

	@Test
	void aReportIsItsTextOrAFile() {
		ResearchReport report = ResearchReport.draft(words(null, null, CHEN), NOW, AUTHOR);
		assertThatExceptionOfType(ResearchRefused.class).isThrownBy(() -> report.submit(false, NOW, AUTHOR));
		report.submit(true, NOW, AUTHOR);
		assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
	}

	@Test
	void thePenIsOneOfTheAuthorsAndThereIsAtLeastOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> words("正文", HAN, CHEN));
		assertThatIllegalArgumentException().isThrownBy(() -> words("正文", null));
	}

	@Test
	void authorsChangeUntilTheAcceptanceAndStandAfterIt() {
		ResearchReport report = report(ReportState.DRAFT);
		report.edit(words("正文", HAN, HAN), NOW, AUTHOR);
		assertThat(report.authors()).containsExactly(HAN);
		report.edit(words("正文", CHEN, HAN, CHEN), NOW, AUTHOR);
		report.submit(false, NOW, AUTHOR);
		assertThatExceptionOfType(ResearchRefused.class).as("what is submitted only the office puts right")
			.isThrownBy(() -> report.edit(words("改了", CHEN, CHEN), NOW, AUTHOR));
		report.edit(words("改了", CHEN, HAN, CHEN), NOW, STAFF);
		assertThat(events(report, DutyPerformed.class)).isEmpty();
		report.accept(TODAY, "BG-2026-0001", NOW, STAFF);
		assertThat(events(report, DutyPerformed.class)).extracting(DutyPerformed::deputyId, DutyPerformed::role)
			.containsExactlyInAnyOrder(tuple(CHEN, "执笔"), tuple(HAN, "参与"));
		assertThatExceptionOfType(ResearchRefused.class)
			.isThrownBy(() -> report.edit(words("再改", CHEN, CHEN), NOW, STAFF));
		report.withdraw("与另一篇重复", NOW, STAFF);
		assertThat(events(report, DutyWithdrawn.class)).containsExactly(new DutyWithdrawn(null, report.id()));
	}

	@Test
	void aUnitGetsItOnceAndAnswersOnce() {
		ResearchReport report = report(ReportState.ACCEPTED);
		assertThat(report.deliver(List.of(UNIT, UNIT), TODAY, due(TODAY), NOW, STAFF)).hasSize(1);
		assertThat(report.deliver(List.of(UNIT), TODAY, due(TODAY), NOW, STAFF)).as("it keeps its clock").isEmpty();
		ReportDelivery delivery = report.deliveries().get(0);
		assertThat(delivery.due().date()).isEqualTo(LocalDate.of(2026, 6, 9));
		assertThat(delivery.due().explanation().oneLine()).isEqualTo("3月9日送达，3个月，6月9日到期");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> report.answer(delivery.id(), "采纳", TODAY.minusDays(1), true, TODAY, NOW, STAFF));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> report.answer(delivery.id(), "采纳", TODAY.plusDays(1), true, TODAY, NOW, STAFF));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> report.answer(UUID.randomUUID(), "采纳", TODAY, true, TODAY, NOW, STAFF));
		report.answer(delivery.id(), "采纳", TODAY, false, TODAY, NOW, STAFF);
		assertThat(delivery.isAnsweredLate()).isFalse();
		assertThatExceptionOfType(ResearchRefused.class)
			.isThrownBy(() -> report.answer(delivery.id(), "又采纳", TODAY, false, TODAY, NOW, STAFF));
	}

	@Test
	void itIsNotDeliveredBeforeItWasAccepted() {
		ResearchReport report = report(ReportState.ACCEPTED);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> report.deliver(List.of(UNIT), TODAY.minusDays(1), due(TODAY), NOW, STAFF));
	}

	@Test
	void feedbackAfterTheLastDayIsLate() {
		ResearchReport report = report(ReportState.ACCEPTED);
		report.deliver(List.of(UNIT), TODAY, due(TODAY), NOW, STAFF);
		LocalDate late = LocalDate.of(2026, 6, 10);
		report.answer(report.deliveries().get(0).id(), "采纳", late, true, late, NOW, STAFF);
		assertThat(report.deliveries().get(0).isAnsweredLate()).isTrue();
	}

}
