package org.liaisonstation.activities.plans;

/** How many items a plan in force has, and where they stand. */
record PlanTally(int items, int held, int overdue, int cancelled) {

	static final PlanTally NONE = new PlanTally(0, 0, 0, 0);

	/** Those that may still be held. */
	public int standing() {
		return this.items - this.cancelled;
	}

	/** 已开展 3/12, of those that were not cancelled. */
	public String heldWords() {
		return this.held + "/" + standing();
	}

}
