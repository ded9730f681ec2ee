package org.liaisonstation.lineage;

import java.util.Objects;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

/**
 * A record in a chain, as its owner tells of it.
 *
 * @param kind the word of the owner, for instance {@code request}; its Chinese is the
 * message {@code lineage.kind.request}
 * @param id the id of the record
 * @param number what people call it; null while it is awaited
 * @param publicTitle the title that the public reads; null while nothing of it is public
 * @param href its page at the desk, without the context path
 * @param publicHref its public page, or null
 * @param restricted a restricted record appears in no chain
 * @param awaited nothing but a place that a later record takes up
 */
public record Node(String kind, UUID id, String number, String publicTitle, String href, String publicHref,
		boolean restricted, boolean awaited) {

	public Node {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
	}

	/** A record that the desk may see and the public may not. */
	public static Node of(String kind, UUID id, String number, String href) {
		return new Node(kind, id, Objects.requireNonNull(number), null, Objects.requireNonNull(href), null, false,
				false);
	}

	/** A record that shall come, for instance the proposal that a request turns into. */
	public static Node awaited(String kind) {
		return new Node(kind, Generators.timeBasedEpochGenerator().generate(), null, null, null, null, false, true);
	}

	/** The same with what the public reads of it. */
	public Node published(String title, String publicHref) {
		return new Node(this.kind, this.id, this.number, Objects.requireNonNull(title), this.href, publicHref,
				this.restricted, this.awaited);
	}

	/** The same, kept out of every chain or not. */
	public Node restricted(boolean restricted) {
		return new Node(this.kind, this.id, this.number, this.publicTitle, this.href, this.publicHref, restricted,
				this.awaited);
	}

}
