package org.liaisonstation.files;

import java.util.UUID;

/**
 * The record that files belong to.
 *
 * @param kind the kind of record and, where it has several places, which of them, such as
 * {@code request} or {@code answer}
 */
public record Owner(String kind, UUID id) {

}
