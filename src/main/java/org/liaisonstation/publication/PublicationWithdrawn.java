package org.liaisonstation.publication;

import java.util.UUID;

/**
 * A public text was taken down and is not public any more.
 *
 * @param kind the kind of the original record, for instance {@code request}
 */
public record PublicationWithdrawn(String kind, UUID subjectId, UUID publicationId) {

}
