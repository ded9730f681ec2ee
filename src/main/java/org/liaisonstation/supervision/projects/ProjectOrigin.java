package org.liaisonstation.supervision.projects;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a project grew from.
 *
 * @param nodeId a node of the chains, or null
 * @param planItemId a subject of the plan of supervision, or null
 */
@Embeddable
public record ProjectOrigin(@Column(name = "source_id") UUID nodeId, @Column(name = "plan_item_id") UUID planItemId) {

	public static final ProjectOrigin NONE = new ProjectOrigin(null, null);

}
