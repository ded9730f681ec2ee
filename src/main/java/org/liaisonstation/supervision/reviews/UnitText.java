package org.liaisonstation.supervision.reviews;

/** A text about one unit in a review, and the act that writes it. */
public enum UnitText {

	SELF_CHECK("自查报告", "self-check", ReviewAct.SELF_CHECK), REPORT("单位报告", "report", ReviewAct.REPORT),
	OPINION("评议意见", "opinion", ReviewAct.JUDGE);

	private final String label;

	private final String word;

	private final ReviewAct act;

	UnitText(String label, String word, ReviewAct act) {
		this.label = label;
		this.word = word;
		this.act = act;
	}

	public String label() {
		return this.label;
	}

	/** The word of its address. */
	public String word() {
		return this.word;
	}

	ReviewAct act() {
		return this.act;
	}

	String of(ReviewedUnit unit) {
		return switch (this) {
			case SELF_CHECK -> unit.selfCheck();
			case REPORT -> unit.report();
			case OPINION -> unit.opinion();
		};
	}

}
