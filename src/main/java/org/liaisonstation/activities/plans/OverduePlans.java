package org.liaisonstation.activities.plans;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of the plans in force is overdue, for the work list of the office. */
@Component
@Order(20)
class OverduePlans implements WorkQueues {

	private static final int ROWS = 8;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	private final PlanProgress progress;

	OverduePlans(PlanProgress progress) {
		this.progress = progress;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		List<OverdueItem> first = viewer.isOffice() ? this.progress.overdue(ROWS) : List.of();
		if (first.isEmpty()) {
			return List.of();
		}
		int count = (first.size() < ROWS) ? first.size() : this.progress.overdueCount();
		return List.of(new WorkQueue("plans", "超期没有开展的计划事项", "办理", "/desk/plans", count,
				first.stream().map(OverduePlans::line).toList()));
	}

	private static WorkQueue.Line line(OverdueItem item) {
		return new WorkQueue.Line(item.href(), DAY.format(item.lastDay()) + "前", item.title(), item.owner(),
				"light-late", item.words());
	}

}
