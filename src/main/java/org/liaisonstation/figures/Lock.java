package org.liaisonstation.figures;

/**
 * That a number is one of a locked year (年底锁定) and stays as it was told.
 *
 * @param live what the records say now
 * @param explained how much of the difference has a reason
 */
public record Lock(long live, long explained) {

}
