package org.liaisonstation.requests;

/**
 * The way that a request takes (办理通道).
 */
public enum Route {

	TRANSFER("即时转办"), GREEN_CHANNEL("绿色通道"), ON_THE_SPOT("当场答复"), NOT_ACCEPTED("不予受理");

	private final String label;

	Route(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
