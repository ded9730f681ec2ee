package org.liaisonstation.inbox;

import java.util.UUID;

/**
 * The record that a notice is about. Nothing of its content: what the number stands for
 * is shown by its page, after a check of its own.
 *
 * @param href the page of the record at the desk, without the context path
 * @param restricted known to the director and a named account alone (保密)
 */
public record About(UUID id, String number, String href, boolean restricted) {

}
