package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * What a request says was written down or changed.
 */
record RequestWorded(UUID requestId, Instant receivedAt, Matter matter) {

}
