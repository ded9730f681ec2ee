package org.liaisonstation.supervision.inspections;

/** What the re-inspection (复查) came to. */
enum Verdict {

	MENDED("整改到位"), AGAIN("没有到位，继续整改");

	private final String label;

	Verdict(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
