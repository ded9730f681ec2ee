package org.liaisonstation.requests;

/**
 * What a resident thinks of the answer: the unit's manner (办理态度) and the result (办理结果).
 *
 * @param byCall told to staff on the telephone instead of given under /track
 */
record Rating(Satisfaction manner, Satisfaction result, String comment, boolean byCall) {

}
