package org.liaisonstation.requests;

/**
 * What a resident or a deputy thinks of the answer: the unit's manner (办理态度) and the
 * result (办理结果).
 *
 * @param byCall told to staff on the telephone instead of given under /track
 */
record Rating(Satisfaction manner, Satisfaction result, String comment, boolean byCall) {

	Rating {
		if (manner == Satisfaction.NOT_RATED || result == Satisfaction.NOT_RATED) {
			throw new IllegalArgumentException("a rating says something");
		}
	}

	/** 态度满意，结果基本满意。 … as the timeline keeps it. */
	String words() {
		return "态度" + this.manner.label() + "，结果" + this.result.label()
				+ ((this.comment != null) ? "。" + this.comment : "");
	}

}
