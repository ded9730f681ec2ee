package org.liaisonstation.supervision.inspections;

import java.time.Instant;

import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the chains know of inspections, in the transaction of whoever changes them. A
 * livelihood project leads to the inspection that found something in it.
 */
@Component
class InspectionLineage {

	private final Lineage lineage;

	private final JdbcClient jdbc;

	InspectionLineage(Lineage lineage, JdbcClient jdbc) {
		this.lineage = lineage;
		this.jdbc = jdbc;
	}

	void put(Inspection inspection) {
		this.lineage.put(Node.of(Inspection.KIND, inspection.id(), inspection.number(), inspection.href()));
	}

	/** A project is in the chains once its own module put it there. */
	void found(Inspection inspection, Instant at) {
		if (inspection.projectId() != null && isKnown(inspection)) {
			this.lineage.link(inspection.projectId(), inspection.id(), Relation.FINDING_OF, at);
		}
	}

	void withdrawn(Inspection inspection, Instant at) {
		if (inspection.projectId() != null) {
			this.lineage.unlink(inspection.projectId(), inspection.id(), Relation.FINDING_OF, at);
		}
	}

	private boolean isKnown(Inspection inspection) {
		return this.jdbc.sql("SELECT count(*) FROM lineage_node WHERE id = ?")
			.param(inspection.projectId())
			.query(Integer.class)
			.single() > 0;
	}

}
