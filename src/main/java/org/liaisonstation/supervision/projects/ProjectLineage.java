package org.liaisonstation.supervision.projects;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationWithdrawn;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.publication.Published;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the chains know of projects, in the transaction of whoever changes them. */
@Component
class ProjectLineage {

	private final Lineage lineage;

	private final Publications publications;

	ProjectLineage(Lineage lineage, Publications publications) {
		this.lineage = lineage;
		this.publications = publications;
	}

	/** What a project may grow from; nothing restricted, and nothing that is awaited. */
	Optional<Node> source(UUID nodeId) {
		return (nodeId != null) ? this.lineage.find(nodeId) : Optional.empty();
	}

	/** A project is in the chains from its number on. */
	void registered(Project project) {
		this.lineage.put(Node.of(Project.KIND, project.id(), project.number(), project.href()));
		if (project.origin().nodeId() != null) {
			this.lineage.link(project.origin().nodeId(), project.id(), Relation.BECAME_PROJECT, project.registeredAt());
		}
	}

	@EventListener
	void published(Published published) {
		if (published.kind().equals(Project.KIND)) {
			this.publications.publishedOf(Project.KIND, published.subjectId()).ifPresent(this::publish);
		}
	}

	private void publish(Publication publication) {
		this.lineage.publish(publication.subjectId(), publication.title(), "/projects/" + publication.subjectNumber());
	}

	@EventListener
	void withdrawn(PublicationWithdrawn withdrawn) {
		if (withdrawn.kind().equals(Project.KIND)) {
			this.lineage.publish(withdrawn.subjectId(), null, null);
		}
	}

}
