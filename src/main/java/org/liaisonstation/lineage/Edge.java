package org.liaisonstation.lineage;

import java.time.Instant;
import java.util.UUID;

/** One record led to another. */
record Edge(UUID fromId, UUID toId, Relation relation, Instant at) {

}
