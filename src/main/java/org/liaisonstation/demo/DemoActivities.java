package org.liaisonstation.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.ActivityDesk;
import org.liaisonstation.files.CleanFile;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the script of every activity: what was planned, who went where and when, what
 * was written down of it, and what became of that.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoActivities {

	private static final int SEED = 666;

	/** So many working days are left to write an activity down. */
	private static final int ROOM = 2;

	private final ActivityDesk desk;

	private final DemoPlans plans;

	private final DemoArrangements arrangements;

	private final DemoOpinions opinions;

	private final DemoTasks tasks;

	private final ActivityWords words;

	DemoActivities(ActivityDesk desk, DemoPlans plans, DemoArrangements arrangements, DemoOpinions opinions,
			DemoTasks tasks, ActivityWords words) {
		this.desk = desk;
		this.plans = plans;
		this.arrangements = arrangements;
		this.opinions = opinions;
		this.tasks = tasks;
		this.words = words;
	}

	/** By kind, so that each of them goes on all through the year. */
	static List<List<DemoActivity>> read() {
		return Stream.of("visits", "invitations", "liaison")
			.map((kind) -> DemoFiles.list("activities-" + kind + ".yaml", DemoActivity.class))
			.toList();
	}

	/**
	 * @param requests the scripts of the requests; of some an activity tells how they
	 * came up
	 */
	void plan(List<List<DemoActivity>> kinds, Map<String, CaseScript> requests, DemoCast cast, DemoDates dates,
			Agenda agenda) {
		Map<String, Dated> activities = kinds.stream()
			.flatMap((kind) -> dated(kind, requests, dates))
			.collect(Collectors.toMap((dated) -> dated.one().key(), Function.identity()));
		this.plans.write(activities, cast, dates, agenda);
		activities.values().forEach((dated) -> plan(dated.one(), dated.day(), cast, dates, agenda));
		this.opinions.becomeRequests(kinds, requests, cast, agenda);
	}

	private static Stream<Dated> dated(List<DemoActivity> kind, Map<String, CaseScript> requests, DemoDates dates) {
		YearParts parts = new YearParts(SEED + kind.size(), dates,
				kind.stream()
					.filter((one) -> one.age() == null)
					.map((one) -> new YearParts.Wish(one.key(), one.months(), ROOM))
					.toList());
		return kind.stream().map((one) -> new Dated(one, day(one, parts, requests, dates)));
	}

	/** What led to a request took place two working days before that was registered. */
	private static LocalDate day(DemoActivity one, YearParts parts, Map<String, CaseScript> requests, DemoDates dates) {
		if (one.age() != null) {
			return dates.daysAgo(one.age());
		}
		CaseScript request = requests.get(one.request());
		return (request != null) ? dates.workedBefore(dates.dayOf(request.begun()), 2) : parts.day(one.key());
	}

	private void plan(DemoActivity one, LocalDate day, DemoCast cast, DemoDates dates, Agenda agenda) {
		Script<Activity> script = new Script<>(one.key(), dates);
		ActivityTimes times = ActivityTimes.of(one, day, dates, script.chance());
		if (one.expected() || one.cancelled() != null) {
			this.arrangements.announce(one, times, cast, dates, script);
		}
		else {
			hold(one, times, cast, dates, script);
			afterwards(one, times, cast, dates, script);
		}
		script.putInto(agenda);
	}

	private void hold(DemoActivity one, ActivityTimes times, DemoCast cast, DemoDates dates, Script<Activity> script) {
		Instant planned = one.isPlanned() ? times.planned(one.planned(), dates, script.chance()) : null;
		if (planned != null) {
			this.arrangements.hold(one, planned, times, cast, dates, script);
			return;
		}
		Viewer by = recorder(one, cast);
		script.begin(times.written(dates, script.chance()), by, () -> record(one, times, cast, by));
		if (!one.leave().isEmpty() || !one.absent().isEmpty()) {
			script.minutesLater(2, 5, cast.staff(), (activity) -> mark(one, activity, cast));
		}
	}

	private void afterwards(DemoActivity one, ActivityTimes times, DemoCast cast, DemoDates dates,
			Script<Activity> script) {
		if (!one.guests().isEmpty()) {
			script.minutesLater(3, 9, cast.staff(), (activity) -> this.desk.receive(activity.id(), activity.version(),
					this.words.guests(one), cast.staff()));
		}
		if (one.isPlanned() && one.pictured()) {
			script.minutesLater(1, 3, cast.staff(),
					(activity) -> this.desk.addFiles(activity.id(), DemoPhotos.visited(one.key()), cast.staff()));
		}
		this.opinions.write(one, recorder(one, cast), cast, script);
		if (one.withdrawn() != null) {
			script.later(cast.staff(),
					(activity) -> this.desk.withdraw(activity.id(), activity.version(), one.withdrawn(), cast.staff()));
		}
		script.hurrySince(times.over());
		if (one.checked()) {
			script.daysAfter(script.at(), 1, cast.staff(),
					(activity) -> this.desk.check(activity.id(), activity.version(), cast.staff()));
		}
		this.tasks.write(one, cast, dates, script);
		script.leaveOutTheFuture();
	}

	private static Viewer recorder(DemoActivity one, DemoCast cast) {
		return (one.by() != null) ? cast.deputy(one.by()) : cast.staff();
	}

	private Activity record(DemoActivity one, ActivityTimes times, DemoCast cast, Viewer by) {
		List<CleanFile> photos = (one.pictured() && !one.isPlanned()) ? DemoPhotos.visited(one.key()) : List.of();
		return this.desk.record(this.words.outline(one, times, cast), this.words.venue(one, cast), this.words.tags(one),
				this.words.subjects(one, cast), this.words.present(one, cast), one.companions(), one.situation(),
				this.plans.item(one), photos, by);
	}

	private Activity mark(DemoActivity one, Activity activity, DemoCast cast) {
		return this.desk.mark(activity.id(), activity.version(), this.words.missing(one, cast), List.of(),
				this.words.reasons(one, cast), cast.staff());
	}

	/** An activity and its day. */
	record Dated(DemoActivity one, LocalDate day) {

	}

}
