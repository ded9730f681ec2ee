package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLight;
import org.liaisonstation.requests.Reminder.Rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.liaisonstation.requests.Specimens.*;

/**
 * The rules of what happens while a request is with its units: 退件, 延期, 暂停, 会签, 催办, 督办.
 */
class HandlingTests {

	private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

	private static final LocalDate LATEST = LocalDate.of(2026, 4, 6);

	private static Instant on(int day) {
		return MONDAY.withDayOfMonth(day).toInstant();
	}

	private static void refused(Runnable act) {
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(act::run);
	}

	private static Request returned(boolean granted) {
		Request request = transferred();
		request.askReturn(request.lead(), "不是本单位职责", OTHER_UNIT, NOW, UNIT);
		request.ruleReturn(request.lead(), ruling(granted), due(1), STAFF);
		return request;
	}

	@Test
	void aReturnIsAskedUntilTheEndOfItsLastDay() {
		Request request = transferred();
		request.askReturn(request.lead(), "不是本单位职责", OTHER_UNIT, on(11), UNIT);
		assertThat(request.isReturnAsked()).isTrue();
		Request late = transferred();
		refused(() -> late.askReturn(late.lead(), "不是本单位职责", OTHER_UNIT, on(12), UNIT));
	}

	@Test
	void aReturnIsAskedOnce() {
		Request request = transferred();
		request.askReturn(request.lead(), "不是本单位职责", OTHER_UNIT, NOW, UNIT);
		refused(() -> request.askReturn(request.lead(), "还是不该我办", OTHER_UNIT, NOW, UNIT));
	}

	@Test
	void afterARefusalTheUnitKeepsTheCaseForGood() {
		Request request = returned(false);
		assertThat(request.status()).isEqualTo(Status.TO_SIGN);
		assertThat(request.isReturnAsked()).isFalse();
		refused(() -> request.askReturn(request.lead(), "再申请", OTHER_UNIT, NOW, UNIT));
		request.sign(request.lead(), NOW, UNIT);
	}

	@Test
	void theNextUnitMayNotGiveBackWhatWasRuledOn() {
		Request request = returned(true);
		request.transfer(new Dispatch(OTHER_UNIT, "交〔2026〕2号", null), ordinary(), on(10), STAFF);
		refused(() -> request.askReturn(request.lead(), "也不是我的", UNIT_ID, on(10), UNIT));
	}

