package org.liaisonstation.supervision.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Measures plans against what was done: each module that did something is asked once. */
@Component
class SubjectStandings {

	private final List<PlanDeeds> deeds;

	private final Clock clock;

	SubjectStandings(List<PlanDeeds> deeds, Clock clock) {
		this.deeds = deeds;
		this.clock = clock;
	}

	/** How many subjects of a plan were held, and how many are overdue. */
	record Tally(long held, long overdue) {

	}

	/** By the id of the plan; of those in force. */
	Map<UUID, Tally> tallies(Collection<SupervisionPlan> plans) {
		Map<UUID, SubjectStanding> all = of(plans);
		return plans.stream()
			.filter((plan) -> plan.state().isInForce())
			.collect(Collectors.toMap(SupervisionPlan::id, (plan) -> {
				List<SubjectStanding> own = plan.items().stream().map((item) -> all.get(item.id())).toList();
				return new Tally(own.stream().filter(SubjectStanding::isHeld).count(),
						own.stream().filter(SubjectStanding::isOverdue).count());
			}));
	}

	/** By the id of the item; nothing for a draft and for what was withdrawn. */
	Map<UUID, SubjectStanding> of(SupervisionPlan plan) {
		return of(List.of(plan));
	}

	Map<UUID, SubjectStanding> of(Collection<SupervisionPlan> plans) {
		List<SupervisionItem> items = plans.stream()
			.filter((plan) -> plan.state().isInForce())
			.flatMap((plan) -> plan.items().stream())
			.toList();
		List<UUID> ids = items.stream().map(SupervisionItem::id).toList();
		LocalDate today = LocalDate.now(this.clock);
		Map<UUID, List<PlanDeed>> done = ids.isEmpty() ? Map.of()
				: this.deeds.stream()
					.flatMap((one) -> one.of(ids).stream())
					.sorted(Comparator.comparing(PlanDeed::on))
					.collect(Collectors.groupingBy(PlanDeed::itemId));
		return items.stream()
			.collect(Collectors.toMap(SupervisionItem::id,
					(item) -> new SubjectStanding(item, done.getOrDefault(item.id(), List.of()), today)));
	}

}
