package org.liaisonstation.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.Satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonstation.proposals.ProposalStatus.ACCEPTED;
import static org.liaisonstation.proposals.ProposalStatus.ANSWERED;
import static org.liaisonstation.proposals.ProposalStatus.CLOSED;
import static org.liaisonstation.proposals.ProposalStatus.DISPATCHED;
import static org.liaisonstation.proposals.ProposalStatus.DRAFT;
import static org.liaisonstation.proposals.ProposalStatus.FILED;
import static org.liaisonstation.proposals.ProposalStatus.RETURNED;
import static org.liaisonstation.proposals.ProposalStatus.SUBMITTED;
import static org.liaisonstation.proposals.ProposalStatus.TO_RULE;

/** Everybody before a proposal in every state: what he reads and what he may do. */
class ProposalRightsTests {

	private static final UUID SIGNER = UUID.randomUUID();

	/** Who may stand before a proposal that one deputy beside the lead signed. */
	private enum Who {

		STAFF(Drafts.STAFF), DIRECTOR(Drafts.DIRECTOR), LEAD(Drafts.DEPUTY),
		SIGNER(Drafts.viewer(Role.DEPUTY, ProposalRightsTests.SIGNER, null)),
		OTHER_DEPUTY(Drafts.viewer(Role.DEPUTY, UUID.randomUUID(), null)), UNIT(Drafts.OF_UNIT),
		OTHER_UNIT(Drafts.viewer(Role.UNIT, null, UUID.randomUUID())),
		OBSERVER(Drafts.viewer(Role.OBSERVER, null, null)), ADMIN(Drafts.viewer(Role.ADMIN, null, null)),
		SECURITY(Drafts.viewer(Role.SECURITY, null, null)), AUDITOR(Drafts.viewer(Role.AUDITOR, null, null));

		private final Viewer viewer;

		Who(Viewer viewer) {
			this.viewer = viewer;
		}

	}

	/** What may be done, by whom, in which states; nobody and nowhere else. */
	private enum Right {

		EDIT((may, all) -> may.mayEdit(), Set.of(Who.STAFF, Who.DIRECTOR, Who.LEAD), DRAFT, RETURNED),
		SUBMIT((may, all) -> may.maySubmit(), Set.of(Who.STAFF, Who.DIRECTOR, Who.LEAD), DRAFT, RETURNED),
		WITHDRAW_SIGNATURE((may, all) -> may.mayWithdrawSignature(), Set.of(Who.STAFF, Who.DIRECTOR, Who.SIGNER), DRAFT,
				RETURNED, SUBMITTED, ACCEPTED),
		REVIEW((may, all) -> may.mayReview(), Set.of(Who.DIRECTOR), SUBMITTED),
		FILE((may, all) -> may.mayFile(), Set.of(Who.STAFF, Who.DIRECTOR), ACCEPTED),
		DISPATCH((may, all) -> may.mayDispatch(), Set.of(Who.STAFF, Who.DIRECTOR), FILED),
		MARK_DIFFICULT((may, all) -> may.mayMarkDifficult(), Set.of(Who.DIRECTOR), DISPATCHED),
		HANDLE((may, all) -> may.mayHandle(), Set.of(Who.STAFF, Who.DIRECTOR, Who.UNIT), DISPATCHED),
		ANSWER((may, all) -> may.mayAnswer(), Set.of(Who.STAFF, Who.DIRECTOR, Who.UNIT), DISPATCHED),
		ASK_RETURN((may, all) -> may.mayAskReturn(), Set.of(Who.UNIT), DISPATCHED),
		RATE_AS_LEAD((may,
				all) -> all.ofLastAnswer().stream().filter((one) -> one.signerId() == null).anyMatch(may::mayRate),
				Set.of(Who.STAFF, Who.DIRECTOR, Who.LEAD), ANSWERED),
		RATE_AS_SIGNER((may,
				all) -> all.ofLastAnswer().stream().filter((one) -> one.signerId() != null).anyMatch(may::mayRate),
				Set.of(Who.STAFF, Who.DIRECTOR, Who.SIGNER), ANSWERED),
		TELL((may, all) -> may.mayTell(), Set.of(Who.STAFF, Who.DIRECTOR), ANSWERED, TO_RULE),
		RULE((may, all) -> may.mayRule(), Set.of(Who.DIRECTOR), TO_RULE),
		CLOSE((may, all) -> may.mayClose(), Set.of(Who.DIRECTOR), TO_RULE, ANSWERED),
		SUPERVISE((may, all) -> may.maySupervise(), Set.of(Who.STAFF, Who.DIRECTOR), FILED, DISPATCHED),
		MARK_KEY((may, all) -> may.mayMarkKey(), Set.of(Who.DIRECTOR), ACCEPTED, FILED, DISPATCHED, ANSWERED),
		WITHDRAW((may, all) -> may.mayWithdraw(), Set.of(Who.STAFF, Who.DIRECTOR, Who.LEAD), DRAFT, SUBMITTED, RETURNED,
				ACCEPTED, FILED, DISPATCHED),
		PUBLISH((may, all) -> may.mayPublish(), Set.of(Who.STAFF, Who.DIRECTOR), ANSWERED, CLOSED);

		private final BiPredicate<ProposalPermissions, Proposal> may;

		private final Set<Who> who;

		private final Set<ProposalStatus> when;

		Right(BiPredicate<ProposalPermissions, Proposal> may, Set<Who> who, ProposalStatus... when) {
			this.may = may;
			this.who = who;
			this.when = Set.of(when);
		}

	}

