package org.liaisonstation.publication;

/**
 * Where a public text stands. The public sees it in one state alone.
 */
public enum PublicationState {

	DRAFT("草稿"), SUBMITTED("待审核"), RETURNED("退回修改"), PUBLISHED("已公开"), WITHDRAWN("已撤下");

	private final String label;

	PublicationState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Whether the text may be rewritten and handed in; a withdrawn one starts over, with
	 * a new approval.
	 */
	boolean isOpenToWriting() {
		return this == DRAFT || this == RETURNED || this == WITHDRAWN;
	}

}
