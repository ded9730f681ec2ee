package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.supervision.plans.SubjectFacts;
import org.liaisonstation.supervision.plans.SupervisionKind;
import org.liaisonstation.supervision.plans.SupervisionPlan;
import org.liaisonstation.supervision.plans.SupervisionPlanDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The plan of supervision of the demo's year: drafted, adopted and published in its first
 * days; one subject was added later.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoSupervisionPlan {

	private final SupervisionPlanDesk desk;

	private final Clock clock;

	private final Map<String, UUID> items = new HashMap<>();

	DemoSupervisionPlan(SupervisionPlanDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	/** The file {@code supervision-plan.yaml}. */
	record Written(String note, String meeting, List<Item> items) {

	}

	/**
	 * @param time the month; of a quarter its last one
	 * @param later the part of the year in which it was added, or null
	 */
	record Item(String key, SupervisionKind kind, String ground, String title, int time, boolean quarter,
			String responsible, String unit, Double later) {

	}

	/** The subject that something carries out, once the plan is there; or null. */
	UUID item(String key) {
		return this.items.get(key);
	}

	void plan(DemoCast cast, DemoDates dates, Agenda agenda) {
		Written written = DemoFiles.one("supervision-plan.yaml", Written.class);
		Viewer staff = cast.staff();
		Viewer director = cast.director();
		Script<SupervisionPlan> script = new Script<>("supervision-plan", dates);
		script.begin(dates.opening().plus(Duration.ofMinutes(50)), staff,
				() -> this.desk.draft(dates.dayOf(dates.opening()).getYear(), written.note(), staff));
		written.items()
			.stream()
			.filter((item) -> item.later() == null)
			.forEach((item) -> script.minutesLater(1, 4, staff, (plan) -> add(plan, item, cast)));
		script.daysAfter(script.at(), 1, director, (plan) -> this.desk.adopt(plan.id(), plan.version(),
				LocalDate.now(this.clock), written.meeting(), director));
		script.minutesLater(20, 50, director, (plan) -> this.desk.publish(plan.id(), plan.version(), director));
		script.hurry();
		written.items().stream().filter((item) -> item.later() != null).forEach((item) -> {
			script.notBefore(dates.inOffice(dates.day(item.later(), 0), script.chance()), staff,
					(plan) -> add(plan, item, cast));
			script.daysAfter(script.at(), 1, director,
					(plan) -> this.desk.publish(plan.id(), plan.version(), director));
		});
		script.leaveOutTheFuture();
		script.putInto(agenda);
	}

	private SupervisionPlan add(SupervisionPlan plan, Item item, DemoCast cast) {
		UUID unit = (item.unit() != null) ? cast.units().get(item.unit()).id() : null;
		SubjectFacts facts = new SubjectFacts(item.kind(), item.ground(), item.title(), item.time(), item.quarter(),
				item.responsible(), unit, null);
		this.items.put(item.key(), this.desk.add(plan.id(), plan.version(), facts, cast.staff()).id());
		return this.desk.find(plan.id(), cast.staff());
	}

}
