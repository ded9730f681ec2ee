package org.liaisonstation.inbox;

/**
 * What is told, in words that fit every record: a notice, a mail and a robot's message
 * never hold more than a number and this.
 *
 * @param kind stable name for machines
 * @param text what to do, as a sentence without the number
 * @param forGroup whether the robot tells the group chat
 */
public record News(String kind, String text, boolean forGroup) {

}
