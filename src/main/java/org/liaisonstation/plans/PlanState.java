package org.liaisonstation.plans;

/**
 * Where a plan stands. Deputies read it once it is adopted, everybody once it is
 * published.
 */
public enum PlanState {

	DRAFT("起草中"), ADOPTED("已通过"), PUBLISHED("已公布"), WITHDRAWN("已撤销");

	private final String label;

	PlanState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Adopted, public or not, and not withdrawn. */
	public boolean isInForce() {
		return this == ADOPTED || this == PUBLISHED;
	}

}