	/** Signed by one more, and brought to the state. */
	private static Proposal in(ProposalStatus status) {
		Proposal proposal = Drafts.proposal();
		proposal.invite(List.of(SIGNER), null, Drafts.TODAY, Drafts.NOW, Drafts.DEPUTY);
		proposal.sign(SIGNER, 0, Drafts.TODAY, Drafts.NOW, Drafts.DEPUTY);
		return switch (status) {
			case DRAFT -> proposal;
			case SUBMITTED -> Drafts.submitted(proposal);
			case RETURNED -> {
				Drafts.submitted(proposal).sendBack("不具体", Drafts.NOW, Drafts.DIRECTOR);
				yield proposal;
			}
			case ACCEPTED -> Drafts.accepted(proposal);
			case FILED -> Drafts.filed(proposal);
			case DISPATCHED -> Drafts.dispatched(proposal);
			case ANSWERED -> Drafts.answered(proposal);
			case TO_RULE -> {
				Drafts.answered(proposal);
				Drafts.rateAll(proposal, Satisfaction.DISSATISFIED);
				Drafts.answerAgain(proposal);
				Drafts.rateAll(proposal, Satisfaction.DISSATISFIED);
				yield proposal;
			}
			case CLOSED -> {
				Drafts.answered(proposal);
				Drafts.rateAll(proposal, Satisfaction.SATISFIED);
				yield proposal;
			}
			case NOT_TAKEN -> {
				Drafts.submitted(proposal).notTaken("本人的事", Drafts.NOW, Drafts.DIRECTOR);
				yield proposal;
			}
			case WITHDRAWN -> {
				Drafts.filed(proposal).withdraw("不再提", Drafts.NOW, Drafts.DEPUTY);
				yield proposal;
			}
		};
	}

	@ParameterizedTest
	@EnumSource
	void everybodyMayDoWhatTheTableSaysAndNothingElse(ProposalStatus status) {
		Map<String, Boolean> found = new LinkedHashMap<>();
		Map<String, Boolean> wanted = new LinkedHashMap<>();
		for (Right right : Right.values()) {
			for (Who who : Who.values()) {
				Proposal proposal = in(status);
				String cell = status + " " + right + " " + who;
				found.put(cell, right.may.test(ProposalPermissions.of(proposal, who.viewer), proposal));
				wanted.put(cell, right.who.contains(who) && right.when.contains(status));
			}
		}
		assertThat(found).isEqualTo(wanted);
	}

	@ParameterizedTest
	@EnumSource
	void aProposalIsReadByThoseWhomItConcernsAndAFiledOneByEveryDeputy(ProposalStatus status) {
		Proposal proposal = in(status);
		List<Who> readers = new ArrayList<>(List.of(Who.STAFF, Who.DIRECTOR, Who.LEAD, Who.SIGNER));
		if (proposal.filing() != null) {
			readers.add(Who.OTHER_DEPUTY);
		}
		if (!proposal.tasks().isEmpty()) {
			readers.add(Who.UNIT);
		}
		assertThat(readers(proposal)).containsExactlyElementsOf(readers);
	}

	private static Stream<Who> readers(Proposal proposal) {
		return Arrays.stream(Who.values())
			.filter((who) -> ProposalPermissions.of(proposal, who.viewer).mayRead(who.viewer));
	}

	@Test
	void aConfidentialOneIsNotForOtherDeputiesNorForThePublic() {
		Proposal proposal = Proposal.draft(ProposalKind.PROPOSAL, Drafts.LEAD.id(), Drafts.sheet(),
				new Wishes(false, null, false, true, false, Wishes.Consultation.WRITTEN, null), null, Drafts.NOW,
				Drafts.DEPUTY);
		Drafts.answered(proposal);
		assertThat(readers(proposal)).containsExactly(Who.STAFF, Who.DIRECTOR, Who.LEAD, Who.UNIT);
		assertThat(ProposalPermissions.of(proposal, Drafts.STAFF).mayPublish()).isFalse();
	}

	@Test
	void aUnitThatGaveItBackReadsItNoMore() {
		Proposal proposal = in(DISPATCHED);
		ProposalTask task = Drafts.lead(proposal);
		proposal.askReturn(task, "不归我", Drafts.NOW, Drafts.OF_UNIT);
		assertThat(ProposalPermissions.of(proposal, Drafts.OF_UNIT).mayHandle()).isFalse();
		assertThat(ProposalPermissions.of(proposal, Drafts.DIRECTOR).mayRuleReturn()).isTrue();
		assertThat(ProposalPermissions.of(proposal, Drafts.STAFF).mayRuleReturn()).isFalse();
		proposal.ruleReturn(task, Drafts.ruling(true), Drafts.again(), Drafts.DIRECTOR);
		assertThat(readers(proposal)).doesNotContain(Who.UNIT);
	}

	@Test
	void aUnitThatHelpedReadsItAlsoInTheNextRound() {
		Proposal proposal = Drafts.withTwoUnits();
		Drafts.contact(proposal);
		proposal.answerPart(Drafts.joint(proposal), "同意", Drafts.NOW, Drafts.OF_UNIT);
		proposal.answer(Drafts.lead(proposal), Drafts.LETTER, Drafts.rating(), Drafts.NOW, Drafts.OF_UNIT);
		Drafts.rateAll(proposal, Satisfaction.DISSATISFIED);
		Viewer helper = Drafts.viewer(Role.UNIT, null, Drafts.OTHER_UNIT);
		assertThat(ProposalPermissions.of(proposal, helper).mayRead(helper)).isTrue();
		assertThat(ProposalPermissions.of(proposal, helper).mayHandle()).isFalse();
	}

}
