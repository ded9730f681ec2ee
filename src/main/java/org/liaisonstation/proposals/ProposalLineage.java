package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.UUID;

import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;

import org.springframework.stereotype.Component;

/** What the chains know of proposals, in the transaction of whoever changes them. */
@Component
class ProposalLineage {

	private final Lineage lineage;

	ProposalLineage(Lineage lineage) {
		this.lineage = lineage;
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

	/**
	 * The id of the place that a request keeps for a proposal; what it was made for is
	 * then known.
	 */
	void publish(UUID id, String title, String publicHref) {
		this.lineage.publish(id, title, publicHref);
	}

}
