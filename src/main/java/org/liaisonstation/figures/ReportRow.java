package org.liaisonstation.figures;

/**
 * A number of the report upward, or a rate of two; each opens its records.
 *
 * @param value of a locked year what it was then
 * @param live what the records say now
 * @param of what a rate is a share of, or null
 * @param ofValue how many these are
 * @param least how many there should be in a whole year, or null
 */
record ReportRow(String label, Selection selection, long value, long live, Selection of, long ofValue, long ofLive,
		Integer least) {

	public boolean isRate() {
		return this.of != null;
	}

	/** Whether a locked number is another one now. */
	public boolean isCorrected() {
		return this.value != this.live || this.ofValue != this.ofLive;
	}

	public boolean isShort() {
		return this.least != null && this.selection.span().isCalendarYear() && this.value < this.least;
	}

	/** What the records say now, in words. */
	public String now() {
		return isRate() ? this.live + " ÷ " + this.ofLive : Long.toString(this.live);
	}

	public String unit() {
		return this.selection.figure().unit();
	}

	/** In per cent with one place; a dash where there is nothing to be a share of. */
	public String rate() {
		return (this.ofValue == 0) ? "—" : "%.1f%%".formatted(100.0 * this.value / this.ofValue);
	}

}
