package org.liaisonstation.proposals;

import java.time.Instant;

import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;
import org.liaisonstation.publication.PublicationWithdrawn;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.publication.Published;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the chains know of proposals, in the transaction of whoever changes them. */
@Component
class ProposalLineage {

	private final Lineage lineage;

	private final ProposalSources sources;

	private final Publications publications;

	ProposalLineage(Lineage lineage, ProposalSources sources, Publications publications) {
		this.lineage = lineage;
		this.sources = sources;
		this.publications = publications;
	}

	/**
	 * An accepted proposal takes the place that its request had kept for it, or is linked
	 * to the opinion or topic that it was made of.
	 */
	void takeUp(Proposal proposal, Instant at) {
		Node node = Node.of(ProposalHandling.KIND, proposal.id(), proposal.number(), proposal.href())
			.restricted(proposal.wishes().confidential());
		this.lineage.put(node);
		proposal.origin().ifPresent((origin) -> link(origin, node, at));
	}

	private void link(Origin origin, Node node, Instant at) {
		boolean taken = origin.kind().equals("request") && this.lineage.awaited(ProposalHandling.KIND)
			.stream()
			.filter((place) -> place.from().stream().anyMatch((from) -> from.id().equals(origin.id())))
			.map((place) -> this.lineage.takeUp(place.id(), node))
			.reduce(false, Boolean::logicalOr);
		if (!taken) {
			this.sources.of(origin.kind()).ifPresent((source) -> source.putIntoLineage(origin.id()));
			this.lineage.link(origin.id(), node.id(), relation(origin.kind()), at);
		}
	}

	private static Relation relation(String kind) {
		return switch (kind) {
			case "request" -> Relation.REQUEST_BECAME_PROPOSAL;
			case "opinion" -> Relation.OPINION_BECAME_PROPOSAL;
			default -> Relation.TOPIC_BECAME_PROPOSAL;
		};
	}

	@EventListener
	void published(Published published) {
		if (published.kind().equals(ProposalHandling.KIND)) {
			this.publications.publishedOf(ProposalHandling.KIND, published.subjectId())
				.ifPresent((publication) -> this.lineage.publish(published.subjectId(), publication.title(),
						"/proposals/" + publication.subjectNumber()));
		}
	}

	@EventListener
	void withdrawn(PublicationWithdrawn withdrawn) {
		if (withdrawn.kind().equals(ProposalHandling.KIND)) {
			this.lineage.publish(withdrawn.subjectId(), null, null);
		}
	}

}
