package org.liaisonstation.figures;

/**
 * The value of a figure, or of one of the parts into which its rows fall.
 *
 * @param code of the part; null is the whole figure
 * @param label of the part
 */
record FigurePart(String key, String code, String label, long value) {

}
