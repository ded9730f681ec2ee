package org.liaisonstation.deputies;

/** The congress that a mandate is of. */
public enum Level {

	DISTRICT("区"), CITY("市"), PROVINCE("省"), NATIONAL("全国");

	private final String label;

	Level(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
