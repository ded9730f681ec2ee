package org.liaisonstation.requests;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a request stands (状态). A merged one waits for the one that it was merged with.
 * The last four are ends; only a closed one may still be archived, or come back when a
 * promise falls due.
 */
public enum Status {

	UNDER_REVIEW("待审核"), TO_DISPATCH("待交办"), TO_SIGN("待签收"), IN_PROGRESS("办理中"), ANSWERED("待审核答复"), REPLIED("待评价"),
	TO_RULE("待工委裁定"), MERGED("已并案"), CLOSED("已办结"), NOT_ACCEPTED("不予受理"), WITHDRAWN("已撤回"), ARCHIVED("已归档");

	/** The states in which somebody still has something to do. */
	static final Set<Status> OPEN = EnumSet.range(UNDER_REVIEW, TO_RULE);

	private final String label;

	Status(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	public String code() {
		return name();
	}

	public boolean isOpen() {
		return OPEN.contains(this);
	}

	/** Whether the office (staff or director) is the one to act. */
	public boolean isOurs() {
		return this == UNDER_REVIEW || this == TO_DISPATCH || this == ANSWERED || this == TO_RULE;
	}

}
