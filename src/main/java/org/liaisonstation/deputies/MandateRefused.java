package org.liaisonstation.deputies;

/** The state of a mandate or of its card does not allow the act. */
public class MandateRefused extends RuntimeException {

	MandateRefused(String why) {
		super(why);
	}

}
