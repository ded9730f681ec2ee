package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.forms.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The rules of inspections and findings, without a database. */
class InspectionTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final UUID CHEN = UUID.randomUUID();

	private static final UUID LI = UUID.randomUUID();

	private static final UUID UNIT = UUID.randomUUID();

	private static final Viewer STAFF = viewer(Role.STAFF, null, null);

	private static final Viewer DIRECTOR = viewer(Role.DIRECTOR, null, null);

	private static final Viewer DEPUTY = viewer(Role.DEPUTY, CHEN, null);

	private static final Inspection.Minutes MINUTES = new Inspection.Minutes(TODAY, "看了两处工地。", "守住质量。");

	private static final Finding.Words WORDS = new Finding.Words("护栏没有固定。", "当天加固。", UNIT);

	private static Viewer viewer(Role role, UUID deputy, UUID unit) {
		return new Viewer(UUID.randomUUID(), role.name(), "测试人员", Set.of(role), deputy, unit, null);
	}

	private static Inspection.Outline outline(LocalDate day) {
		return new Inspection.Outline(InspectionKind.INSPECTION, "加装电梯检查", "新河湾小区", "LIVELIHOOD", day, null, null, null,
				null);
	}

	private static Inspection planned() {
		Inspection inspection = Inspection.plan(outline(TODAY), List.of(CHEN, LI), NOW, STAFF);
		inspection.numbered("JC-2026-0001");
		return inspection;
	}

	private static Inspection held() {
		Inspection inspection = planned();
		inspection.hold(MINUTES, List.of(CHEN, LI), TODAY, NOW, STAFF);
		return inspection;
	}

	private static Inspection in(InspectionState state) {
		Inspection inspection = (state == InspectionState.PLANNED || state == InspectionState.WITHDRAWN) ? planned()
				: held();
		if (state == InspectionState.CLOSED) {
			inspection.close(List.of(), "没有发现问题", TODAY, NOW, DIRECTOR);
		}
		if (state == InspectionState.WITHDRAWN) {
			inspection.withdraw(List.of(), "没有去", TODAY, NOW, STAFF);
		}
		return inspection;
	}

	private static DueDate due(LocalDate from, int days) {
		return Period.workingDays(days).from(from.atTime(10, 0).atZone(ZONE), "交整改", "整改期限", WorkingDays.of(List.of()));
	}

	private static Finding noted() {
		return Finding.note(held(), 1, WORDS, TODAY, NOW, DEPUTY);
	}

	/** Brought there by its own verbs. */
	private static Finding finding(FindingState state) {
		Finding finding = noted();
		if (state == FindingState.STRUCK) {
			finding.strike("记重了", NOW, STAFF);
			return finding;
		}
		if (state.ordinal() >= FindingState.SENT.ordinal()) {
			finding.send(UNIT, due(TODAY, 5), NOW, STAFF);
		}
		if (state.ordinal() >= FindingState.MENDING.ordinal()) {
			finding.sign(NOW, "老田");
		}
		if (state.ordinal() >= FindingState.REPORTED.ordinal()) {
			finding.report("换了护栏。", NOW, "老田");
		}
		if (state == FindingState.MENDED) {
			finding.recheck(Mending.Recheck.mended(TODAY, "牢固"), null, TODAY, NOW, DIRECTOR);
		}
		return finding;
	}

	@TestFactory
	List<DynamicTest> everyActIsPossibleOnlyWhereTheInspectionStandsForIt() {
		Map<InspectionAct, Consumer<Inspection>> verbs = new EnumMap<>(InspectionAct.class);
		verbs.put(InspectionAct.EDIT, (one) -> one.edit(outline(TODAY.plusDays(3)), List.of(LI), NOW, STAFF));
		verbs.put(InspectionAct.HOLD, (one) -> one.hold(MINUTES, List.of(LI), TODAY, NOW, STAFF));
		verbs.put(InspectionAct.CORRECT, (one) -> one.correct(MINUTES, TODAY, NOW, STAFF));
		verbs.put(InspectionAct.CALL_ALONG, (one) -> one.callAlong(UUID.randomUUID(), NOW, STAFF));
		verbs.put(InspectionAct.STRIKE_DEPUTY,
				(one) -> one.strikeDeputy(one.deputies().get(0).id(), "没有到", NOW, STAFF));
		verbs.put(InspectionAct.FIND, (one) -> Finding.note(one, 1, WORDS, TODAY, NOW, DEPUTY));
		verbs.put(InspectionAct.CLOSE, (one) -> one.close(List.of(), "办结", TODAY, NOW, DIRECTOR));
		verbs.put(InspectionAct.WITHDRAW, (one) -> one.withdraw(List.of(), "没有去", TODAY, NOW, STAFF));
		assertThat(verbs).containsOnlyKeys(InspectionAct.values());
		List<DynamicTest> tests = new ArrayList<>();
		verbs.forEach((act, verb) -> {
			for (InspectionState state : InspectionState.values()) {
				tests.add(DynamicTest.dynamicTest(act + " in " + state,
						() -> refusedUnless(act.isPossible(state), () -> verb.accept(in(state)))));
			}
		});
		return tests;
	}

	@TestFactory
	List<DynamicTest> everyActIsPossibleOnlyWhereTheFindingStandsForIt() {
		Map<FindingAct, Consumer<Finding>> verbs = new EnumMap<>(FindingAct.class);
		verbs.put(FindingAct.EDIT, (one) -> one.edit(WORDS, NOW, STAFF));
		verbs.put(FindingAct.STRIKE, (one) -> one.strike("记重了", NOW, STAFF));
		verbs.put(FindingAct.SEND, (one) -> one.send(UNIT, due(TODAY, 5), NOW, STAFF));
		verbs.put(FindingAct.RECALL, (one) -> one.recall("交错了", NOW, STAFF));
		verbs.put(FindingAct.ISSUE_LINK, (one) -> one.linked(FindingStep.LINK_ISSUED, NOW, STAFF));
		verbs.put(FindingAct.SIGN, (one) -> one.sign(NOW, "老田"));
		verbs.put(FindingAct.REPORT, (one) -> one.report("换了", NOW, "老田"));
		verbs.put(FindingAct.RECHECK,
				(one) -> one.recheck(Mending.Recheck.mended(TODAY, "牢固"), null, TODAY, NOW, DIRECTOR));
		assertThat(verbs).containsOnlyKeys(FindingAct.values());
		List<DynamicTest> tests = new ArrayList<>();
		verbs.forEach((act, verb) -> {
			for (FindingState state : FindingState.values()) {
				tests.add(DynamicTest.dynamicTest(act + " in " + state,
						() -> refusedUnless(act.isPossible(state, InspectionState.HELD),
								() -> verb.accept(finding(state)))));
			}
		});
		return tests;
	}

	private static void refusedUnless(boolean possible, Runnable verb) {
		if (possible) {
			verb.run();
		}
		else {
			assertThatExceptionOfType(InspectionRefused.class).isThrownBy(verb::run);
		}
	}

	@Test
	void nothingIsFoundBeforeTheDayOfTheInspection() {
		Inspection inspection = Inspection.plan(outline(TODAY.plusDays(1)), List.of(CHEN), NOW, STAFF);
		inspection.numbered("JC-2026-0002");
		assertThatExceptionOfType(InspectionRefused.class)
			.isThrownBy(() -> Finding.note(inspection, 1, WORDS, TODAY, NOW, DEPUTY));
	}

	@Test
	void whatWasFoundGoesToNobodyBeforeTheInspectionWasRecorded() {
		Inspection inspection = planned();
		Finding finding = Finding.note(inspection, 1, WORDS, TODAY, NOW, DEPUTY);
		assertThat(finding.number()).isEqualTo("JC-2026-0001-1");
		assertThatExceptionOfType(InspectionRefused.class)
			.isThrownBy(() -> finding.send(UNIT, due(TODAY, 5), NOW, STAFF))
			.matches((refused) -> refused.what().contains("请先记录检查的开展情况"));
		inspection.hold(MINUTES, List.of(CHEN), TODAY, NOW, STAFF);
		finding.send(UNIT, due(TODAY, 5), NOW, STAFF);
		assertThat(finding.state()).isEqualTo(FindingState.SENT);
	}

	@Test
	void whoDidNotComeIsStruckWhenItIsHeldAndOneStaysAtLeast() {
		Inspection inspection = planned();
		inspection.hold(MINUTES, List.of(LI), TODAY, NOW, STAFF);
		assertThat(inspection.participants()).containsExactly(LI);
		assertThat(inspection.takesPart(CHEN)).isFalse();
		assertThat(inspection.deputies()).hasSize(2);
		UUID line = inspection.deputies().get(1).id();
		assertThatExceptionOfType(InspectionRefused.class)
			.isThrownBy(() -> inspection.strikeDeputy(line, "没有到", NOW, STAFF));
		inspection.callAlong(CHEN, NOW, STAFF);
		assertThatExceptionOfType(InspectionRefused.class).isThrownBy(() -> inspection.callAlong(CHEN, NOW, STAFF));
		assertThat(inspection.strikeDeputy(line, "没有到", NOW, STAFF).deputyId()).isEqualTo(LI);
		assertThat(inspection.participants()).containsExactly(CHEN);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> inspection.strikeDeputy(UUID.randomUUID(), "没有到", NOW, STAFF));
	}

	@Test
	void itIsNotHeldTomorrowAndNotByNobody() {
		assertThatIllegalArgumentException().isThrownBy(() -> planned()
			.hold(new Inspection.Minutes(TODAY.plusDays(1), "看了", null), List.of(CHEN), TODAY, NOW, STAFF));
		assertThatIllegalArgumentException().isThrownBy(() -> planned().hold(MINUTES, List.of(), TODAY, NOW, STAFF));
	}

	@Test
	void itIsNotClosedWhileAFindingIsNotMended() {
		for (FindingState state : FindingState.values()) {
			Finding finding = finding(state);
			refusedUnless(state == FindingState.MENDED || state == FindingState.STRUCK,
					() -> finding.inspection().close(List.of(finding), "办结", TODAY, NOW, DIRECTOR));
		}
	}

	@Test
	void itIsNotWithdrawnOnceAFindingWentToAUnit() {
		Finding finding = noted();
		finding.inspection().withdraw(List.of(finding), "记错了", TODAY, NOW, STAFF);
		finding.fallWithInspection(NOW, STAFF);
		assertThat(finding.state()).isEqualTo(FindingState.STRUCK);
		Finding sent = finding(FindingState.SENT);
		assertThatExceptionOfType(InspectionRefused.class)
			.isThrownBy(() -> sent.inspection().withdraw(List.of(sent), "记错了", TODAY, NOW, STAFF));
	}

	@Test
	void whatWasNotEnoughIsMendedAgainAndTheFirstReportStays() {
		Finding finding = finding(FindingState.REPORTED);
		finding.recheck(Mending.Recheck.again(TODAY, "只换了一半"), due(TODAY, 10), TODAY, NOW, DIRECTOR);
		assertThat(finding.state()).isEqualTo(FindingState.MENDING);
		assertThat(finding.mendings()).extracting(Mending::report).containsExactly("换了护栏。", null);
		assertThat(finding.mending().due().date()).isEqualTo(LocalDate.of(2026, 3, 23));
		assertThatExceptionOfType(InspectionRefused.class).isThrownBy(() -> finding.recall("交错了", NOW, STAFF));
		finding.report("全部换了。", NOW, "老田");
		finding.recheck(Mending.Recheck.mended(TODAY, "牢固"), null, TODAY, NOW, DIRECTOR);
		assertThat(finding.mendings()).extracting(Mending::verdictLabel).containsExactly("没有到位，继续整改", "整改到位");
		assertThat(finding.endedText()).isEqualTo("牢固");
	}

	@Test
	void aRecheckNeedsANewDateIfAndOnlyIfTheUnitGoesOn() {
		assertThatIllegalArgumentException().isThrownBy(() -> finding(FindingState.REPORTED)
			.recheck(Mending.Recheck.again(TODAY, "不够"), null, TODAY, NOW, DIRECTOR));
		assertThatIllegalArgumentException().isThrownBy(() -> finding(FindingState.REPORTED)
			.recheck(Mending.Recheck.mended(TODAY, "好了"), due(TODAY, 5), TODAY, NOW, DIRECTOR));
		assertThatIllegalArgumentException().isThrownBy(() -> finding(FindingState.REPORTED)
			.recheck(Mending.Recheck.mended(TODAY.plusDays(1), "好了"), null, TODAY, NOW, DIRECTOR));
	}

	@Test
	void whatIsRecalledGoesToAnotherUnitAsIfForTheFirstTime() {
		Finding finding = finding(FindingState.MENDING);
		finding.recall("不归它管", NOW, STAFF);
		assertThat(finding.state()).isEqualTo(FindingState.NOTED);
		assertThat(finding.sentAt()).isNull();
		assertThat(finding.mending()).isNull();
		UUID other = UUID.randomUUID();
		finding.send(other, due(TODAY, 5), NOW, STAFF);
		assertThat(finding.unitId()).isEqualTo(other);
		assertThat(finding.round()).isOne();
		assertThat(finding.mendings()).extracting(Mending::isRecalled).containsExactly(true, false);
	}

	@Test
	void aReportIsLateAfterTheEndOfTheLastDay() {
		Finding finding = finding(FindingState.MENDING);
		finding.report("换了", Instant.parse("2026-03-16T15:59:59Z"), "老田");
		assertThat(finding.mending().isLate()).isFalse();
		Finding late = finding(FindingState.MENDING);
		late.report("换了", Instant.parse("2026-03-16T16:00:00Z"), "老田");
		assertThat(late.mending().isLate()).isTrue();
	}

	@Test
	void aDeputyWritesDownAndNeitherSendsNorClosesNorJudges() {
		Finding finding = noted();
		FindingPermissions may = FindingPermissions.of(finding, DEPUTY);
		assertThat(may.sees()).isTrue();
		assertThat(FindingAct.values()).filteredOn(may::hasRight).containsExactly(FindingAct.EDIT);
		assertThat(InspectionAct.values())
			.filteredOn((act) -> InspectionPermissions.of(finding.inspection(), DEPUTY).hasRight(act))
			.containsExactly(InspectionAct.FIND);
		Viewer other = viewer(Role.DEPUTY, LI, null);
		assertThat(FindingAct.values()).filteredOn(FindingPermissions.of(finding, other)::hasRight).isEmpty();
		Viewer stranger = viewer(Role.DEPUTY, UUID.randomUUID(), null);
		assertThat(FindingPermissions.of(finding, stranger).sees()).isFalse();
		assertThat(InspectionPermissions.of(finding.inspection(), stranger).sees()).isFalse();
	}

	@Test
	void aUnitSeesWhatWasSentToItAndDoesNothingElse() {
		Viewer unit = viewer(Role.UNIT, null, UNIT);
		assertThat(FindingPermissions.of(noted(), unit).sees()).as("not sent yet").isFalse();
		Finding sent = finding(FindingState.SENT);
		assertThat(FindingAct.values()).filteredOn(FindingPermissions.of(sent, unit)::hasRight)
			.containsExactly(FindingAct.SIGN, FindingAct.REPORT);
		assertThat(InspectionPermissions.of(sent.inspection(), unit).sees()).isFalse();
		assertThat(FindingPermissions.of(sent, viewer(Role.UNIT, null, UUID.randomUUID())).sees()).isFalse();
	}

	@Test
	void onlyTheDirectorRechecksAndClosesAndOtherRolesSeeNothing() {
		Finding finding = finding(FindingState.REPORTED);
		assertThat(FindingPermissions.of(finding, STAFF).hasRight(FindingAct.RECHECK)).isFalse();
		assertThat(FindingPermissions.of(finding, DIRECTOR).hasRight(FindingAct.RECHECK)).isTrue();
		assertThat(InspectionPermissions.of(finding.inspection(), STAFF).hasRight(InspectionAct.CLOSE)).isFalse();
		assertThat(InspectionPermissions.of(finding.inspection(), DIRECTOR).hasRight(InspectionAct.CLOSE)).isTrue();
		for (Role role : List.of(Role.OBSERVER, Role.ADMIN, Role.SECURITY, Role.AUDITOR)) {
			Viewer other = viewer(role, null, null);
			assertThat(InspectionPermissions.of(finding.inspection(), other).sees()).as(role.name()).isFalse();
			assertThat(FindingPermissions.of(finding, other).sees()).as(role.name()).isFalse();
			assertThat(FindingList.reads(other)).as(role.name()).isFalse();
		}
	}

}
