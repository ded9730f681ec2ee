package org.liaisonstation.figures;

/**
 * The value of a figure, or of one of the parts into which its rows fall.
 *
 * @param code of the part; null is the whole figure
 * @param label of the part
 * @param value of a locked year what it was then
 * @param lock null where the year is not locked
 */
record FigurePart(String key, String code, String label, long value, Lock lock) {

	static FigurePart live(String key, String code, String label, long value) {
		return new FigurePart(key, code, label, value, null);
	}

	FigurePart locked(long value, long explained) {
		return new FigurePart(this.key, this.code, this.label, value, new Lock(this.value, explained));
	}

	/** What the records say now. */
	long live() {
		return (this.lock != null) ? this.lock.live() : this.value;
	}

}
