package org.liaisonstation.figures;

/**
 * A figure and its value in a span of days.
 *
 * @param value null where it is withheld
 * @param withheld why the public does not read it, or null
 */
public record FigureValue(Figure figure, Long value, String withheld) {

	/** Below so many a sensitive figure is as good as a name. */
	static final int FEW = 5;

	static final String TOO_FEW = "少于5，不公布";

	static final String WHOLE_PERIODS = "只按整年、整月公布";

	FigureValue(Figure figure, long value) {
		this(figure, value, null);
	}

	/** As the public may read it. */
	FigureValue publicly(Span span) {
		if (!this.figure.sensitive() || this.withheld != null) {
			return this;
		}
		if (!span.isCalendarPeriod()) {
			return new FigureValue(this.figure, null, WHOLE_PERIODS);
		}
		return (this.value < FEW) ? new FigureValue(this.figure, null, TOO_FEW) : this;
	}

	public boolean isShown() {
		return this.withheld == null;
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
