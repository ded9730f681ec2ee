package org.liaisonstation.requests;

/**
 * How the clock of a request stands (时限灯), to narrow a list to.
 */
enum LightFilter {

	LATE("超期"), SOON("临期"), OK("正常"), PAUSED("暂停计时");

	private final String label;

	LightFilter(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** For forms. */
	public String code() {
		return name();
	}

}
