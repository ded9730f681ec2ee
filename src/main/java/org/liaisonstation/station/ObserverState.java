package org.liaisonstation.station;

/** How an appointment stands on a day. */
public enum ObserverState {

	SERVING("在聘"), AHEAD("聘期未到"), EXPIRED("聘期届满"), ENDED("已解聘");

	private final String label;

	ObserverState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
