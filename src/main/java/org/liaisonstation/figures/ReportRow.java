package org.liaisonstation.figures;

/**
 * A number of the report upward, or a rate of two; each opens its records.
 *
 * @param of what a rate is a share of, or null
 * @param ofValue how many these are
 */
record ReportRow(String label, Selection selection, long value, Selection of, long ofValue) {

	public boolean isRate() {
		return this.of != null;
	}

	public String unit() {
		return this.selection.figure().unit();
	}

	/** In per cent with one place; a dash where there is nothing to be a share of. */
	public String rate() {
		return (this.ofValue == 0) ? "—" : "%.1f%%".formatted(100.0 * this.value / this.ofValue);
	}

}
