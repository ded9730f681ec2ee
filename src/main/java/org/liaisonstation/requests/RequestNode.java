package org.liaisonstation.requests;

import org.liaisonstation.lineage.Node;

/**
 * A request in the lineage.
 */
final class RequestNode {

	static final String KIND = "request";

	private RequestNode() {
	}

	static Node of(Request request) {
		return Node.of(KIND, request.id(), request.number(), request.href()).restricted(request.intake().restricted());
	}

}
