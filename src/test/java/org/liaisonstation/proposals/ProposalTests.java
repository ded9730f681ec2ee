package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.forms.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.liaisonstation.proposals.Drafts.DEPUTY;
import static org.liaisonstation.proposals.Drafts.NOW;
import static org.liaisonstation.proposals.Drafts.STAFF;
import static org.liaisonstation.proposals.Drafts.TODAY;

/** How a proposal is written, signed and filed. */
class ProposalTests {

	private static void refused(Runnable act, String why) {
		assertThatExceptionOfType(ProposalRefused.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.what()).contains(why));
	}

	/** 代表法 15: 案由、案据、方案. */
	@Test
	void aBillNeedsCauseGroundsAndScheme() {
		for (Sheet sheet : List.of(Sheet.bill("某议案", null, "案据", "方案", null), Sheet.bill("某议案", "案由", " ", "方案", null),
				Sheet.bill("某议案", "案由", "案据", "", null))) {
			assertThatIllegalArgumentException().isThrownBy(() -> Proposal.draft(ProposalKind.BILL, Drafts.LEAD.id(),
					sheet, Wishes.usual(), null, NOW, DEPUTY));
		}
	}

	@Test
	void aProposalNeedsSituationAndSuggestion() {
		assertThatIllegalArgumentException().isThrownBy(() -> Proposal.draft(ProposalKind.PROPOSAL, Drafts.LEAD.id(),
				Sheet.proposal("某建议", "情况", null, null), Wishes.usual(), null, NOW, DEPUTY));
	}

	/** 地方组织法 22: ten or more jointly, the lead among them. */
	@Test
	void aBillIsSubmittedByTenDeputiesAndNotByNine() {
		Proposal nine = Drafts.signedBy(Drafts.bill(), 8);
		refused(() -> Drafts.submitted(nine), "10 名以上代表联名，现在连同领衔代表是 9 名");
		assertThat(Drafts.submitted(Drafts.signedBy(nine, 1)).status()).isEqualTo(ProposalStatus.SUBMITTED);
	}

	@Test
	void signersFromOutsideCountForABill() {
		Proposal bill = Drafts.signedBy(Drafts.bill(), 8);
		bill.signedOutside("吕某", "区 2201", NOW, STAFF);
		assertThat(Drafts.submitted(bill).status()).isEqualTo(ProposalStatus.SUBMITTED);
	}

	@Test
	void aBillThatLostASignatureIsNotFiled() {
		Proposal bill = Drafts.accepted(Drafts.signedBy(Drafts.bill(), 9));
		bill.withdrawSignature(bill.signers().get(0).id(), "改变看法", NOW, STAFF);
		refused(() -> bill.file(Drafts.MANDATE, TODAY, null, 10, null, TODAY, NOW, STAFF), "现在连同领衔代表是 9 名");
	}

	@Test
	void aProposalNeedsNoOtherSignature() {
		assertThat(Drafts.submitted(Drafts.proposal()).status()).isEqualTo(ProposalStatus.SUBMITTED);
	}

	@Test
	void onlyWhoWasInvitedSigns() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> Drafts.proposal().sign(UUID.randomUUID(), 0, TODAY, NOW, STAFF));
	}

	@Test
	void nobodySignsTwiceAndTheLeadIsNotInvited() {
		Proposal proposal = Drafts.signedBy(Drafts.proposal(), 1);
		UUID signer = proposal.signers().get(0).deputyId();
		refused(() -> proposal.sign(signer, 0, TODAY, NOW, STAFF), "已经附议过");
		proposal.invite(List.of(Drafts.LEAD.id(), signer), null, TODAY, NOW, STAFF);
		assertThat(proposal.signers()).hasSize(1);
	}

	@Test
	void nobodySignsAfterTheLastDay() {
		Proposal proposal = Drafts.proposal();
		UUID deputy = UUID.randomUUID();
		proposal.invite(List.of(deputy), TODAY, TODAY, NOW, STAFF);
		refused(() -> proposal.sign(deputy, 0, TODAY.plusDays(1), NOW, STAFF), "附议已经截止");
		proposal.sign(deputy, 0, TODAY, NOW, STAFF);
		assertThat(proposal.signed()).hasSize(1);
		refused(() -> proposal.invite(List.of(deputy), TODAY.minusDays(1), TODAY, NOW, STAFF), "截止日期已经过了");
	}

	@Test
	void whoDeclinedMayChangeHisMind() {
		Proposal proposal = Drafts.proposal();
		UUID deputy = UUID.randomUUID();
		proposal.invite(List.of(deputy), null, TODAY, NOW, STAFF);
		proposal.decline(deputy, NOW, STAFF);
		assertThat(proposal.signed()).isEmpty();
		refused(() -> proposal.decline(deputy, NOW, STAFF), "已经回复过");
		proposal.sign(deputy, 0, TODAY, NOW, STAFF);
		assertThat(proposal.signed()).hasSize(1);
	}

	@Test
	void otherWordsAreSignedAnew() {
		Proposal proposal = Drafts.signedBy(Drafts.proposal(), 2);
		proposal.signedOutside("吕某", "2201", NOW, STAFF);
		proposal.edit(Drafts.sheet(), new Wishes(true, "五次会议", true, false, true, Wishes.Consultation.MEETING, null),
				NOW, DEPUTY);
		assertThat(proposal.signed()).hasSize(3);
		proposal.edit(Sheet.proposal("关于修路的建议", "情况不同了。", "列入计划。", null), Wishes.usual(), NOW, DEPUTY);
		assertThat(proposal.signed()).isEmpty();
		proposal.signedOutside("吕某", "2201", NOW, STAFF);
		assertThat(proposal.signers()).hasSize(3);
		assertThat(proposal.signed()).hasSize(1);
	}

	@Test
	void nobodySignsWordsThatHeDidNotRead() {
		Proposal proposal = Drafts.proposal();
		UUID deputy = UUID.randomUUID();
		proposal.invite(List.of(deputy), null, TODAY, NOW, STAFF);
		int read = proposal.edition();
		proposal.edit(Sheet.proposal("关于修路的建议", "情况不同了。", "列入计划。", null), Wishes.usual(), NOW, DEPUTY);
		refused(() -> proposal.sign(deputy, read, TODAY, NOW, STAFF), "内容刚刚改动过");
		proposal.sign(deputy, proposal.edition(), TODAY, NOW, STAFF);
		assertThat(proposal.signed()).hasSize(1);
	}

	@Test
	void aNumberFromOutsideIsEnteredOnce() {
		Proposal proposal = Drafts.proposal();
		proposal.signedOutside("吕某", "2201", NOW, STAFF);
		refused(() -> proposal.signedOutside("吕某某", "2201", NOW, STAFF), "已经登记过");
	}

	@Test
	void aSignatureIsWithdrawnUntilItIsFiled() {
		Proposal proposal = Drafts.accepted(Drafts.signedBy(Drafts.proposal(), 2));
		UUID first = proposal.signers().get(0).id();
		proposal.withdrawSignature(first, "情况不符", NOW, STAFF);
		assertThat(proposal.signed()).hasSize(1);
		refused(() -> proposal.withdrawSignature(first, "再撤", NOW, STAFF), "没有附议");
		proposal.file(Drafts.MANDATE, TODAY, null, 10, null, TODAY, NOW, STAFF);
		refused(() -> proposal.withdrawSignature(proposal.signers().get(1).id(), "晚了", NOW, STAFF), "不能再撤回附议");
	}

	/** Only a deputy with a mandate at that congress files there (counting.md). */
	@Test
	void itIsFiledByAServingMandateOfTheLead() {
		Proposal proposal = Drafts.accepted(Drafts.proposal());
		Mandate ofAnother = Drafts.mandate(new Deputy("孟某"), Level.CITY);
		refused(() -> proposal.file(ofAnother, TODAY, null, 10, null, TODAY, NOW, STAFF), "没有在任的代表资格");
		Mandate ended = Drafts.mandate(Drafts.LEAD, Level.CITY);
		ended.end(TODAY.minusDays(1), "调离");
		refused(() -> proposal.file(ended, TODAY, null, 10, null, TODAY, NOW, STAFF), "没有在任的代表资格");
		proposal.file(Drafts.MANDATE, TODAY, "区建 12 号", 10, Drafts.due(Period.days(5), TODAY), TODAY, NOW, STAFF);
		assertThat(proposal.filing().level()).isEqualTo(Level.DISTRICT);
		assertThat(proposal.filing().number()).isEqualTo("区建 12 号");
	}

	@Test
	void itIsNotFiledInTheFuture() {
		Proposal proposal = Drafts.accepted(Drafts.proposal());
		refused(() -> proposal.file(Drafts.MANDATE, TODAY.plusDays(1), null, 10, null, TODAY, NOW, STAFF), "不能在今天以后");
	}

	/** 山东省建议办理工作条例 10: within five days, not working days. */
	@Test
	void aFiledProposalIsGivenToUnitsInFiveCalendarDays() {
		Proposal proposal = Drafts.filed(Drafts.proposal());
		assertThat(proposal.dispatchDue().date()).isEqualTo(LocalDate.of(2026, 4, 1));
		assertThat(Drafts.due(Period.days(5), LocalDate.of(2026, 4, 30)).date()).isEqualTo(LocalDate.of(2026, 5, 5));
	}

	@Test
	void aBillIsNotGivenToUnitsUnlessTheCongressMakesItAProposal() {
		Proposal bill = Drafts.filedBill();
		assertThat(bill.dispatchDue()).isNull();
		refused(() -> bill.dispatch(Handover.to(Drafts.UNIT, List.of(), null), TODAY, Drafts.clocks(TODAY), NOW, STAFF),
				"议案由人民代表大会处理");
		bill.billDecided(ProposalFacts.BillOutcome.AS_PROPOSAL, null, Drafts.due(Period.days(5), TODAY), NOW, STAFF);
		bill.dispatch(Handover.to(Drafts.UNIT, List.of(), null), TODAY, Drafts.clocks(TODAY), NOW, STAFF);
		assertThat(bill.status()).isEqualTo(ProposalStatus.DISPATCHED);
	}

	@Test
	void aBillThatTheCongressDecidesIsClosed() {
		Proposal bill = Drafts.filedBill();
		bill.billDecided(ProposalFacts.BillOutcome.ON_AGENDA, "交法制委审议", null, NOW, STAFF);
		assertThat(bill.status()).isEqualTo(ProposalStatus.CLOSED);
		refused(() -> bill.billDecided(ProposalFacts.BillOutcome.ON_AGENDA, null, null, NOW, STAFF), "不能这样操作");
		refused(() -> Drafts.filed(Drafts.proposal())
			.billDecided(ProposalFacts.BillOutcome.ON_AGENDA, null, null, NOW, STAFF), "只有没有处理结果的议案");
	}

	@Test
	void itIsNotGivenToUnitsBeforeItWasFiled() {
		Proposal proposal = Drafts.filed(Drafts.proposal());
		LocalDate before = TODAY.minusDays(1);
		refused(() -> proposal.dispatch(Handover.to(Drafts.UNIT, List.of(), null), before, Drafts.clocks(before), NOW,
				STAFF), "不能早于提交日期");
	}

	@Test
	void aUnitHasOnePart() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Handover.separately(List.of(Drafts.UNIT, Drafts.UNIT), null));
		assertThatIllegalArgumentException().isThrownBy(() -> Handover.separately(List.of(), null));
		assertThat(Handover.to(Drafts.UNIT, List.of(Drafts.UNIT, Drafts.OTHER_UNIT), null).parts()).hasSize(2);
	}

	/** 山东省建议办理工作条例 9: in writing; not once it was answered. */
	@Test
	void itIsWithdrawnUntilItIsAnswered() {
		Proposal proposal = Drafts.dispatched(Drafts.proposal());
		proposal.withdraw("问题已经解决", NOW, DEPUTY);
		assertThat(proposal.status()).isEqualTo(ProposalStatus.WITHDRAWN);
		assertThat(proposal.tasks()).noneMatch(ProposalTask::isOpen);
		refused(() -> Drafts.answered(Drafts.proposal()).withdraw("晚了", NOW, DEPUTY), "不能撤回");
	}

}
