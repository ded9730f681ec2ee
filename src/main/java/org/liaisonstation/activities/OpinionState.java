package org.liaisonstation.activities;

/** What became of an opinion. */
public enum OpinionState {

	OPEN("待处理"), ANSWERED("当场答复"), REQUEST("转为诉求"), KEPT("留作议题"), WITHDRAWN("已撤销");

	private final String label;

	OpinionState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
