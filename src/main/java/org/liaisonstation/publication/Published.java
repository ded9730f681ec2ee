package org.liaisonstation.publication;

import java.util.UUID;

/**
 * A public text was approved and is public from now on.
 *
 * @param kind the kind of the original record, for instance {@code request}
 */
public record Published(String kind, UUID subjectId, UUID publicationId) {

}
