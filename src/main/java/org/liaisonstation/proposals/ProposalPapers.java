package org.liaisonstation.proposals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

/**
 * What the papers of a proposal are about, each for whom it is: the same for those to be
 * printed and those in Word.
 */
record ProposalPapers(Proposal proposal, Viewer viewer) {

	private static final String MEETING = "面商";

	/**
	 * The part of 交办函; a unit gets its own alone.
	 * @throws NotFound where there is none such, or it is another unit's
	 */
	ProposalTask handedOver(UUID taskId) {
		ProposalTask task = this.proposal.task(taskId);
		if (!this.viewer.isOffice() && !task.unitId().equals(this.viewer.unitId())) {
			throw new NotFound();
		}
		return task;
	}

	/** Who else had a part in the round of this one. */
	List<ProposalTask> besides(ProposalTask task) {
		return this.proposal.tasks()
			.stream()
			.filter((one) -> one.isCurrent() && one.round() == task.round() && one != task)
			.toList();
	}

	/** The round of 答复函, once it was answered. */
	ProposalRound answered(int number) {
		return this.proposal.rounds()
			.stream()
			.filter((round) -> round.number() == number && round.isAnswered())
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** 征询意见表, of the signer himself and the office. */
	ProposalRating rating(UUID ratingId) {
		return this.proposal.ratings()
			.stream()
			.filter((one) -> one.id().equals(ratingId))
			.filter((one) -> ProposalPermissions.of(this.proposal, this.viewer).isRater(one))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	List<ProposalRating> ratings(int number) {
		return this.proposal.ratings().stream().filter((rating) -> rating.round() == number).toList();
	}

	/** 主办 or 分办 of a round. */
	List<ProposalTask> parts(int number) {
		return this.proposal.tasks()
			.stream()
			.filter((task) -> task.isCurrent() && task.round() == number && task.part() != TaskPart.JOINT)
			.toList();
	}

	/** The last time that unit and deputy met (面商), if they did. */
	Optional<ProposalContact> met() {
		return this.proposal.contacts()
			.stream()
			.filter((talk) -> talk.how().equals(MEETING))
			.max(Comparator.comparing(ProposalContact::onDate));
	}

	/** 办复方式 in words; empty as long as there is no answer. */
	String repliedBy() {
		return this.proposal.rounds()
			.stream()
			.filter(ProposalRound::isAnswered)
			.reduce((first, last) -> last)
			.map((round) -> ((round.letterNumber() != null) ? "书面" : "平台") + (met().isPresent() ? "、" + MEETING : ""))
			.orElse("");
	}

	/** The parts of those who handle it now or did last. */
	List<ProposalTask> current() {
		return this.proposal.tasks().stream().filter(ProposalTask::isCurrent).toList();
	}

	List<ProposalContact> talks(int number) {
		return this.proposal.contacts().stream().filter((talk) -> talk.round() == number).toList();
	}

}
