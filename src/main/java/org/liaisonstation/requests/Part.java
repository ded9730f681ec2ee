package org.liaisonstation.requests;

/**
 * The part that a unit has in handling a request.
 */
enum Part {

	LEAD("主办"), JOINT("协办");

	private final String label;

	Part(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
