package org.liaisonstation.activities.plans;

import java.util.UUID;

/**
 * How many joint activities a group of deputies held in a year, and how many it should
 * (山东办法 19).
 */
record GroupTally(UUID groupId, String name, int held, int wanted) {

	public boolean isReached() {
		return this.held >= this.wanted;
	}

	public String words() {
		return "已开展 " + this.held + "/" + this.wanted;
	}

}
