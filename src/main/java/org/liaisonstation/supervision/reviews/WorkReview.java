package org.liaisonstation.supervision.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;

/**
 * A work review (工作评议) of a year over one or several units, in four stages: 宣传发动, 评议调研,
 * 会议评议, 整改落实. Deputies judge, units mend, the director closes. Provincial rules are its
 * ground (山东省实施代表法办法 24). Never deleted.
 */
@Entity
@Table(name = "work_review")
public class WorkReview extends ReviewFacts {

	/** The kind of its public text, and of its record in the trail. */
	public static final String KIND = "work-review";

	protected WorkReview() {
	}

	/** The meeting (评议会). */
	public record Meeting(LocalDate on, String place, Set<UUID> deputies) {
	}

	/** 制定方案: it stands in the first stage. */
	static WorkReview open(Scheme scheme, UUID planItemId, Instant at, Viewer by) {
		WorkReview review = new WorkReview();
		review.id = Generators.timeBasedEpochGenerator().generate();
		review.stage = ReviewStage.ANNOUNCEMENT;
		review.openedAt = at;
		review.openedBy = by.accountId();
		review.planItemId = planItemId;
		review.fill(scheme);
		review.happened(ReviewStep.OPENED, at, by, null);
		return review;
	}

	/** The number is taken last before the commit. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
	}

	/** 修改方案, while it is announced. */
	void edit(Scheme scheme, Instant at, Viewer by) {
		require(ReviewAct.EDIT);
		fill(scheme);
		happened(ReviewStep.EDITED, at, by, null);
	}

	private void fill(Scheme scheme) {
		this.year = scheme.year();
		this.title = scheme.title();
		this.announcement = scheme.announcement();
		this.opinionPhone = scheme.opinionPhone();
		this.announceUntil = scheme.announceUntil();
		this.studyUntil = scheme.studyUntil();
		this.meetingUntil = scheme.meetingUntil();
		this.mendingUntil = scheme.mendingUntil();
		this.units.removeIf((line) -> !scheme.units().contains(line.unitId()));
		scheme.units()
			.stream()
			.filter((unit) -> this.units.stream().noneMatch((line) -> line.unitId().equals(unit)))
			.forEach((unit) -> this.units.add(new ReviewedUnit(this, unit, this.units.size() + 1)));
	}

	void beginStudy(Instant at, Viewer by) {
		require(ReviewAct.BEGIN_STUDY);
		this.stage = ReviewStage.STUDY;
		happened(ReviewStep.STUDY_BEGUN, at, by, null);
	}

