package org.liaisonstation.topics;

/** Where a topic stands. */
public enum TopicState {

	GATHERING("收集中"), PROPOSED("已提工作建议"), DECIDED("已研究决定"), RESOLVED("已解决"), NOT_RESOLVED("暂未解决"), WITHDRAWN("已撤销");

	private final String label;

	TopicState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether it is still being worked on. */
	public boolean isOpen() {
		return this == GATHERING || this == PROPOSED || this == DECIDED;
	}

}