	@Test
	void aNewDispatchAfterAReturnStartsANewClockAndKeepsThePromise() {
		Request request = returned(true);
		assertThat(request.status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(request.suggestedUnit()).isEqualTo(OTHER_UNIT);
		assertThat(request.involves(UNIT_ID)).isFalse();
		ZonedDateTime later = MONDAY.plusDays(2);
		Clocks clocks = new Clocks(due(1), Period.workingDays(5).from(later, "交办", "期限", DAYS), due(3), due(2), null,
				null);
		request.transfer(new Dispatch(OTHER_UNIT, "交〔2026〕2号", null), clocks, later.toInstant(), STAFF);
		assertThat(request.lead().due().date()).isEqualTo(LocalDate.of(2026, 3, 18));
		assertThat(request.promised()).isEqualTo(DUE);
		assertThat(request.assignments()).hasSize(2);
	}

	@Test
	void nothingIsAnsweredWhileAReturnWaitsForItsRuling() {
		Request request = withTwoUnits();
		request.askReturn(request.joint().get(0), "与本单位无关", UNIT_ID, NOW, UNIT);
		refused(() -> request.answer(new Answer("好了", "A", null), 0, on(13), UNIT));
		request.ruleReturn(request.joint().get(0), ruling(true), due(1), STAFF);
		assertThat(request.status()).isEqualTo(Status.IN_PROGRESS);
		assertThat(request.joint()).isEmpty();
		request.answer(new Answer("好了", "A", null), 0, NOW, UNIT);
	}

	@Test
	void anExtensionIsAskedOnceWithinItsLimitAndBeforeTheDate() {
		Request request = signed();
		Assignment task = request.lead();
		refused(() -> request.askExtension(task, DUE, LATEST, "要招标", NOW, UNIT));
		refused(() -> request.askExtension(task, LATEST.plusDays(1), LATEST, "要招标", NOW, UNIT));
		refused(() -> request.askExtension(task, LATEST, LATEST, "要招标", on(17), UNIT));
		request.askExtension(task, LATEST, LATEST, "要招标", on(16), UNIT);
		assertThat(request.isExtensionAsked()).isTrue();
		refused(() -> request.askExtension(task, LATEST, LATEST, "再延", NOW, UNIT));
		assertThat(task.due().date()).isEqualTo(DUE);
	}

	@Test
	void aGrantedExtensionMovesTheDateSaysWhyAndIsToldToTheReporter() {
		Request request = signed();
		request.askExtension(request.lead(), LATEST, LATEST, "要招标", NOW, UNIT);
		request.ruleExtension(request.lead(), ruling(true), STAFF);
		assertThat(request.lead().due().date()).isEqualTo(LATEST);
		assertThat(request.clock().date()).isEqualTo(LATEST);
		assertThat(request.lead().due().explanation().oneLine()).endsWith("批准延期（要招标），4月6日到期");
		assertThat(request.promised()).isEqualTo(DUE);
		assertThat(request.isExtensionUntold()).isTrue();
		request.tellExtension("电话告知", NOW, STAFF);
		assertThat(request.isExtensionUntold()).isFalse();
		refused(() -> request.tellExtension("再告知", NOW, STAFF));
		refused(() -> request.askExtension(request.lead(), LATEST.plusDays(1), LATEST.plusDays(9), "再延", NOW, UNIT));
	}

	@Test
	void aRefusedExtensionLeavesTheDateAndIsNotAskedAgain() {
		Request request = signed();
		request.askExtension(request.lead(), LATEST, LATEST, "要招标", NOW, UNIT);
		request.ruleExtension(request.lead(), ruling(false), STAFF);
		assertThat(request.lead().due().date()).isEqualTo(DUE);
		assertThat(request.isExtensionUntold()).isFalse();
		refused(() -> request.askExtension(request.lead(), LATEST, LATEST, "再延", NOW, UNIT));
	}

	@Test
	void aPauseHoldsTheLightAndAddsThePausedWorkingDays() {
		Request request = withTwoUnits();
		request.pause("待补充材料", on(10), STAFF);
		assertThat(Lights.of(request, MONDAY.withDayOfMonth(20), DAYS).light()).isEqualTo(TimeLight.HOLD);
		assertThat(Lights.of(request.joint().get(0), request.pauseReason(), MONDAY.withDayOfMonth(20), DAYS).words())
			.isEqualTo("暂停计时：待补充材料");
		refused(() -> request.answer(new Answer("好了", "A", null), 0, on(13), UNIT));
		refused(() -> request.remind(request.lead(), Rung.BY_HAND, null, "", "催办", "抓紧", on(13), STAFF));
		request.resume(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 17), DAYS, on(17), STAFF);
		assertThat(request.lead().due().date()).isEqualTo(LocalDate.of(2026, 3, 23));
		assertThat(request.joint().get(0).due().date()).isEqualTo(LocalDate.of(2026, 3, 19));
		assertThat(request.lead().due().explanation().oneLine()).contains("暂停计时（待补充材料），顺延5个工作日");
		assertThat(request.isPaused()).isFalse();
		refused(() -> request.resume(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 17), DAYS, on(17), STAFF));
	}

	@Test
	void aPauseOverAWeekendAddsNoWorkingDay() {
		Request request = signed();
		request.pause("待评估", on(14), STAFF);
		request.resume(LocalDate.of(2026, 3, 14), LocalDate.of(2026, 3, 15), DAYS, on(15), STAFF);
		assertThat(request.lead().due().date()).isEqualTo(DUE);
	}

	@Test
	void jointUnitsAreDueTwoWorkingDaysBeforeTheLead() {
		Request request = withTwoUnits();
		assertThat(request.lead().due().date()).isEqualTo(DUE);
		assertThat(request.joint().get(0).due().date()).isEqualTo(LocalDate.of(2026, 3, 12));
	}

	@Test
	void theLeadAnswersAfterEveryOpinionOrAfterItsDate() {
		Answer answer = new Answer("好了", "A", null);
		Request early = withTwoUnits();
		refused(() -> early.answer(answer, 0, on(12), UNIT));
		early.sign(early.joint().get(0), NOW, UNIT);
		early.countersign(early.joint().get(0), "本单位配合", NOW, UNIT);
		early.answer(answer, 0, on(12), UNIT);
		assertThat(early.status()).isEqualTo(Status.ANSWERED);
		Request late = withTwoUnits();
		late.answer(answer, 0, on(13), UNIT);
		assertThat(late.status()).isEqualTo(Status.ANSWERED);
	}

	@Test
	void aJointUnitCountersignsOnceAfterSigning() {
		Request request = withTwoUnits();
		Assignment joint = request.joint().get(0);
		refused(() -> request.countersign(joint, "本单位配合", NOW, UNIT));
		request.sign(joint, NOW, UNIT);
		request.countersign(joint, "本单位配合", NOW, UNIT);
		refused(() -> request.countersign(joint, "改主意了", NOW, UNIT));
		refused(() -> request.countersign(request.lead(), "主办不会签", NOW, UNIT));
	}

	@Test
	void aReminderIsForATaskOfTheRoundThatWasNotAnswered() {
		Request request = withTwoUnits();
		Assignment joint = request.joint().get(0);
		request.sign(joint, NOW, UNIT);
		request.countersign(joint, "本单位配合", NOW, UNIT);
		refused(() -> request.remind(joint, Rung.BY_HAND, null, "", "催办", "抓紧", NOW, STAFF));
		Request back = returned(true);
		Assignment old = back.assignments().get(0);
		refused(() -> back.remind(old, Rung.BY_HAND, null, "", "催办", "抓紧", NOW, STAFF));
	}

	@Test
	void aSupervisionSheetTakesOneReceipt() {
		Request request = signed();
		request.remind(request.lead(), Rung.BY_HAND, null, "还剩 2 个工作日", "催办", "抓紧", NOW, STAFF);
		refused(() -> request.receipt(request.lead(), "收到", NOW, UNIT));
		request.remind(request.lead(), Rung.SUPERVISION, "督〔2026〕1号", "超期 5 个工作日", "超期", "三日内答复", NOW, STAFF);
		assertThat(request.awaitingReceipt(request.lead())).hasSize(1);
		request.receipt(request.lead(), "已安排", NOW, UNIT);
		assertThat(request.awaitingReceipt(request.lead())).isEmpty();
		refused(() -> request.receipt(request.lead(), "再报", NOW, UNIT));
	}

	@Test
	void aRungIsKnownByItsTaskAndDate() {
		Request request = signed();
		request.remind(request.lead(), Rung.BEFORE, null, "还剩 2 个工作日", "到期提醒", null, NOW, Actor.STATION);
		assertThat(request.wasReminded(request.lead(), Rung.BEFORE)).isTrue();
		assertThat(request.wasReminded(request.lead(), Rung.ON_THE_DAY)).isFalse();
		request.askExtension(request.lead(), LATEST, LATEST, "要招标", NOW, UNIT);
		request.ruleExtension(request.lead(), ruling(true), STAFF);
		assertThat(request.wasReminded(request.lead(), Rung.BEFORE)).isFalse();
	}

	@Test
	void theLadderCountsWorkingDays() {
		Ladder ladder = new Ladder(2, 1, DAYS);
		assertThat(ladder.rungOn(LocalDate.of(2026, 3, 11), DUE)).isEmpty();
		for (int day : List.of(12, 13, 14, 15)) {
			assertThat(ladder.rungOn(LocalDate.of(2026, 3, day), DUE)).isEqualTo(Optional.of(Rung.BEFORE));
		}
		assertThat(ladder.rungOn(DUE, DUE)).contains(Rung.ON_THE_DAY);
		assertThat(ladder.rungOn(DUE.plusDays(1), DUE)).contains(Rung.AFTER);
		LocalDate friday = LocalDate.of(2026, 3, 13);
		assertThat(ladder.rungOn(friday.plusDays(1), friday)).isEmpty();
		assertThat(ladder.rungOn(friday.plusDays(3), friday)).contains(Rung.AFTER);
	}

	@Test
	void onlyATaskOfTheCaseIsRuledOn() {
		Request request = signed();
		refused(() -> request.ruleReturn(request.lead(), ruling(true), due(1), STAFF));
		refused(() -> request.ruleExtension(request.lead(), ruling(true), STAFF));
		refused(() -> request.join(UNIT_ID, toUnit(), ordinary(), NOW, STAFF));
		request.join(UUID.randomUUID(), toUnit(), ordinary(), NOW, STAFF);
		assertThat(request.joint()).hasSize(1);
	}

}
