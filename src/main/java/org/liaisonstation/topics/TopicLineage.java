package org.liaisonstation.topics;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import org.liaisonstation.activities.OpinionExcerpts;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationWithdrawn;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.publication.Published;
import org.liaisonstation.requests.RequestExcerpts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the chains know of topics, in the transaction of whoever changes them. */
@Component
class TopicLineage {

	private final Lineage lineage;

	private final RequestExcerpts requests;

	private final OpinionExcerpts opinions;

	private final Publications publications;

	TopicLineage(Lineage lineage, RequestExcerpts requests, OpinionExcerpts opinions, Publications publications) {
		this.lineage = lineage;
		this.requests = requests;
		this.opinions = opinions;
		this.publications = publications;
	}

	void put(Topic topic) {
		Node node = Node.of(Topic.KIND, topic.id(), topic.number(), topic.href());
		this.lineage.put(this.publications.publishedOf(Topic.KIND, topic.id())
			.map((publication) -> node.published(publication.title(), publicHref(topic.id())))
			.orElse(node));
	}

	/** A proposal is in the chains since it was accepted; the others may not be yet. */
	void gathered(Topic topic, Collection<TopicMember> added, Instant at) {
		added.stream().map(TopicMember::ref).forEach((ref) -> {
			switch (ref.kind()) {
				case REQUEST -> this.requests.putIntoLineage(ref.id());
				case OPINION -> this.opinions.putIntoLineage(ref.id());
				case PROPOSAL -> {
				}
			}
			this.lineage.link(ref.id(), topic.id(), Relation.GATHERED, at);
		});
	}

	void takenOut(Topic topic, TopicMember member, Instant at) {
		this.lineage.unlink(member.ref().id(), topic.id(), Relation.GATHERED, at);
	}

	/** What was opened by mistake leads nowhere, and is not public any more. */
	void withdrawn(Topic topic, Instant at) {
		topic.members().forEach((member) -> takenOut(topic, member, at));
		this.lineage.publish(topic.id(), null, null);
	}

	@EventListener
	void published(Published published) {
		if (published.kind().equals(Topic.KIND)) {
			this.publications.publishedOf(Topic.KIND, published.subjectId()).ifPresent(this::publish);
		}
	}

	private void publish(Publication publication) {
		this.lineage.publish(publication.subjectId(), publication.title(), publicHref(publication.subjectId()));
	}

	@EventListener
	void withdrawn(PublicationWithdrawn withdrawn) {
		if (withdrawn.kind().equals(Topic.KIND)) {
			this.lineage.publish(withdrawn.subjectId(), null, null);
		}
	}

	static String publicHref(UUID id) {
		return "/topics/" + id;
	}

}
