package org.liaisonstation.requests;

import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationWithdrawn;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.publication.Published;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the chains know of requests, in the transaction of whoever changes it. */
@Component
class RequestLineage {

	private final Lineage lineage;

	private final Publications publications;

	RequestLineage(Lineage lineage, Publications publications) {
		this.lineage = lineage;
		this.publications = publications;
	}

	/**
	 * Puts a request into the lineage, to be linked; again when it becomes restricted.
	 */
	Node put(Request request) {
		Node node = Node.of(RequestOriginal.KIND, request.id(), request.number(), request.href())
			.restricted(request.intake().restricted());
		Node told = this.publications.publishedOf(RequestOriginal.KIND, request.id())
			.map((publication) -> node.published(publication.title(), publicHref(publication)))
			.orElse(node);
		this.lineage.put(told);
		return told;
	}

	@EventListener
	void published(Published published) {
		if (published.kind().equals(RequestOriginal.KIND)) {
			this.publications.publishedOf(RequestOriginal.KIND, published.subjectId())
				.ifPresent((publication) -> this.lineage.publish(published.subjectId(), publication.title(),
						publicHref(publication)));
		}
	}

	@EventListener
	void withdrawn(PublicationWithdrawn withdrawn) {
		if (withdrawn.kind().equals(RequestOriginal.KIND)) {
			this.lineage.publish(withdrawn.subjectId(), null, null);
		}
	}

	private static String publicHref(Publication publication) {
		return "/cases/" + publication.subjectNumber();
	}

}
