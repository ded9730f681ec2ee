package org.liaisonstation.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;
import org.liaisonstation.calendar.DueDate;

/**
 * What is written to a request beside its way: notes, contacts, who follows it, who must
 * not. None of it closes anything.
 */
@MappedSuperclass
abstract class RequestMarks extends RequestFlow {

	/** A work note (办理记录); changes no state. */
	void note(String text, Instant at, Actor by) {
		require(Status.TO_SIGN, Status.IN_PROGRESS, Status.ANSWERED);
		happened(Step.NOTED, at, by, text);
	}

	/** 内部备注: for the office alone, in every state. */
	void noteInternally(String text, Instant at, Actor by) {
		happened(Step.NOTED_INTERNALLY, at, by, text);
	}

	/**
	 * 联系反映人.
	 * @param task whose work it is part of; null for the office
	 */
	void contact(Assignment task, Contact.Manner manner, boolean reached, String text, Instant contactedAt, Instant at,
			Actor by) {
		refuseIf(!this.status.isOpen(), "这件诉求已经不在办理中。");
		Contact contact = new Contact((Request) this, (task != null) ? task.id() : null, contactedAt, manner, reached,
				text, by.name());
		this.contacts.add(contact);
		happened(Step.CONTACTED, at, by, contact.how() + "。" + text);
	}

	/** 重点: the 工委 keeps an eye on it. */
	void markKey(String reason, Instant at, Actor by) {
		refuseIf(!this.status.isOpen() || isKey(), "只有办理中的诉求可以列为重点，而且只列一次。");
		this.keyReason = reason;
		happened(Step.KEY_MARKED, at, by, reason);
	}

	void unmarkKey(String reason, Instant at, Actor by) {
		refuseIf(!isKey(), "这件诉求没有列为重点。");
		this.keyReason = null;
		happened(Step.KEY_UNMARKED, at, by, reason);
	}

	/** The office asks a deputy to follow the case (指定跟踪代表). */
	void assignToDeputy(UUID deputyId, String name, Instant at, Actor by) {
		refuseIf(!this.status.isOpen() || this.intake.restricted(), "只有办理中的、不是保密的诉求可以指定跟踪代表。");
		refuseIf(isRecused(deputyId), "这位代表已经回避，不能再指定。");
		refuseIf(deputyId.equals(this.assignedDeputyId), "这位代表已经在跟踪这件诉求。");
		this.assignedDeputyId = deputyId;
		happened(Step.ASSIGNED_TO_DEPUTY, at, by, name);
	}

	/**
	 * 利害关系回避 (信访工作条例 28): the deputy or the account sees nothing of the case from now on.
	 * A named handler of a restricted matter loses it, and the director names another.
	 * @param subject the id of a deputy or of an account
	 * @param text who and why, for the office
	 * @param again until when the director names another handler
	 */
	void recuse(UUID subject, String text, DueDate again, Instant at, Actor by) {
		refuseIf(isRecused(subject), "已经回避过了。");
		List<UUID> recused = new ArrayList<>(this.recused);
		recused.add(subject);
		this.recused = recused;
		if (subject.equals(this.assignedDeputyId)) {
			this.assignedDeputyId = null;
		}
		if (subject.equals(this.handlerId) && this.status.isOpen()) {
			lead().end(at);
			this.handlerId = null;
			if (this.status == Status.IN_PROGRESS) {
				stop();
				this.status = Status.TO_DISPATCH;
				run(again, "交办");
			}
		}
		happened(Step.RECUSED, at, by, text);
	}

	/**
	 * 敏感事项 (个人信息保护法 28): found out after the intake.
	 * @param consent when and how the person, or a child's guardian, agreed on its own
	 */
	void markSensitive(String consent, Instant at, Actor by) {
		refuseIf(this.intake.sensitive(), "已经是敏感事项。");
		this.intake = this.intake.asSensitive();
		happened(Step.SENSITIVE, at, by, consent);
	}

	/**
	 * 保密事项: it turns out to be about a deputy or a member of the staff. From now on it is
	 * there for the director alone; units that have it lose it at once, and the director
	 * names a handler (信访工作条例 30). Its number stays.
	 * @param again until when the director names a handler
	 */
	void restrict(String reason, DueDate again, Instant at, Actor by) {
		require(Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS);
		refuseIf(this.intake.restricted() || this.groupId != null, "已经是保密事项，或者还在并案里，请先取消并案。");
		this.intake = this.intake.asRestricted();
		if (this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS) {
			tasks().forEach((task) -> task.end(at));
			this.unitId = null;
			this.leadId = null;
			this.status = Status.TO_DISPATCH;
			stop();
			run(again, "交办");
		}
		happened(Step.RESTRICTED, at, by, reason);
	}

	/**
	 * 转代表建议: the answer shows that it needs more than a unit can do; the proposals module
	 * takes the node up. The request itself goes on to its own end.
	 * @param node the awaited node of the lineage
	 */
	void suggestProposal(UUID node, String reason, Instant at, Actor by) {
		require(Status.ANSWERED, Status.REPLIED, Status.TO_RULE, Status.CLOSED);
		refuseIf(this.proposalNode != null || this.intake.restricted(), "已经转过代表建议，或者是保密事项。");
		this.proposalNode = node;
		happened(Step.PROPOSAL_SUGGESTED, at, by, reason);
	}

	/**
	 * The request that it was merged with becomes a proposal; its reporter is told too.
	 */
	void goesWithProposal(UUID node, String leading, Instant at, Actor by) {
		if (this.proposalNode == null) {
			this.proposalNode = node;
			happened(Step.PROPOSAL_SUGGESTED, at, by, "随 " + leading + " 转为代表建议");
		}
	}

	/**
	 * 代表建议, which it became, was filed or answered. Also after its own end: who spoke up
	 * is told at each jump.
	 */
	void proposalWent(Step step, String text, Instant at, Actor by) {
		if (!this.intake.restricted()) {
			happened(step, at, by, text);
		}
	}

	/** A deputy who follows it rates the answer (代表评价); closes and opens nothing. */
	void rateAsDeputy(Rating rating, Instant at, Actor by) {
		require(Status.REPLIED, Status.TO_RULE, Status.CLOSED);
		refuseIf(this.intake.restricted(), "保密事项不请代表评价。");
		refuseIf(round().deputyRatedAt() != null, "这一轮答复已经有代表评价。");
		round().rateAsDeputy(rating, at, by.name());
		happened(Step.DEPUTY_RATED, at, by, rating.words());
	}

	/** A one-time link (一次性答复链接) was printed for a unit without an account. */
	void linkIssued(Assignment task, Instant at, Actor by) {
		requireCurrent(task);
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		refuseIf(this.intake.restricted() || task.answeredAt() != null, "这个单位已经答复，或者是保密事项，不能打印答复链接。");
		happened(Step.LINK_ISSUED, at, by, null);
	}

	/** It opens no more. */
	void linkWithdrawn(Instant at, Actor by) {
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		happened(Step.LINK_WITHDRAWN, at, by, null);
	}

}
