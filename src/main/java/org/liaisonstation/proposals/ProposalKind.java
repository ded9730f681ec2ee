package org.liaisonstation.proposals;

/**
 * 代表建议、批评和意见, or 议案 (代表法 15 and 24).
 */
public enum ProposalKind {

	PROPOSAL("代表建议", "JY"), BILL("议案", "YA");

	private final String label;

	private final String series;

	ProposalKind(String label, String series) {
		this.label = label;
		this.series = series;
	}

	public String label() {
		return this.label;
	}

	/** The series of its numbers, for instance JY-2026-0001. */
	String series() {
		return this.series;
	}

}
