package org.liaisonstation.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;
import org.liaisonstation.forms.StalePage;

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

	private final NumberSeries numbers;

	private final Files files;

	private final Clock clock;

	ActivityDesk(Activities activities, NumberSeries numbers, Files files, Clock clock) {
		this.activities = activities;
		this.numbers = numbers;
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
		if (!by.isOffice()) {
			throw new NotFound();
		}
		return save(Activity.planned(outline, venue, tags, subjects, deputies, planItemId, by, now()));
	}

	/**
	 * 登记 an activity that took place.
	 * @param deputies who was there; a deputy who records is always among them
	 */
	public Activity record(Outline outline, Venue venue, Tags tags, Collection<VisitedSubject> subjects,
			Collection<UUID> deputies, String companions, String situation, UUID planItemId, List<CleanFile> photos,
			Viewer by) {
		if (!by.isOffice() && (!by.is(Role.DEPUTY) || outline.kind() == ActivityKind.INVITATION)) {
			throw new NotFound();
		}
		Activity activity = save(Activity.recorded(outline, venue, tags, subjects, deputies, companions, situation,
				planItemId, by, now()));
		this.files.store(photos, new Owner(KIND, activity.id()), by.username());
		return activity;
	}

	private Activity save(Activity activity) {
		activity.numbered(this.numbers.nextNumber(SERIES, today().getYear()));
		return this.activities.save(activity);
	}

	/** 记录开展 of a planned activity; not before its day. */
	public Activity hold(UUID id, Long version, String companions, String situation, Viewer by) {
		Activity activity = toAct(id, version, by);
		activity.hold(companions, situation, today(), now(), by);
		return this.activities.save(activity);
	}

	/** Says who was there; {@code dropped} are struck off the list. */
	public Activity mark(UUID id, Long version, Map<UUID, Attendance.State> marked, Collection<UUID> dropped,
			Map<UUID, String> leaveReasons, Viewer by) {
		Activity activity = toAct(id, version, by);
		Map<UUID, Attendance> attendances = new LinkedHashMap<>();
		marked.forEach((deputy, state) -> attendances.put(deputy, switch (state) {
			case EXPECTED -> Attendance.expected();
			case PRESENT -> Attendance.present(now());
			case ABSENT -> Attendance.absent(now());
			case LEAVE -> Attendance.onLeave(now(), leaveReasons.getOrDefault(deputy, "未说明"));
		}));
		activity.mark(attendances, dropped, now(), by);
		return this.activities.save(activity);
	}

	/** 登记来宾 of 六请. */
	public Activity receive(UUID id, Long version, List<Guest.Facts> guests, Viewer by) {
		Activity activity = toAct(id, version, by);
		activity.receive(guests, now(), by);
		return this.activities.save(activity);
	}

	/** A line of the list of what to follow up (排查清单). */
	public Activity followUp(UUID id, Long version, String text, String responsible, UUID unitId, LocalDate dueOn,
			Viewer by) {
		Activity activity = toAct(id, version, by);
		activity.followUp(text, responsible, unitId, dueOn, now(), by);
		return this.activities.save(activity);
	}

	/** What became of it; {@code day} is not in the future. */
	public Activity finish(UUID id, Long version, UUID followUpId, LocalDate day, String result, Viewer by) {
		Activity activity = toAct(id, version, by);
		activity.finish(followUpId, day, result, now(), by);
		return this.activities.save(activity);
	}

	/** 核实 what a deputy recorded himself. */
	public Activity check(UUID id, Long version, Viewer by) {
		Activity activity = toAct(id, version, by);
		activity.check(now(), by);
		return this.activities.save(activity);
	}

	public Activity cancel(UUID id, Long version, String reason, Viewer by) {
		Activity activity = toAct(id, version, by);
		activity.cancel(reason, now(), by);
		return this.activities.save(activity);
	}

	public Activity withdraw(UUID id, Long version, String reason, Viewer by) {
		Activity activity = toAct(id, version, by);
		activity.withdraw(reason, now(), by);
		return this.activities.save(activity);
	}

	private Activity toAct(UUID id, Long version, Viewer by) {
		Activity activity = this.activities.findById(id).orElseThrow(NotFound::new);
		if (!by.isOffice()) {
			throw new NotFound();
		}
		if (!activity.version().equals(version)) {
			throw new StalePage(activity.number(), activity.href(), null, null, "这次活动刚被修改");
		}
		return activity;
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
