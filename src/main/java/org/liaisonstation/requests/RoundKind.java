package org.liaisonstation.requests;

/**
 * Why a round of handling was begun.
 */
enum RoundKind {

	/** The first one. */
	FIRST,
	/** The resident was dissatisfied (二次办理). */
	SECOND,
	/** Dissatisfied again, or with a promise kept: watched by the 工委 (督办). */
	SUPERVISED,
	/** The date of a promise (class B or C) has come (承诺兑现). */
	PROMISE

}
