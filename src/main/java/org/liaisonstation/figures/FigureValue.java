package org.liaisonstation.figures;

/**
 * A figure and its value in a span of days.
 */
public record FigureValue(Figure figure, long value) {

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
