package org.liaisonstation.lineage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record that somebody waits for.
 *
 * @param id what {@link Lineage#takeUp} takes it up by
 * @param since when the first edge led to it
 * @param from the records that lead to it
 */
public record Awaited(UUID id, Instant since, List<Node> from) {

}
