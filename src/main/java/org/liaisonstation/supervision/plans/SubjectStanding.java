package org.liaisonstation.supervision.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What became of a subject of a plan in force: told from what was done, and written down
 * nowhere.
 *
 * @param deeds what carries it out, by day
 */
record SubjectStanding(SupervisionItem item, List<PlanDeed> deeds, LocalDate today) {

	private static final int SOON = 30;

	public boolean isHeld() {
		return this.deeds.stream().anyMatch(PlanDeed::held);
	}

	public boolean isOverdue() {
		return !isHeld() && !this.item.isCancelled() && this.item.lastDay().isBefore(this.today);
	}

	public boolean isOpen() {
		return !isHeld() && !this.item.isCancelled();
	}

	private boolean isSoon() {
		return isOpen() && !isOverdue() && !this.today.plusDays(SOON).isBefore(this.item.lastDay());
	}

	public String words() {
		if (isHeld()) {
			return "已开展";
		}
		if (this.item.isCancelled()) {
			return "已取消";
		}
		if (isOverdue()) {
			return "超期 " + ChronoUnit.DAYS.between(this.item.lastDay(), this.today) + " 天";
		}
		if (!this.deeds.isEmpty()) {
			return "已安排";
		}
		return isSoon() ? "还剩 " + (ChronoUnit.DAYS.between(this.today, this.item.lastDay()) + 1) + " 天" : "计划中";
	}

	/** For everybody: it was held, or it was not yet. */
	public String publicWords() {
		return isHeld() ? "已开展" : this.item.isCancelled() ? "已取消" : isOverdue() ? "还没有开展" : "计划中";
	}

	public String css() {
		return isHeld() ? "light-done" : this.item.isCancelled() ? "light-hold"
				: isOverdue() ? "light-late" : isSoon() ? "light-soon" : "light-ok";
	}

}
