package org.liaisonstation.proposals;

/** Where a proposal stands. */
public enum ProposalStatus {

	DRAFT("起草"), SUBMITTED("待审查"), RETURNED("退回修改"), ACCEPTED("已登记，待提交"), FILED("已提交，待交办"), DISPATCHED("办理中"),
	ANSWERED("已答复，待评价"), TO_RULE("待裁定"), CLOSED("办结"), NOT_TAKEN("不作为建议"), WITHDRAWN("已撤回");

	private final String label;

	ProposalStatus(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether its text may still be written. */
	boolean isWritten() {
		return this == DRAFT || this == RETURNED;
	}

	/** Whether the office has to do the next thing. */
	public boolean isOurs() {
		return this == SUBMITTED || this == ACCEPTED || this == FILED || this == TO_RULE;
	}

	boolean isEnded() {
		return this == CLOSED || this == NOT_TAKEN || this == WITHDRAWN;
	}

}
