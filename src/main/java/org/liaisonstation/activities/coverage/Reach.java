package org.liaisonstation.activities.coverage;

/**
 * How somebody is reached: by a visit or by liaison. Named as the kinds of activities.
 */
enum Reach {

	VISIT("六进", "走访"), LIAISON("六联", "联系");

	private final String label;

	private final String verb;

	Reach(String label, String verb) {
		this.label = label;
		this.verb = verb;
	}

	public String label() {
		return this.label;
	}

	/** What is done to them. */
	public String verb() {
		return this.verb;
	}

}
