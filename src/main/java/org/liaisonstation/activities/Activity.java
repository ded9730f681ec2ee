package org.liaisonstation.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.forms.NotFound;

/**
 * An activity of 六进, 六请 or 六联: planned or recorded, held, corrected, and never deleted.
 * Deputies hear and propose there, and settle nothing on the spot (代表法 31).
 */
@Entity
@Table(name = "activity")
public class Activity extends ActivityFacts {

	protected Activity() {
	}

	private Activity(Outline outline, Venue venue, Tags tags, Collection<VisitedSubject> subjects, Viewer by,
			Instant at) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		fill(outline, venue, tags);
		this.subjects = new ArrayList<>(new LinkedHashSet<>(subjects));
		this.recordedAt = at;
		this.recordedBy = by.accountId();
		this.recordedByName = by.displayName();
		this.recordedByDeputy = by.isOffice() ? null : by.deputyId();
	}

	/** 安排: it is to take place; the deputies are expected. */
	static Activity planned(Outline outline, Venue venue, Tags tags, Collection<VisitedSubject> subjects,
			Collection<UUID> deputies, UUID planItemId, Viewer by, Instant at) {
		Activity activity = new Activity(outline, venue, tags, subjects, by, at);
		activity.state = ActivityState.PLANNED;
		activity.planItemId = planItemId;
		deputies.forEach((deputy) -> activity.attendances.put(deputy, Attendance.expected()));
		activity.happened(ActivityStep.PLANNED, at, by, null);
		return activity;
	}

	/**
	 * 登记: it took place; the deputies were there. One that a deputy records himself waits
	 * for the office to look at it (核实) and counts at once.
	 */
	static Activity recorded(Outline outline, Venue venue, Tags tags, Collection<VisitedSubject> subjects,
			Collection<UUID> deputies, String companions, String situation, UUID planItemId, LocalDate today, Viewer by,
			Instant at) {
		if (outline.onDate().isAfter(today)) {
			throw new IllegalArgumentException("recorded before it took place: " + outline.onDate());
		}
		Activity activity = new Activity(outline, venue, tags, subjects, by, at);
		activity.state = ActivityState.HELD;
		activity.heldAt = at;
		activity.planItemId = planItemId;
		activity.companions = companions;
		activity.situation = situation;
		deputies.forEach((deputy) -> activity.attendances.put(deputy, Attendance.present(at)));
		activity.happened(ActivityStep.RECORDED, at, by, null);
		return activity;
	}

	/** The number is taken last before the commit, so that none is ever lost. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
	}

	/** It took place; who was still expected was absent. */
	void hold(String companions, String situation, LocalDate today, Instant at, Viewer by) {
		require(ActivityState.PLANNED);
		refuseIf(onDate().isAfter(today), "活动日期还没有到，不能登记为已开展。");
		this.state = ActivityState.HELD;
		this.heldAt = at;
		this.companions = companions;
		this.situation = situation;
		this.signInCode = null;
		this.attendances.replaceAll((deputy, attendance) -> (attendance.state() == Attendance.State.EXPECTED)
				? Attendance.absent(at) : attendance);
		happened(ActivityStep.HELD, at, by, null);
	}

	/**
	 * What was written down wrongly is put right. What it is, a visit or an invitation or
	 * liaison, does not change: that would be another activity.
	 * @param words what was changed, with what stood there before
	 */
	void correct(Outline outline, Venue venue, Tags tags, Collection<VisitedSubject> subjects, String companions,
			String situation, LocalDate today, String words, Instant at, Viewer by) {
		require(ActivityState.PLANNED, ActivityState.HELD);
		refuseIf(isHeld() && outline.onDate().isAfter(today), "已开展的活动，日期不能在今天以后。");
		refuseIf(outline.kind() != kind(), "六进、六请、六联不能互改，请撤销后重新登记。");
		fill(outline, venue, tags);
		Collection<VisitedSubject> wanted = new LinkedHashSet<>(subjects);
		if (!wanted.equals(new LinkedHashSet<>(this.subjects))) {
			this.subjects.clear();
			this.subjects.addAll(wanted);
		}
		this.companions = companions;
		this.situation = situation;
		happened(ActivityStep.CORRECTED, at, by, words);
	}

	private void fill(Outline outline, Venue venue, Tags tags) {
		this.outline = outline;
		this.venue = venue;
		this.tags = tags;
	}

	/** Deputies can sign in with the code from now on, on the day of the activity. */
	void openSignIn(String code, Instant at, Viewer by) {
		require(ActivityState.PLANNED, ActivityState.HELD);
		refuseIf(this.signInCode != null, "签到已经开放。");
		this.signInCode = code;
		happened(ActivityStep.SIGN_IN_OPENED, at, by, null);
	}

	void closeSignIn(Instant at, Viewer by) {
		refuseIf(this.signInCode == null, "签到没有开放。");
		this.signInCode = null;
		happened(ActivityStep.SIGN_IN_CLOSED, at, by, null);
	}

	/** 签到 by the deputy himself. Signing in twice changes nothing. */
	void signIn(UUID deputyId, LocalDate today, Instant at, Viewer by) {
		refuseIf(this.signInCode == null || !onDate().equals(today), "签到没有开放，或者不是活动当天。");
		Attendance before = this.attendances.get(deputyId);
		if (before == null || !before.isPresent()) {
			this.attendances.put(deputyId, Attendance.signedIn(at));
			happened(ActivityStep.SIGNED_IN, at, by, null);
		}
	}

	/** 请假, before the activity is over. */
	void takeLeave(UUID deputyId, String reason, Instant at, Viewer by) {
		require(ActivityState.PLANNED);
		refuseIf(!this.attendances.containsKey(deputyId), "不在参加名单里，不需要请假。");
		refuseIf(this.attendances.get(deputyId).isPresent(), "已经签到，不能再请假。");
		this.attendances.put(deputyId, Attendance.onLeave(at, reason));
		happened(ActivityStep.LEAVE, at, by, null);
	}

	/** The office says who was there, also afterwards; who is not named is let be. */
	void mark(Map<UUID, Attendance> marked, Collection<UUID> dropped, Instant at, Viewer by) {
		require(ActivityState.PLANNED, ActivityState.HELD);
		this.attendances.putAll(marked);
		this.attendances.keySet().removeAll(dropped);
		dropped.forEach((deputy) -> registerEvent(new DutyWithdrawn(deputy, this.id)));
		happened(ActivityStep.ATTENDANCE_MARKED, at, by, null);
	}

	/** Guests of 六请. */
	void receive(List<Guest.Facts> guests, Instant at, Viewer by) {
		require(ActivityState.PLANNED, ActivityState.HELD);
		refuseIf(kind() != ActivityKind.INVITATION, "只有六请登记来宾。");
		guests.forEach((facts) -> this.guests.add(new Guest(this, this.guests.size() + 1, facts)));
		happened(ActivityStep.GUESTS_ADDED, at, by, guests.size() + " 人");
	}

	/**
	 * A guest who did not come, or was written down twice; the others keep their numbers.
	 */
	void strike(UUID guestId, String reason, Instant at, Viewer by) {
		require(ActivityState.PLANNED, ActivityState.HELD);
		Guest guest = guest(guestId);
		refuseIf(guest.isStruck(), "这位来宾已经划去。");
		guest.strike(reason, at);
		happened(ActivityStep.GUEST_STRUCK, at, by, "第 " + guest.position() + " 位：" + reason);
	}

	FollowUp followUp(String text, String responsible, UUID unitId, LocalDate dueOn, Instant at, Viewer by) {
		require(ActivityState.HELD);
		FollowUp line = new FollowUp(this, this.followUps.size() + 1, text, responsible, unitId, dueOn);
		this.followUps.add(line);
		happened(ActivityStep.FOLLOW_UP_ADDED, at, by, text);
		return line;
	}

	void finish(UUID followUpId, LocalDate day, String result, Instant at, Viewer by) {
		require(ActivityState.HELD);
		FollowUp line = followUp(followUpId);
		refuseIf(line.isDone(), "这一项已经办结。");
		line.done(day, result);
		happened(ActivityStep.FOLLOW_UP_DONE, at, by, result);
	}

	void filesAdded(int count, Instant at, Viewer by) {
		require(ActivityState.PLANNED, ActivityState.HELD);
		happened(ActivityStep.FILES_ADDED, at, by, count + " 个");
	}

	/** 核实: the office looked at what a deputy recorded himself. */
	void check(Instant at, Viewer by) {
		require(ActivityState.HELD);
		refuseIf(!awaitsCheck(), "这次活动不需要核实。");
		this.checkedAt = at;
		this.checkedByName = by.displayName();
		happened(ActivityStep.CHECKED, at, by, null);
	}

	/** It does not take place. */
	void cancel(String reason, Instant at, Viewer by) {
		require(ActivityState.PLANNED);
		end(ActivityState.CANCELLED, reason, at);
		happened(ActivityStep.CANCELLED, at, by, reason);
	}

	/** It was recorded by mistake; nothing of it counts any more. */
	void withdraw(String reason, Instant at, Viewer by) {
		require(ActivityState.HELD);
		end(ActivityState.WITHDRAWN, reason, at);
		happened(ActivityStep.WITHDRAWN, at, by, reason);
	}

	private void end(ActivityState state, String reason, Instant at) {
		this.state = state;
		this.endReason = reason;
		this.endedAt = at;
		this.signInCode = null;
	}

	private Guest guest(UUID guestId) {
		return this.guests.stream()
			.filter((guest) -> guest.id().equals(guestId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private FollowUp followUp(UUID followUpId) {
		return this.followUps.stream()
			.filter((line) -> line.id().equals(followUpId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
