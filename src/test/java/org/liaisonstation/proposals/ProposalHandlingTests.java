package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.requests.Ruling;
import org.liaisonstation.requests.Satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.liaisonstation.proposals.Drafts.NOW;
import static org.liaisonstation.proposals.Drafts.OF_UNIT;
import static org.liaisonstation.proposals.Drafts.STAFF;
import static org.liaisonstation.proposals.Drafts.TODAY;

/** How a filed proposal is handled, answered and rated, and its clocks. */
class ProposalHandlingTests {

	private static void refused(Runnable act, String why) {
		assertThatExceptionOfType(ProposalRefused.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.what()).contains(why));
	}

	/** Case 3: given to the units on 27 March. 代表法 51: three months. */
	@Test
	void theDeputiesAreAnsweredInThreeMonths() {
		Proposal proposal = Drafts.withTwoUnits();
		assertThat(proposal.due().date()).isEqualTo(LocalDate.of(2026, 6, 27));
		assertThat(Drafts.lead(proposal).due().date()).isEqualTo(LocalDate.of(2026, 6, 27));
		assertThat(proposal.due().explanation().steps()).hasSize(4);
	}

	@Test
	void aMonthThatIsTooShortEndsOnItsLastDay() {
		assertThat(Drafts.due(Period.months(3), LocalDate.of(2026, 11, 30)).date())
			.isEqualTo(LocalDate.of(2027, 2, 28));
	}

	/** 代表法 51: six months where it is difficult, from the day of 交办. */
	@Test
	void aDifficultOneIsAnsweredInSixMonthsFromTheSameDay() {
		Proposal proposal = Drafts.withTwoUnits();
		proposal.markDifficult("涉及三个镇", Drafts.due(Period.months(6), proposal.dispatchedOn()), NOW, STAFF);
		assertThat(proposal.due().date()).isEqualTo(LocalDate.of(2026, 9, 27));
		assertThat(proposal.round().due().date()).isEqualTo(LocalDate.of(2026, 9, 27));
		assertThat(Drafts.lead(proposal).due().date()).isEqualTo(LocalDate.of(2026, 9, 27));
		assertThat(Drafts.joint(proposal).due().date()).isEqualTo(LocalDate.of(2026, 4, 27));
		refused(() -> proposal.markDifficult("再来", Drafts.again(), NOW, STAFF), "已经列为疑难");
	}

	@Test
	void nothingBecomesDifficultWhenItsTimeIsOver() {
		Proposal proposal = Drafts.dispatched(Drafts.proposal());
		refused(() -> proposal.markDifficult("晚了", Drafts.due(Period.months(6), TODAY),
				Drafts.at(LocalDate.of(2026, 6, 28)), STAFF), "期限已过");
	}

	/** 山东省建议办理工作条例 21: one month. */
	@Test
	void whoHelpsGivesItsOpinionInOneMonth() {
		assertThat(Drafts.joint(Drafts.withTwoUnits()).due().date()).isEqualTo(LocalDate.of(2026, 4, 27));
	}

	@Test
	void theLeadWaitsForThoseWhoHelpUntilTheirTimeIsOver() {
		Proposal proposal = Drafts.withTwoUnits();
		Drafts.contact(proposal);
		refused(() -> answer(proposal, NOW), "还有单位没有提出意见");
		answer(proposal, Drafts.at(LocalDate.of(2026, 4, 28)));
		assertThat(proposal.status()).isEqualTo(ProposalStatus.ANSWERED);

		Proposal helped = Drafts.withTwoUnits();
		Drafts.contact(helped);
		helped.answerPart(Drafts.joint(helped), "同意改造。", NOW, OF_UNIT);
		answer(helped, NOW);
		assertThat(helped.status()).isEqualTo(ProposalStatus.ANSWERED);
	}

	private static void answer(Proposal proposal, Instant at) {
		proposal.answer(Drafts.lead(proposal), Drafts.LETTER, Drafts.rating(), at, OF_UNIT);
	}

	/** 代表法 51: 应当与代表联系沟通. */
	@Test
	void nobodyIsAnsweredWithoutHavingBeenTalkedTo() {
		Proposal proposal = Drafts.dispatched(Drafts.proposal());
		refused(() -> answer(proposal, NOW), "答复前要与代表联系沟通");
		Drafts.contact(proposal);
		answer(proposal, NOW);
		assertThat(proposal.round().answer()).isEqualTo(Drafts.LETTER.text());
		assertThat(proposal.due().date()).isEqualTo(Drafts.rating().date());
	}

	@Test
	void onlyTheLeadAnswersTheDeputies() {
		Proposal proposal = Drafts.withTwoUnits();
		Drafts.contact(proposal);
		refused(() -> proposal.answer(Drafts.joint(proposal), Drafts.LETTER, Drafts.rating(), NOW, OF_UNIT),
				"由主办单位答复代表");
		refused(() -> proposal.answer(null, Drafts.LETTER, Drafts.rating(), NOW, STAFF), "由主办单位答复代表");
		refused(() -> proposal.answerPart(Drafts.lead(proposal), "意见", NOW, OF_UNIT), "主办单位答复代表");
	}

	@Test
	void separatePartsAreAnsweredEachAndThenByTheOffice() {
		Proposal proposal = Drafts.dispatched(Drafts.proposal(),
				Handover.separately(List.of(Drafts.UNIT, Drafts.OTHER_UNIT), "各办各的"));
		Drafts.contact(proposal);
		List<ProposalTask> parts = proposal.current();
		assertThat(parts).allMatch((part) -> part.due().date().equals(LocalDate.of(2026, 6, 27)));
		proposal.answerPart(parts.get(0), "路已修。", NOW, OF_UNIT);
		refused(() -> proposal.answer(null, Drafts.LETTER, Drafts.rating(), Drafts.at(LocalDate.of(2026, 8, 1)), STAFF),
				"还有单位没有提出意见或答复");
		proposal.answerPart(parts.get(1), "灯已装。", NOW, OF_UNIT);
		refused(() -> proposal.answerPart(parts.get(1), "再答", NOW, OF_UNIT), "已经办完");
		proposal.answer(null, Drafts.LETTER, Drafts.rating(), NOW, STAFF);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.ANSWERED);
	}

	/** 山东省建议办理工作条例 12: within five days, once. */
	@Test
	void aUnitGivesItBackInFiveDaysOnce() {
		Proposal proposal = Drafts.dispatched(Drafts.proposal());
		ProposalTask task = Drafts.lead(proposal);
		assertThat(task.returnDue().date()).isEqualTo(LocalDate.of(2026, 4, 1));
		refused(() -> proposal.askReturn(task, "不是本单位职责", Drafts.at(LocalDate.of(2026, 4, 2)), OF_UNIT), "退件的期限已过");
		proposal.askReturn(task, "不是本单位职责", NOW, OF_UNIT);
		refused(() -> answer(proposal, NOW), "退件还没有裁定");
		proposal.ruleReturn(task, Drafts.ruling(false), null, STAFF);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.DISPATCHED);
		refused(() -> proposal.askReturn(task, "还是不归我", NOW, OF_UNIT), "不能再次申请");
		refused(() -> proposal.ruleReturn(task, Drafts.ruling(true), null, STAFF), "没有等待裁定的退件");
	}

	@Test
	void aReturnThatIsGrantedWaitsForAnotherUnitAndStartsItsClockAnew() {
		Proposal proposal = Drafts.withTwoUnits();
		ProposalTask task = Drafts.lead(proposal);
		proposal.askReturn(task, "不是本单位职责", NOW, OF_UNIT);
		proposal.ruleReturn(task, Drafts.ruling(true), Drafts.due(Period.days(5), TODAY), STAFF);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.FILED);
		assertThat(proposal.dispatchDue()).isNotNull();
		assertThat(proposal.current()).isEmpty();
		LocalDate later = LocalDate.of(2026, 4, 3);
		proposal.dispatch(Handover.to(Drafts.OTHER_UNIT, List.of(), null), later, Drafts.clocks(later), NOW, STAFF);
		assertThat(proposal.roundNumber()).isEqualTo(1);
		assertThat(proposal.due().date()).isEqualTo(LocalDate.of(2026, 7, 3));
		assertThat(proposal.round().due().date()).isEqualTo(LocalDate.of(2026, 7, 3));
	}

	@Test
	void whoHelpsMayGiveItBackWithoutStoppingTheLead() {
		Proposal proposal = Drafts.withTwoUnits();
		ProposalTask joint = Drafts.joint(proposal);
		proposal.askReturn(joint, "不涉及", NOW, OF_UNIT);
		proposal.ruleReturn(joint, Drafts.ruling(true), null, STAFF);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.DISPATCHED);
		Drafts.contact(proposal);
		answer(proposal, NOW);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.ANSWERED);
	}

	private static Proposal returned(Handover handover, TaskPart part) {
		Proposal proposal = Drafts.dispatched(Drafts.proposal(), handover);
		ProposalTask task = proposal.current().stream().filter((one) -> one.part() == part).findFirst().orElseThrow();
		proposal.askReturn(task, "不属于本单位职责", NOW, STAFF);
		proposal.ruleReturn(task, new Ruling(true, "同意", NOW, "主任"), null, Drafts.DIRECTOR);
		return proposal;
	}

	private static ProposalTask givenBack(Proposal proposal) {
		return proposal.tasks().stream().filter(ProposalTask::isToHandOn).findFirst().orElseThrow();
	}

	@Test
	void aPartThatWasGivenBackGoesToAnotherUnitAndTheDeputiesDateStays() {
		UUID third = UUID.randomUUID();
		Proposal joint = returned(Handover.to(Drafts.UNIT, List.of(Drafts.OTHER_UNIT), null), TaskPart.JOINT);
		joint.handOn(givenBack(joint), third, "请提出意见", Drafts.clocks(TODAY.plusDays(10)), NOW, STAFF);
		assertThat(joint.current()).extracting(ProposalTask::unitId).containsExactly(Drafts.UNIT, third);
		assertThat(joint.current().get(1).due().date()).isEqualTo(TODAY.plusDays(10).plusMonths(1));
		assertThat(joint.current().get(1).returnDue()).as("it may be given back again").isNotNull();

		Proposal separate = returned(Handover.separately(List.of(Drafts.UNIT, Drafts.OTHER_UNIT), null),
				TaskPart.SEPARATE);
		separate.handOn(givenBack(separate), third, null, Drafts.clocks(TODAY.plusDays(10)), NOW, STAFF);
		assertThat(separate.current()).extracting(ProposalTask::part).containsOnly(TaskPart.SEPARATE);
		assertThat(separate.current()).allMatch((one) -> one.due().date().equals(TODAY.plusMonths(3)));
	}

	@Test
	void whoHelpsIsDueNoLaterThanTheAnswer() {
		Proposal joint = returned(Handover.to(Drafts.UNIT, List.of(Drafts.OTHER_UNIT), null), TaskPart.JOINT);
		joint.handOn(givenBack(joint), UUID.randomUUID(), null, Drafts.clocks(TODAY.plusDays(80)), NOW, STAFF);
		assertThat(joint.current().get(1).due().date()).isEqualTo(joint.due().date());
	}

	@Test
	void onlyWhatWasGivenBackGoesOnOnceAndToAUnitThatHasNoPart() {
		Proposal joint = returned(Handover.to(Drafts.UNIT, List.of(Drafts.OTHER_UNIT), null), TaskPart.JOINT);
		ProposalTask back = givenBack(joint);
		refused(() -> joint.handOn(joint.current().get(0), UUID.randomUUID(), null, Drafts.clocks(TODAY), NOW, STAFF),
				"没有退回");
		refused(() -> joint.handOn(back, Drafts.UNIT, null, Drafts.clocks(TODAY), NOW, STAFF), "已经在办理");
		refused(() -> joint.handOn(back, Drafts.OTHER_UNIT, null, Drafts.clocks(TODAY), NOW, STAFF), "刚刚退回");
		joint.handOn(back, UUID.randomUUID(), null, Drafts.clocks(TODAY), NOW, STAFF);
		refused(() -> joint.handOn(back, UUID.randomUUID(), null, Drafts.clocks(TODAY), NOW, STAFF), "已经改交");
	}

	@Test
	void whereTheRulesSayUntilWhenTheUnitHasToTalkWithTheDeputy() {
		DueDate talk = Drafts.due(Period.workingDays(20), TODAY);
		Proposal proposal = Drafts.filed(Drafts.proposal());
		proposal.dispatch(Handover.to(Drafts.UNIT, List.of(Drafts.OTHER_UNIT), null), TODAY,
				new ProposalClocks(Drafts.due(Period.months(3), TODAY), Drafts.due(Period.months(1), TODAY),
						Drafts.due(Period.days(5), TODAY), talk),
				NOW, STAFF);
		assertThat(proposal.current().get(0).contactDue()).isEqualTo(talk);
		assertThat(proposal.current().get(1).contactDue()).as("协办 talks with 主办").isNull();
		assertThat(proposal.hasToTalk(proposal.current().get(0))).isTrue();
		proposal.contacted(new ProposalContact.Facts("面商", TODAY, null, null, "看了路。"), Drafts.UNIT, NOW, STAFF);
		assertThat(proposal.hasToTalk(proposal.current().get(0))).isFalse();
		assertThat(Drafts.dispatched(Drafts.proposal()).current().get(0).contactDue()).as("山东").isNull();
	}

	@Test
	void papersBelongToWhatIsSigned() {
		Proposal proposal = Drafts.signedBy(Drafts.proposal(), 2);
		int edition = proposal.edition();
		proposal.papersChanged(ProposalStep.ATTACHED, "1 个", NOW, STAFF);
		assertThat(proposal.edition()).isEqualTo(edition + 1);
		assertThat(proposal.signed()).isEmpty();
		refused(() -> Drafts.filed(Drafts.proposal()).papersChanged(ProposalStep.ATTACHED, "1 个", NOW, STAFF),
				"已经提交审查");
	}

	/** 山东省建议办理工作条例 20: every signer is answered. */
	@Test
	void eachOfTwelveSignersIsAnsweredAndRates() {
		Proposal proposal = Drafts.answered(Drafts.signedBy(Drafts.proposal(), 11));
		assertThat(proposal.ofLastAnswer()).hasSize(12);
		List<ProposalRating> ratings = proposal.ofLastAnswer();
		ratings.subList(0, 11).forEach((rating) -> Drafts.rate(proposal, rating, Satisfaction.SATISFIED, true));
		assertThat(proposal.status()).isEqualTo(ProposalStatus.ANSWERED);
		Drafts.rate(proposal, ratings.get(11), Satisfaction.MOSTLY_SATISFIED, true);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.CLOSED);
		refused(() -> Drafts.rate(proposal, ratings.get(0), Satisfaction.SATISFIED, true), "不能这样操作");
	}

	/** 山东省建议办理工作条例 24: handled again, answered again in one month. */
	@Test
	void oneOfTwelveWhoIsDissatisfiedMakesTheSecondRound() {
		Proposal proposal = Drafts.answered(Drafts.signedBy(Drafts.proposal(), 11));
		List<ProposalRating> ratings = proposal.ofLastAnswer();
		Drafts.rate(proposal, ratings.get(4), Satisfaction.DISSATISFIED, true);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.DISPATCHED);
		assertThat(proposal.roundNumber()).isEqualTo(2);
		assertThat(proposal.round().kind()).isEqualTo(ProposalRound.Kind.AGAIN);
		assertThat(proposal.due().date()).isEqualTo(LocalDate.of(2026, 4, 27));
		assertThat(proposal.rounds().get(0).answer()).isEqualTo(Drafts.LETTER.text());
		assertThat(proposal.current()).singleElement()
			.satisfies((task) -> assertThat(task.unitId()).isEqualTo(Drafts.UNIT));
	}

	@Test
	void theOtherElevenStillRateWhatTheyWereAnswered() {
		Proposal proposal = Drafts.answered(Drafts.signedBy(Drafts.proposal(), 11));
		List<ProposalRating> ratings = proposal.ofLastAnswer();
		Drafts.rate(proposal, ratings.get(0), Satisfaction.DISSATISFIED, true);
		ratings.subList(1, 12).forEach((rating) -> Drafts.rate(proposal, rating, Satisfaction.DISSATISFIED, true));
		assertThat(proposal.roundNumber()).isEqualTo(2);
		assertThat(ratings).allMatch(ProposalRating::isRated);
		Drafts.answerAgain(proposal);
		assertThat(proposal.ofLastAnswer()).hasSize(12).noneMatch(ProposalRating::isRated);
	}

	@Test
	void withTheSettingOffOnlyTheLeadSendsItBack() {
		Proposal proposal = Drafts.answered(Drafts.signedBy(Drafts.proposal(), 2));
		List<ProposalRating> ratings = proposal.ofLastAnswer();
		Drafts.rate(proposal, ratings.get(1), Satisfaction.DISSATISFIED, false);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.ANSWERED);
		Drafts.rate(proposal, ratings.get(2), Satisfaction.DISSATISFIED, false);
		Drafts.rate(proposal, ratings.get(0), Satisfaction.SATISFIED, false);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.CLOSED);

		Proposal back = Drafts.answered(Drafts.signedBy(Drafts.proposal(), 2));
		Drafts.rate(back, back.ofLastAnswer().get(0), Satisfaction.DISSATISFIED, false);
		assertThat(back.roundNumber()).isEqualTo(2);
	}

	@Test
	void nobodyRatesTwice() {
		Proposal proposal = Drafts.answered(Drafts.signedBy(Drafts.proposal(), 1));
		ProposalRating rating = proposal.ofLastAnswer().get(0);
		Drafts.rate(proposal, rating, Satisfaction.SATISFIED, true);
		refused(() -> Drafts.rate(proposal, rating, Satisfaction.DISSATISFIED, true), "已经评价过");
	}

	@Test
	void aSecondTimeWithoutSatisfactionIsForTheDirector() {
		Proposal proposal = Drafts.toRule();
		assertThat(proposal.status()).isEqualTo(ProposalStatus.TO_RULE);
		assertThat(proposal.due()).isNull();
		proposal.superviseAgain("请分管领导牵头", Drafts.again(), NOW, STAFF);
		assertThat(proposal.round().kind()).isEqualTo(ProposalRound.Kind.SUPERVISED);
		assertThat(proposal.roundNumber()).isEqualTo(3);
		Drafts.answerAgain(proposal);
		Drafts.rateAll(proposal, Satisfaction.DISSATISFIED);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.TO_RULE);
	}

	@Test
	void theDirectorClosesWhereTheTimeToRateIsOver() {
		Proposal proposal = Drafts.answered(Drafts.proposal());
		refused(() -> proposal.close("没有评价", NOW, STAFF), "评价的期限还没有过");
		proposal.close("没有评价", Drafts.at(LocalDate.of(2026, 4, 25)), STAFF);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.CLOSED);
	}

	/** 山东省建议办理工作条例 18: answered once more after the promise is fulfilled. */
	@Test
	void aPromiseIsAnsweredAndRatedOnceMore() {
		Proposal proposal = Drafts.dispatched(Drafts.signedBy(Drafts.proposal(), 1));
		LocalDate until = LocalDate.of(2026, 12, 31);
		Drafts.promise(proposal, until);
		assertThat(proposal.promiseOn()).isNull();
		Drafts.rateAll(proposal, Satisfaction.SATISFIED);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.CLOSED);
		assertThat(proposal.promiseOn()).isEqualTo(until);
		proposal.promiseFallsDue(Drafts.again(), NOW, null);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.DISPATCHED);
		assertThat(proposal.round().kind()).isEqualTo(ProposalRound.Kind.PROMISE);
		Drafts.answerAgain(proposal);
		assertThat(proposal.ofLastAnswer()).hasSize(2);
		Drafts.rateAll(proposal, Satisfaction.SATISFIED);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.CLOSED);
		refused(() -> proposal.promiseFallsDue(Drafts.again(), NOW, null), "没有等待兑现的承诺");
	}

	@Test
	void aPromiseThatWasNotKeptIsHandledAgain() {
		Proposal proposal = Drafts.dispatched(Drafts.proposal());
		Drafts.promise(proposal, LocalDate.of(2026, 12, 31));
		Drafts.rateAll(proposal, Satisfaction.SATISFIED);
		proposal.promiseFallsDue(Drafts.again(), NOW, null);
		Drafts.answerAgain(proposal);
		Drafts.rateAll(proposal, Satisfaction.DISSATISFIED);
		assertThat(proposal.round().kind()).isEqualTo(ProposalRound.Kind.AGAIN);
	}

	@Test
	void eachSignerIsToldOnce() {
		Proposal proposal = Drafts.answered(Drafts.signedBy(Drafts.proposal(), 1));
		UUID first = proposal.ofLastAnswer().get(0).id();
		proposal.told(first, "送达", NOW, STAFF);
		refused(() -> proposal.told(first, "再送", NOW, STAFF), "已经登记告知过");
	}

	@Test
	void aTaskIsRemindedOfBeforeItsDateAndAfterIt() {
		Proposal proposal = Drafts.dispatched(Drafts.proposal());
		ProposalTask task = Drafts.lead(proposal);
		proposal.remind(task, ProposalTask.Reminded.SOON, "还剩 2 个工作日", NOW);
		refused(() -> proposal.remind(task, ProposalTask.Reminded.SOON, "再催", NOW), "已经催办过");
		proposal.remind(task, ProposalTask.Reminded.LATE, "超期", NOW);
		refused(() -> proposal.remind(task, ProposalTask.Reminded.SOON, "再催", NOW), "已经催办过");
	}

	@Test
	void whatIsKeyIsMarkedAndUnmarkedOnce() {
		Proposal proposal = Drafts.filed(Drafts.proposal());
		refused(() -> proposal.markKey(false, null, NOW, STAFF), "已经不是重点");
		proposal.markKey(true, "群众关注", NOW, STAFF);
		refused(() -> proposal.markKey(true, "群众关注", NOW, STAFF), "已经是重点");
		assertThat(proposal.keyGround()).isEqualTo("群众关注");
	}

}
