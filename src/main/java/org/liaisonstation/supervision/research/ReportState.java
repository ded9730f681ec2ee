package org.liaisonstation.supervision.research;

/** Where a research report stands. */
public enum ReportState {

	DRAFT("起草中"), SUBMITTED("待审定"), SENT_BACK("退回修改"), ACCEPTED("已采用"), WITHDRAWN("已撤销");

	private final String label;

	ReportState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether its authors still write it. */
	public boolean isWritten() {
		return this == DRAFT || this == SENT_BACK;
	}

}
