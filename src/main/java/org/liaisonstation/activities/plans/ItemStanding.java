package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What became of an item of a plan in force: told from what was done, and written down
 * nowhere.
 *
 * @param heldOn the first day on which it was held, or null
 * @param arrangedOn the first day for which an activity is arranged, or null
 * @param today the day on which this is asked
 */
public record ItemStanding(LocalDate lastDay, LocalDate heldOn, LocalDate arrangedOn, boolean cancelled,
		LocalDate today) {

	private static final int SOON = 7;

	/** Where an item stands. */
	public enum State {

		PLANNED, HELD, OVERDUE, CANCELLED

	}

	/** What was held was held, whatever was said of it before. */
	public State state() {
		if (this.heldOn != null) {
			return State.HELD;
		}
		if (this.cancelled) {
			return State.CANCELLED;
		}
		return this.lastDay.isBefore(this.today) ? State.OVERDUE : State.PLANNED;
	}

	public boolean isOpen() {
		return state() == State.PLANNED || state() == State.OVERDUE;
	}

	/** For the office and the deputies. */
	public String words() {
		return switch (state()) {
			case HELD -> "已开展";
			case CANCELLED -> "已取消";
			case OVERDUE -> "超期 " + ChronoUnit.DAYS.between(this.lastDay, this.today) + " 天";
			case PLANNED -> isSoon() ? "还剩 " + (daysLeft() + 1) + " 天" : "计划中";
		};
	}

	/** For everybody: it was held, or it was not yet. */
	public String publicWords() {
		return switch (state()) {
			case HELD -> "已开展";
			case CANCELLED -> "已取消";
			case OVERDUE -> "还没有开展";
			case PLANNED -> "计划中";
		};
	}

	public String css() {
		return switch (state()) {
			case HELD -> "light-done";
			case CANCELLED -> "light-hold";
			case OVERDUE -> "light-late";
			case PLANNED -> isSoon() ? "light-soon" : "light-ok";
		};
	}

	private boolean isSoon() {
		return daysLeft() < SOON;
	}

	/** Without today. */
	private long daysLeft() {
		return ChronoUnit.DAYS.between(this.today, this.lastDay);
	}

}
