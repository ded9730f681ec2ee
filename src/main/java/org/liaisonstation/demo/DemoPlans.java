package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.plans.Plan;
import org.liaisonstation.activities.plans.PlanDesk;
import org.liaisonstation.activities.plans.PlanItemFacts;
import org.liaisonstation.activities.plans.PlanPeriod;
import org.liaisonstation.demo.DemoActivities.Dated;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The plans of the demo station: of the year for the station and each group, adopted and
 * published in its first days; of the month of the first start for the station, and of
 * the next month the draft of a group.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoPlans {

	/** What a plan of a month has beside what it takes over. */
	private static final String MONTHLY = "月末对账，逐件看意见落实";

	private static final String DRAFTING_GROUP = "第四代表小组";

	private final PlanDesk desk;

	private final ActivityWords words;

	private final Clock clock;

	/** By the key of the activity. */
	private final Map<String, UUID> items = new HashMap<>();

	private final Map<DemoPlan.Item, UUID> lines = new HashMap<>();

	DemoPlans(PlanDesk desk, ActivityWords words, Clock clock) {
		this.desk = desk;
		this.words = words;
		this.clock = clock;
	}

	/** The item that an activity carries out, or null. */
	UUID item(DemoActivity activity) {
		return this.items.get(activity.key());
	}

	void write(Map<String, Dated> activities, DemoCast cast, DemoDates dates, Agenda agenda) {
		Duration after = Duration.ofMinutes(12);
		for (DemoPlan from : DemoFiles.list("plans.yaml", DemoPlan.class)) {
			year(from, dates.opening().plus(after), activities, cast, dates, agenda);
			after = after.plusMinutes(6);
		}
		months(cast, dates, agenda);
	}

	private void year(DemoPlan from, Instant begun, Map<String, Dated> activities, DemoCast cast, DemoDates dates,
			Agenda agenda) {
		Script<Plan> script = new Script<>(from.meeting(), dates);
		PlanPeriod period = PlanPeriod.of(dates.dayOf(dates.opening()).getYear(), null);
		script.begin(begun, cast.staff(),
				() -> this.desk.draft(period, group(from.owner(), cast), from.note(), false, cast.staff()));
		List<DatedItem> items = from.items()
			.stream()
			.map((item) -> new DatedItem(item, day(item, activities, dates)))
			.sorted(Comparator.comparing(DatedItem::day))
			.toList();
		items.stream()
			.filter((one) -> !one.item().later())
			.forEach((one) -> script.minutesLater(1, 3, cast.staff(),
					(plan) -> add(plan, one, activities, cast.staff())));
		inForce(from.meeting(), 2, cast, script);
		items.forEach((one) -> afterwards(one, activities, cast, dates, script));
		script.leaveOutTheFuture();
		script.putInto(agenda);
	}

	/**
	 * Of the month of the first start, which takes over from the year, and of the next.
	 */
	private void months(DemoCast cast, DemoDates dates, Agenda agenda) {
		LocalDate first = dates.dayOf(dates.end()).withDayOfMonth(1);
		if (first.getMonthValue() > 1) {
			Script<Plan> station = draft(null, first, dates.calendar().minusWorkingDays(first, 1), cast, dates);
			inForce("人大街道工委月度例会", 1, cast, station);
			station.putInto(agenda);
		}
		if (first.getMonthValue() < 12) {
			draft(DRAFTING_GROUP, first.plusMonths(1), dates.daysAgo(2), cast, dates).hurry().putInto(agenda);
		}
	}

	private Script<Plan> draft(String owner, LocalDate month, LocalDate on, DemoCast cast, DemoDates dates) {
		Script<Plan> script = new Script<>(month + "/" + owner, dates);
		PlanPeriod period = PlanPeriod.of(month.getYear(), month.getMonthValue());
		script.begin(dates.inOffice(on, script.chance()), cast.staff(),
				() -> this.desk.draft(period, group(owner, cast), null, true, cast.staff()));
		script.minutesLater(2, 5, cast.staff(), (plan) -> {
			this.desk.add(plan.id(), plan.version(), PlanItemFacts.of(null, null, MONTHLY, month.getMonthValue()),
					cast.staff());
			return this.desk.find(plan.id(), cast.staff());
		});
		return script;
	}

	/** Adopted some days later, and published by the director on the same day. */
	private void inForce(String meeting, int days, DemoCast cast, Script<Plan> script) {
		Viewer director = cast.director();
		script.daysAfter(script.at(), days, director,
				(plan) -> this.desk.adopt(plan.id(), plan.version(), LocalDate.now(this.clock), meeting, director));
		script.minutesLater(20, 60, director, (plan) -> this.desk.publish(plan.id(), plan.version(), director));
		script.hurry();
	}

	/** What became of an item that no activity tells of. */
	private void afterwards(DatedItem one, Map<String, Dated> activities, DemoCast cast, DemoDates dates,
			Script<Plan> script) {
		DemoPlan.Item item = one.item();
		Instant moment = dates.inOffice(one.day(), script.chance());
		if (item.held() != null) {
			script.notBefore(moment, cast.staff(), (plan) -> this.desk.hold(plan.id(), plan.version(), id(item),
					LocalDate.now(this.clock), item.held(), cast.staff()));
		}
		if (item.cancelled() != null) {
			script.notBefore(moment, cast.staff(),
					(plan) -> this.desk.cancel(plan.id(), plan.version(), id(item), item.cancelled(), cast.staff()));
		}
		if (item.later()) {
			Instant before = dates.inOffice(dates.calendar().minusWorkingDays(one.day(), 8), script.chance());
			script.notBefore(before, cast.staff(), (plan) -> add(plan, one, activities, cast.staff()));
			script.daysAfter(script.at(), 1, cast.director(),
					(plan) -> this.desk.publish(plan.id(), plan.version(), cast.director()));
		}
	}

	private Plan add(Plan plan, DatedItem one, Map<String, Dated> activities, Viewer staff) {
		DemoPlan.Item item = one.item();
		Dated activity = activities.get(item.activity());
		String category = (activity != null) ? activity.one().category() : item.category();
		PlanItemFacts facts = (category != null)
				? PlanItemFacts.of(this.words.kind(category), this.words.category(category), item.title(),
						one.day().getMonthValue())
				: PlanItemFacts.of(null, null, item.title(), one.day().getMonthValue());
		UUID id = this.desk.add(plan.id(), plan.version(), facts, staff).id();
		this.lines.put(item, id);
		if (activity != null) {
			this.items.put(item.activity(), id);
		}
		return this.desk.find(plan.id(), staff);
	}

	private UUID id(DemoPlan.Item item) {
		return this.lines.get(item);
	}

	private static UUID group(String owner, DemoCast cast) {
		return (owner != null) ? cast.groups().get(owner).id() : null;
	}

	/** Some day of the month in which an item is due. */
	private static LocalDate day(DemoPlan.Item item, Map<String, Dated> activities, DemoDates dates) {
		if (item.activity() != null) {
			return activities.get(item.activity()).day();
		}
		return (item.month() != null) ? dates.dayOf(dates.opening()).withMonth(item.month())
				: dates.day(item.part(), 0);
	}

	private record DatedItem(DemoPlan.Item item, LocalDate day) {

	}

}
