package org.liaisonstation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.ActivityDesk;

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

	private static final List<LocalTime> STARTS = List.of(LocalTime.of(8, 40), LocalTime.of(9, 0), LocalTime.of(9, 30),
			LocalTime.of(14, 30), LocalTime.of(15, 0));

	private final ActivityDesk desk;

	private final DemoPlans plans;

	private final DemoOpinions opinions;

	private final DemoTasks tasks;

	private final ActivityWords words;

	DemoActivities(ActivityDesk desk, DemoPlans plans, DemoOpinions opinions, DemoTasks tasks, ActivityWords words) {
		this.desk = desk;
		this.plans = plans;
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

	void plan(List<List<DemoActivity>> kinds, DemoCast cast, DemoDates dates, Agenda agenda) {
		Map<String, Dated> activities = kinds.stream()
			.flatMap((kind) -> dated(kind, dates))
			.collect(Collectors.toMap((dated) -> dated.one().key(), Function.identity()));
		this.plans.write(activities, cast, dates, agenda);
		activities.values().forEach((dated) -> plan(dated.one(), dated.day(), cast, dates, agenda));
	}

	private static Stream<Dated> dated(List<DemoActivity> kind, DemoDates dates) {
		YearParts parts = new YearParts(SEED + kind.size(), dates,
				kind.stream()
					.filter((one) -> one.age() == null)
					.map((one) -> new YearParts.Wish(one.key(), one.months(), ROOM))
					.toList());
		return kind.stream()
			.map((one) -> new Dated(one, (one.age() != null) ? dates.daysAgo(one.age()) : parts.day(one.key())));
	}

	private void plan(DemoActivity one, LocalDate day, DemoCast cast, DemoDates dates, Agenda agenda) {
		Script<Activity> script = new Script<>(one.key(), dates);
		Session session = session(one, day, dates, script.chance());
		if (one.expected() || one.cancelled() != null) {
			announce(one, session, cast, dates, script);
		}
		else {
			hold(one, session, cast, dates, script);
		}
		script.putInto(agenda);
	}

	/**
	 * When it takes place. On the day of the first start and on the very first day there
	 * may be no room for its hours; then it has none.
	 */
	private static Session session(DemoActivity one, LocalDate day, DemoDates dates, Random chance) {
		LocalTime from = (one.from() != null) ? one.from() : STARTS.get(chance.nextInt(STARTS.size()));
		LocalTime to = (one.to() != null) ? one.to() : from.plusMinutes(90 + 15L * chance.nextInt(4));
		boolean fits = !dates.at(day, from).isBefore(dates.opening())
				&& !dates.at(day, to).isAfter(dates.end().minus(Duration.ofMinutes(30)));
		if (one.expected() || fits) {
			return new Session(day, from, to, dates.at(day, to));
		}
		return new Session(day, null, null, dates.inOffice(day, chance));
	}

	/** It was planned, and does not take place or has not yet. */
	private void announce(DemoActivity one, Session session, DemoCast cast, DemoDates dates, Script<Activity> script) {
		Instant planned = planned(one, session, dates, script.chance());
		script.begin((planned != null) ? planned : dates.opening().plus(Duration.ofMinutes(40)), cast.staff(),
				() -> plan(one, session, cast));
		if (one.cancelled() != null) {
			script.daysAfter(script.at(), 1, cast.staff(),
					(activity) -> this.desk.cancel(activity.id(), activity.version(), one.cancelled(), cast.staff()));
		}
		script.hurry();
	}

	private void hold(DemoActivity one, Session session, DemoCast cast, DemoDates dates, Script<Activity> script) {
		Instant written = dates.later(session.over(), script.chance());
		if (session.from() == null || written.isAfter(dates.end())) {
			written = session.over().plus(Duration.ofMinutes(5));
		}
		Instant planned = one.isPlanned() ? planned(one, session, dates, script.chance()) : null;
		if (planned != null) {
			script.begin(planned, cast.staff(), () -> plan(one, session, cast));
			script.notBefore(written, cast.staff(), (activity) -> mark(one, activity, cast));
			script.minutesLater(3, 9, cast.staff(), (activity) -> this.desk.hold(activity.id(), activity.version(),
					one.companions(), one.situation(), cast.staff()));
		}
		else {
			Viewer by = (one.by() != null) ? cast.deputy(one.by()) : cast.staff();
			script.begin(written, by, () -> record(one, session, cast, by));
			if (!one.leave().isEmpty() || !one.absent().isEmpty()) {
				script.minutesLater(2, 5, cast.staff(), (activity) -> mark(one, activity, cast));
			}
		}
		afterwards(one, session, cast, dates, script);
	}

	private void afterwards(DemoActivity one, Session session, DemoCast cast, DemoDates dates,
			Script<Activity> script) {
		Viewer by = (one.by() != null) ? cast.deputy(one.by()) : cast.staff();
		if (!one.guests().isEmpty()) {
			script.minutesLater(3, 9, cast.staff(), (activity) -> this.desk.receive(activity.id(), activity.version(),
					this.words.guests(one), cast.staff()));
		}
		this.opinions.write(one, by, cast, script);
		if (one.withdrawn() != null) {
			script.later(cast.staff(),
					(activity) -> this.desk.withdraw(activity.id(), activity.version(), one.withdrawn(), cast.staff()));
		}
		script.hurrySince(session.over());
		if (one.checked()) {
			script.daysAfter(script.at(), 1, cast.staff(),
					(activity) -> this.desk.check(activity.id(), activity.version(), cast.staff()));
		}
		this.tasks.write(one, cast, dates, script);
		script.leaveOutTheFuture();
	}

	/** When it was planned; null where the year is too young for that. */
	private static Instant planned(DemoActivity one, Session session, DemoDates dates, Random chance) {
		Instant planned = dates.inOffice(dates.calendar().minusWorkingDays(session.day(), one.planned()), chance);
		return planned.isAfter(dates.opening().plus(Duration.ofHours(1))) && planned.isBefore(session.over()) ? planned
				: null;
	}

	private Activity plan(DemoActivity one, Session session, DemoCast cast) {
		return this.desk.plan(this.words.outline(one, session, cast), this.words.venue(one, cast), this.words.tags(one),
				this.words.subjects(one, cast), this.words.invited(one, cast), this.plans.item(one), cast.staff());
	}

	private Activity record(DemoActivity one, Session session, DemoCast cast, Viewer by) {
		return this.desk.record(this.words.outline(one, session, cast), this.words.venue(one, cast),
				this.words.tags(one), this.words.subjects(one, cast), this.words.present(one, cast), one.companions(),
				one.situation(), this.plans.item(one), one.pictured() ? DemoPhotos.visited(one.key()) : List.of(), by);
	}

	private Activity mark(DemoActivity one, Activity activity, DemoCast cast) {
		return this.desk.mark(activity.id(), activity.version(), this.words.attendance(one, cast), List.of(),
				this.words.reasons(one, cast), cast.staff());
	}

	/** An activity and its day. */
	record Dated(DemoActivity one, LocalDate day) {

	}

	/**
	 * When it takes place.
	 *
	 * @param over the moment from which it may be written down
	 */
	record Session(LocalDate day, LocalTime from, LocalTime to, Instant over) {

	}

}
