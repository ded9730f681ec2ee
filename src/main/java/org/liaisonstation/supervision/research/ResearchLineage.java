package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.util.UUID;

import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;
import org.liaisonstation.publication.PublicationWithdrawn;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.publication.Published;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the chains know of reports, in the transaction of whoever changes them. */
@Component
class ResearchLineage {

	private final Lineage lineage;

	private final ResearchVisits visits;

	private final Publications publications;

	ResearchLineage(Lineage lineage, ResearchVisits visits, Publications publications) {
		this.lineage = lineage;
		this.visits = visits;
		this.publications = publications;
	}

	/** An accepted report, and the visit that it came from. */
	void accepted(ResearchReport report, Instant at) {
		if (report.visitId() != null) {
			ResearchVisit visit = this.visits.findById(report.visitId()).orElseThrow();
			this.lineage.put(Node.of(ResearchVisit.KIND, visit.id(), visit.number(), visit.href()));
			this.lineage.put(Node.of(ResearchReport.KIND, report.id(), report.number(), report.href()));
			this.lineage.link(visit.id(), report.id(), Relation.REPORT_OF, at);
		}
	}

	void withdrawn(ResearchReport report, Instant at) {
		if (report.visitId() != null) {
			this.lineage.unlink(report.visitId(), report.id(), Relation.REPORT_OF, at);
		}
		this.lineage.publish(report.id(), null, null);
	}

	@EventListener
	void published(Published published) {
		if (published.kind().equals(ResearchReport.KIND)) {
			UUID id = published.subjectId();
			this.publications.publishedOf(ResearchReport.KIND, id)
				.ifPresent((text) -> this.lineage.publish(id, text.title(), "/research/" + id));
		}
	}

	@EventListener
	void withdrawn(PublicationWithdrawn withdrawn) {
		if (withdrawn.kind().equals(ResearchReport.KIND)) {
			this.lineage.publish(withdrawn.subjectId(), null, null);
		}
	}

}
