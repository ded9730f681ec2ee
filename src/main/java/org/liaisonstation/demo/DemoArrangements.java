package org.liaisonstation.demo;

import java.time.Duration;
import java.time.Instant;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.ActivityDesk;
import org.liaisonstation.activities.SignInDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Activities of the demo that were planned: who asked for leave, who signed in, and that
 * they were held or not.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoArrangements {

	private final ActivityDesk desk;

	private final SignInDesk signIns;

	private final DemoPlans plans;

	private final ActivityWords words;

	DemoArrangements(ActivityDesk desk, SignInDesk signIns, DemoPlans plans, ActivityWords words) {
		this.desk = desk;
		this.signIns = signIns;
		this.plans = plans;
		this.words = words;
	}

	/** It does not take place, or has not yet. */
	void announce(DemoActivity one, ActivityTimes times, DemoCast cast, DemoDates dates, Script<Activity> script) {
		Instant planned = times.planned(one.planned(), dates, script.chance());
		script.begin((planned != null) ? planned : dates.opening().plus(Duration.ofMinutes(50)), cast.staff(),
				() -> plan(one, times, cast));
		if (one.cancelled() != null) {
			script.daysAfter(script.at(), 1, cast.staff(),
					(activity) -> this.desk.cancel(activity.id(), activity.version(), one.cancelled(), cast.staff()));
		}
		script.hurry();
	}

	/**
	 * From its planning to the moment at which the office writes down that it was held.
	 */
	void hold(DemoActivity one, Instant planned, ActivityTimes times, DemoCast cast, DemoDates dates,
			Script<Activity> script) {
		script.begin(planned, cast.staff(), () -> plan(one, times, cast));
		one.leave()
			.forEach((number, reason) -> script.notBefore(dates.evening(dates.dayOf(script.at()), script.chance()),
					cast.deputy(number),
					(activity) -> this.signIns.takeLeave(activity.id(), reason, cast.deputy(number))));
		if (one.group() != null && times.hasHours()) {
			signIn(one, times, cast, dates, script);
		}
		script.notBefore(times.written(dates, script.chance()), cast.staff(),
				(activity) -> this.desk.hold(activity.id(), activity.version(), this.words.present(one, cast),
						one.companions(), one.situation(), cast.staff()));
	}

	/** By the code on the screen; who has no telephone with him is marked afterwards. */
	private void signIn(DemoActivity one, ActivityTimes times, DemoCast cast, DemoDates dates,
			Script<Activity> script) {
		Instant begun = dates.at(times.day(), times.from());
		script.notBefore(begun.minus(Duration.ofMinutes(20)), cast.staff(),
				(activity) -> this.signIns.open(activity.id(), activity.version(), cast.staff()));
		one.deputies().stream().skip(1).forEach((number) -> {
			Viewer deputy = cast.deputy(number);
			script.minutesLater(1, 5, deputy, (activity) -> this.signIns.signIn(activity.signInCode(), deputy));
		});
	}

	private Activity plan(DemoActivity one, ActivityTimes times, DemoCast cast) {
		return this.desk.plan(this.words.outline(one, times, cast), this.words.venue(one, cast), this.words.tags(one),
				this.words.subjects(one, cast), this.words.invited(one, cast), this.plans.item(one), cast.staff());
	}

}
