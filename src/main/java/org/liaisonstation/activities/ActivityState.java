package org.liaisonstation.activities;

/**
 * Where an activity stands. One that was to take place and did not is cancelled; one that
 * was recorded by mistake is withdrawn; both with a reason.
 */
public enum ActivityState {

	PLANNED("计划中"), HELD("已开展"), CANCELLED("已取消"), WITHDRAWN("已撤销");

	private final String label;

	ActivityState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
