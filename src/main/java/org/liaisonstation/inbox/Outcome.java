package org.liaisonstation.inbox;

/**
 * How an attempt to send ended.
 *
 * @param trouble null for a message that was sent
 */
record Outcome(Kind kind, Trouble trouble) {

	enum Kind {

		/** The receiver has it. */
		SENT,
		/** Nobody was there to take it; others would fare no better just now. */
		NOBODY_THERE,
		/** The receiver does not have it and may take it later. */
		NOT_YET,
		/** Nobody knows whether the receiver has it. */
		UNSURE,
		/** The receiver will never take it. */
		REFUSED

	}

	static Outcome sent() {
		return new Outcome(Kind.SENT, null);
	}

	static Outcome nobodyThere(Trouble trouble) {
		return new Outcome(Kind.NOBODY_THERE, trouble);
	}

	static Outcome notYet(Trouble trouble) {
		return new Outcome(Kind.NOT_YET, trouble);
	}

	static Outcome unsure() {
		return new Outcome(Kind.UNSURE, Trouble.BROKEN_OFF);
	}

	static Outcome refused(Trouble trouble) {
		return new Outcome(Kind.REFUSED, trouble);
	}

}
