package org.liaisonstation.supervision.projects;

/** Where a project stands. */
public enum ProjectState {

	UNDER_WAY("实施中"), FINISHED("已完工待验收"), ACCEPTED("已验收"), STOPPED("中止");

	private final String label;

	ProjectState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether anything is still to be done about it. */
	public boolean isOpen() {
		return this == UNDER_WAY || this == FINISHED;
	}

}