	/** 自查报告, by the unit or written down from its paper; a later one takes its place. */
	void selfCheck(UUID line, String text, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.SELF_CHECK);
		unit(line).selfCheck(text, today, by.displayName());
		happened(ReviewStep.SELF_CHECKED, at, by, null);
	}

	/** 代表走访. */
	void visit(ReviewVisit.Facts facts, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.NOTE_VISIT);
		requireNotLater(facts.visitedOn(), today);
		this.visits.add(new ReviewVisit(this, facts));
		happened(ReviewStep.VISITED, at, by, facts.place());
	}

	/** 调查报告. */
	void investigate(String text, Instant at, Viewer by) {
		require(ReviewAct.INVESTIGATE);
		this.investigation = text;
		happened(ReviewStep.INVESTIGATED, at, by, null);
	}

	/**
	 * 召开评议会: not before each unit checked itself and the investigation is written.
	 */
	void meet(Meeting meeting, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.HOLD_MEETING);
		requireNotLater(meeting.on(), today);
		refuseIf(this.units.stream().anyMatch((line) -> line.selfCheck() == null), "还有单位没有自查报告，不能召开评议会。");
		refuseIf(this.investigation == null, "还没有写调查报告，不能召开评议会。");
		if (meeting.deputies().isEmpty()) {
			throw new IllegalArgumentException("nobody was in the meeting");
		}
		met(meeting);
		this.stage = ReviewStage.MEETING;
		happened(ReviewStep.MEETING_HELD, at, by, null);
	}

	private void met(Meeting meeting) {
		this.metOn = meeting.on();
		this.metAtPlace = meeting.place();
		this.present.addAll(meeting.deputies());
		this.present.forEach((deputy) -> registerEvent(
				new DutyPerformed(deputy, "REVIEW", "工作评议：" + this.title, this.metOn, "参加评议", this.id, href())));
	}

	/**
	 * 更正评议会, until the review is closed; the duty archives follow.
	 * @param words why, and what stood there before
	 */
	void correctMeeting(Meeting meeting, String words, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.CORRECT);
		requireNotLater(meeting.on(), today);
		refuseIf(
				this.units.stream()
					.map((line) -> line.tally(1))
					.anyMatch((tally) -> tally != null && tally.countedOn().isBefore(meeting.on())),
				"评议会的日期不能晚于测评日期，请先更正测评结果。");
		this.present.stream()
			.filter((deputy) -> !meeting.deputies().contains(deputy))
			.forEach((deputy) -> registerEvent(new DutyWithdrawn(deputy, this.id)));
		this.present.retainAll(meeting.deputies());
		met(meeting);
		happened(ReviewStep.MEETING_CORRECTED, at, by, words);
	}

	/**
	 * 更正测评结果 of the first or the second count, until the review is closed.
	 * @param words why, and what stood there before
	 */
	void correctCount(UUID line, int round, Tally tally, String words, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.CORRECT);
		refuseIf(unit(line).tally(round) == null, "这个单位还没有登记测评结果。");
		requireCounted(tally, (round == 1) ? this.metOn : this.handedOverOn, today);
		unit(line).correct(round, tally, at, by.displayName());
		happened(ReviewStep.COUNT_CORRECTED, at, by, words);
	}

	/** What the unit reported in the meeting. */
	void report(UUID line, String text, Instant at, Viewer by) {
		require(ReviewAct.REPORT);
		unit(line).report(text);
		happened(ReviewStep.REPORTED, at, by, null);
	}

	/** 满意度测评, once. */
	void count(UUID line, Tally tally, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.COUNT);
		ReviewedUnit unit = unit(line);
		refuseIf(unit.tally(1) != null, "这个单位的测评已经登记。");
		requireCounted(tally, this.metOn, today);
		unit.count(1, tally, at, by.displayName());
		happened(ReviewStep.COUNTED, at, by, null);
	}

	/** 评议意见. */
	void judge(UUID line, String opinion, Instant at, Viewer by) {
		require(ReviewAct.JUDGE);
		unit(line).judge(opinion);
		happened(ReviewStep.JUDGED, at, by, null);
	}

	/** 交办评议意见: each unit was counted and has an opinion. */
	void handOver(LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.HAND_OVER);
		refuseIf(this.units.stream().anyMatch((line) -> line.tally(1) == null), "还有单位没有登记测评结果，不能交办。");
		refuseIf(this.units.stream().anyMatch((line) -> line.opinion() == null), "还有单位没有写评议意见，不能交办。");
		this.handedOverOn = today;
		this.stage = ReviewStage.MENDING;
		happened(ReviewStep.HANDED_OVER, at, by, null);
	}

	/** An item of 问题清单; none is added once the unit was counted a second time. */
	void addMatter(UUID line, String text, DueDate due, Instant at, Viewer by) {
		require(ReviewAct.ADD_MATTER);
		ReviewedUnit unit = unit(line);
		refuseIf(unit.tally(2) != null, "这个单位已经二次测评，不能再加问题。");
		unit.addMatter(text, due);
		happened(ReviewStep.MATTER_ADDED, at, by, due.explanation().oneLine());
	}

	/** 整改报告 of one matter, by the unit or written down from its paper. */
	void mend(UUID line, UUID matterId, String what, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.MEND);
		ReviewMatter matter = unit(line).matter(matterId);
		refuseIf(!matter.isOpen(), "这个问题已经报告整改。");
		matter.mend(what, today, by.displayName());
		happened(ReviewStep.MENDED, at, by, "第 " + matter.position() + " 项");
	}

	/** 二次测评: after all was mended, and only where something had to be. */
	void countAgain(UUID line, Tally tally, LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.COUNT_AGAIN);
		ReviewedUnit unit = unit(line);
		refuseIf(unit.matters().isEmpty(), "这个单位没有要整改的问题，不用二次测评。");
		refuseIf(!unit.isMended(), "还有问题没有报告整改，不能二次测评。");
		refuseIf(unit.tally(2) != null, "这个单位的二次测评已经登记。");
		requireCounted(tally, this.handedOverOn, today);
		unit.count(2, tally, at, by.displayName());
		happened(ReviewStep.COUNTED_AGAIN, at, by, null);
	}

	/** 办结, by the director: not before the second count where something was to mend. */
	void close(LocalDate today, Instant at, Viewer by) {
		require(ReviewAct.CLOSE);
		refuseIf(!isReadyToClose(), "还有单位没有整改完或者没有二次测评，不能办结。");
		this.stage = ReviewStage.CLOSED;
		this.closedOn = today;
		this.closedByName = by.displayName();
		happened(ReviewStep.CLOSED, at, by, null);
	}

	/** 撤销: it does not take place. */
	void withdraw(String reason, Instant at, Viewer by) {
		require(ReviewAct.WITHDRAW);
		if (this.metOn != null) {
			registerEvent(new DutyWithdrawn(null, this.id));
		}
		this.stage = ReviewStage.WITHDRAWN;
		this.endedReason = reason;
		happened(ReviewStep.WITHDRAWN, at, by, reason);
	}

}
