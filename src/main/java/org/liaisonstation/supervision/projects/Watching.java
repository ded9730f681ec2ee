package org.liaisonstation.supervision.projects;

import java.util.UUID;

/** A deputy who is to watch a project (监督代表). */
public record Watching(UUID deputyId, String name) {

}
