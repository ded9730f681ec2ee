package org.liaisonstation.supervision.plans;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the plans of supervision is overdue, for the work list of the office. */
@Component
@Order(51)
@Transactional(readOnly = true)
class SupervisionPlanWork implements WorkQueues {

	private static final int ROWS = 8;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	private final SupervisionPlans plans;

	private final SubjectStandings standings;

	SupervisionPlanWork(SupervisionPlans plans, SubjectStandings standings) {
		this.plans = plans;
		this.standings = standings;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		if (!viewer.isOffice()) {
			return List.of();
		}
		List<SupervisionPlan> all = this.plans.all();
		Map<UUID, SubjectStanding> found = this.standings.of(all);
		List<WorkQueue.Line> lines = all.stream()
			.filter((plan) -> plan.state().isInForce())
			.flatMap((plan) -> plan.items()
				.stream()
				.filter((item) -> found.get(item.id()).isOverdue())
				.sorted(Comparator.comparing(SupervisionItem::lastDay))
				.map((item) -> line(plan, item, found.get(item.id()))))
			.toList();
		return lines.isEmpty() ? List.of() : List.of(new WorkQueue("supervision-plans", "超期没有开展的监督事项", "办理",
				"/desk/supervision-plans", lines.size(), lines.stream().limit(ROWS).toList()));
	}

	private static WorkQueue.Line line(SupervisionPlan plan, SupervisionItem item, SubjectStanding standing) {
		return new WorkQueue.Line(plan.href() + "/items/" + item.id(), DAY.format(item.lastDay()) + "前",
				item.facts().title(), item.facts().kind().label() + "，" + item.facts().responsible(), standing.css(),
				standing.words());
	}

}
