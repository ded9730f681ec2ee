package org.liaisonstation.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with activities. The office does everything; a deputy records visits and
 * liaison of his own and adds to them until the office has checked them. Whom an activity
 * does not concern finds none (404); a stale page is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class ActivityDesk {

	static final String KIND = "activity";

	private static final String SERIES = "HD";

	private final Activities activities;

	private final ActivityAccess access;

	private final NumberSeries numbers;

	private final ActivityNotices notices;

	private final Files files;

	private final Clock clock;

	ActivityDesk(Activities activities, ActivityAccess access, NumberSeries numbers, ActivityNotices notices,
			Files files, Clock clock) {
		this.activities = activities;
		this.access = access;
		this.numbers = numbers;
		this.notices = notices;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * 安排 an activity that is to take place.
	 * @param deputies who is expected
	 * @param planItemId the item of a plan that it carries out, or null
	 */
	public Activity plan(Outline outline, Venue venue, Tags tags, Collection<VisitedSubject> subjects,
			Collection<UUID> deputies, UUID planItemId, Viewer by) {
		ActivityAccess.requireOffice(by);
		Activity activity = save(Activity.planned(outline, venue, tags, subjects, deputies, planItemId, by, now()));
		if (isToCome(activity)) {
			this.notices.planned(activity, activity.expected());
		}
		return activity;
	}

	/**
	 * 登记 an activity that took place.
	 * @param deputies who was there; a deputy who records is always among them
	 */
	public Activity record(Outline outline, Venue venue, Tags tags, Collection<VisitedSubject> subjects,
			Collection<UUID> deputies, String companions, String situation, UUID planItemId, List<CleanFile> photos,
			Viewer by) {
		ActivityAccess.requireInsider(by);
		Collection<UUID> there = new LinkedHashSet<>(deputies);
		if (!by.isOffice()) {
			if (outline.kind() == ActivityKind.INVITATION) {
				throw new NotFound();
			}
			there.add(by.deputyId());
		}
		Activity activity = save(Activity.recorded(outline, venue, tags, subjects, there, companions, situation,
				planItemId, today(), by, now()));
		this.files.store(photos, new Owner(KIND, activity.id()), by.username());
		return activity;
	}

	private Activity save(Activity activity) {
		if (activity.planItemId() != null && !this.activities.hasPlanItem(activity.planItemId())) {
			throw new NotFound();
		}
		activity.numbered(this.numbers.nextNumber(SERIES, today().getYear()));
		return this.activities.save(activity);
	}

	/** 记录开展 of a planned activity; not before its day. */
	public Activity hold(UUID id, Long version, String companions, String situation, Viewer by) {
		return hold(id, version, List.of(), companions, situation, by);
	}

	/**
	 * 记录开展.
	 * @param present who was there and did not sign in himself
	 */
	public Activity hold(UUID id, Long version, Collection<UUID> present, String companions, String situation,
			Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.HOLD);
		Map<UUID, Attendance> came = new LinkedHashMap<>();
		present.stream()
			.filter((deputy) -> !activity.isPresent(deputy))
			.forEach((deputy) -> came.put(deputy, Attendance.present(now())));
		if (!came.isEmpty()) {
			activity.mark(came, List.of(), now(), by);
		}
		activity.hold(companions, situation, today(), now(), by);
		return this.activities.save(activity);
	}

	/**
	 * 修改.
	 * @param words what was changed, with what stood there before
	 */
	public Activity correct(UUID id, Long version, Outline outline, Venue venue, Tags tags,
			Collection<VisitedSubject> subjects, String companions, String situation, String words, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.EDIT);
		String before = whenAndWhere(activity);
		activity.correct(outline, venue, tags, subjects, companions, situation, today(), words, now(), by);
		if (isToCome(activity) && !whenAndWhere(activity).equals(before)) {
			this.notices.moved(activity);
		}
		return this.activities.save(activity);
	}

	/** Says who was there; {@code dropped} are struck off the list. */
	public Activity mark(UUID id, Long version, Map<UUID, Attendance.State> marked, Collection<UUID> dropped,
			Map<UUID, String> leaveReasons, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.MARK);
		Map<UUID, Attendance> attendances = new LinkedHashMap<>();
		marked.forEach((deputy, state) -> attendances.put(deputy, switch (state) {
			case EXPECTED -> Attendance.expected();
			case PRESENT -> Attendance.present(now());
			case ABSENT -> Attendance.absent(now());
			case LEAVE -> Attendance.onLeave(now(), leaveReasons.getOrDefault(deputy, "未说明"));
		}));
		Set<UUID> before = activity.expected();
		activity.mark(attendances, dropped, now(), by);
		if (isToCome(activity)) {
			this.notices.planned(activity,
					activity.expected().stream().filter((one) -> !before.contains(one)).toList());
			this.notices.dropped(activity, before.stream().filter(dropped::contains).toList());
		}
		return this.activities.save(activity);
	}

	/** Whether deputies may still come to it. */
	private boolean isToCome(Activity activity) {
		return activity.state() == ActivityState.PLANNED && !activity.onDate().isBefore(today());
	}

	private static String whenAndWhere(Activity activity) {
		Outline outline = activity.outline();
		return outline.onDate() + " " + outline.from() + " " + outline.to() + " " + activity.venue();
	}

	/** 登记来宾 of 六请. */
	public Activity receive(UUID id, Long version, List<Guest.Facts> guests, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.RECEIVE);
		activity.receive(guests, now(), by);
		return this.activities.save(activity);
	}

	/** 划去 a guest. */
	public Activity strike(UUID id, Long version, UUID guestId, String reason, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.RECEIVE);
		activity.strike(guestId, reason, now(), by);
		return this.activities.save(activity);
	}

	/** A line of the list of what to follow up (排查清单). */
	public Activity followUp(UUID id, Long version, String text, String responsible, UUID unitId, LocalDate dueOn,
			Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.FOLLOW_UP);
		activity.followUp(text, responsible, unitId, dueOn, now(), by);
		return this.activities.save(activity);
	}

	/** What became of it; {@code day} is not in the future. */
	public Activity finish(UUID id, Long version, UUID followUpId, LocalDate day, String result, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.FOLLOW_UP);
		activity.finish(followUpId, day, result, now(), by);
		return this.activities.save(activity);
	}

	/** Photos, minutes and other papers; they do not depend on what else was changed. */
	public Activity addFiles(UUID id, List<CleanFile> added, Viewer by) {
		Activity activity = this.access.toAct(id, by, ActivityAct.ADD_FILES);
		this.files.store(added, new Owner(KIND, id), by.username());
		activity.filesAdded(added.size(), now(), by);
		return this.activities.save(activity);
	}

	/** 核实 what a deputy recorded himself. */
	public Activity check(UUID id, Long version, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.CHECK);
		activity.check(now(), by);
		return this.activities.save(activity);
	}

	public Activity cancel(UUID id, Long version, String reason, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.CANCEL);
		if (isToCome(activity)) {
			this.notices.cancelled(activity);
		}
		activity.cancel(reason, now(), by);
		return this.activities.save(activity);
	}

	public Activity withdraw(UUID id, Long version, String reason, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.WITHDRAW);
		activity.withdraw(reason, now(), by);
		return this.activities.save(activity);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
