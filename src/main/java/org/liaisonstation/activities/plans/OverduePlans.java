package org.liaisonstation.activities.plans;

import java.util.List;

import org.springframework.stereotype.Component;

/** What of the plans in force is overdue, for the work list of the office. */
@Component
public class OverduePlans {

	private final PlanProgress progress;

	OverduePlans(PlanProgress progress) {
		this.progress = progress;
	}

	/**
	 * @param count of all
	 * @param first the longest overdue
	 */
	public record Waiting(int count, List<OverdueItem> first) {

	}

	public Waiting waiting(int rows) {
		List<OverdueItem> first = this.progress.overdue(rows);
		return new Waiting((first.size() < rows) ? first.size() : this.progress.overdueCount(), first);
	}

}
