package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of a request was taken. Published when the request is saved, in the same
 * transaction: who hears of it sees the request as the act left it.
 *
 * @param taskId the assignment that it was done to, or null
 */
record Happened(UUID requestId, Step step, UUID taskId, Instant at) {

}
