package org.liaisonstation.figures;

/**
 * A figure and its value in a span of days.
 *
 * @param value null where it is withheld; of a locked year what it was then
 * @param withheld why the public does not read it, or null
 * @param lock null where the year is not locked, or was before there was such a figure
 */
public record FigureValue(Figure figure, Long value, String withheld, Lock lock) {

	/** Below so many a sensitive figure is as good as a name. */
	static final int FEW = 5;

	static final String TOO_FEW = "少于5，不公布";

	static final String WHOLE_PERIODS = "只按整年、整月公布";

	FigureValue(Figure figure, long value) {
		this(figure, value, null, null);
	}

	/**
	 * As the public may read it. By how few a sensitive figure was corrected it does not
	 * read.
	 */
	FigureValue publicly(Span span) {
		if (!this.figure.sensitive() || this.withheld != null) {
			return this;
		}
		if (!span.isCalendarPeriod()) {
			return new FigureValue(this.figure, null, WHOLE_PERIODS, null);
		}
		return (this.value < FEW) ? new FigureValue(this.figure, null, TOO_FEW, null)
				: new FigureValue(this.figure, this.value);
	}

	public boolean isShown() {
		return this.withheld == null;
	}

	/** By how much the records moved since the year was locked. */
	public long difference() {
		return (this.lock != null) ? this.lock.live() - this.value : 0;
	}

	/** How much of it nobody has given a reason for. */
	public long unexplained() {
		return (this.lock != null) ? difference() - this.lock.explained() : 0;
	}

	public boolean isCorrected() {
		return difference() != 0;
	}

	/** 锁定 82，之后更正 +1. */
	public String correction() {
		return "锁定 %d，之后更正 %+d".formatted(this.value, difference());
	}

	public String key() {
		return this.figure.key();
	}

	public String label() {
		return this.figure.label();
	}

	public String unit() {
		return this.figure.unit();
	}

}
