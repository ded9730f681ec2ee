package org.liaisonstation.requests;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a request is made of by its origin, a kind and an id, and links the two. */
@Component
public class RequestSources {

	private static final Pattern ORIGIN = Pattern
		.compile("([a-z-]{1,20}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	private final ObjectProvider<RequestSource> sources;

	private final RequestLineage requests;

	private final Lineage lineage;

	private final ClockRules clocks;

	RequestSources(ObjectProvider<RequestSource> sources, RequestLineage requests, Lineage lineage, ClockRules clocks) {
		this.sources = sources;
		this.requests = requests;
		this.lineage = lineage;
		this.clocks = clocks;
	}

	/** What a registration begins with. */
	RequestSource.Beginning begin(String origin, Viewer viewer) {
		Found found = find(origin);
		return found.source().begin(found.id(), viewer);
	}

	/** A request was registered of it. */
	public void became(String origin, Request request, Viewer by) {
		Found found = find(origin);
		Node from = found.source().became(found.id(), request.id(), by);
		this.lineage.put(from);
		Node to = this.requests.put(request);
		this.lineage.link(from.id(), to.id(), found.source().relation(), this.clocks.now().toInstant());
	}

	private Found find(String origin) {
		Matcher parts = ORIGIN.matcher(origin);
		if (!parts.matches()) {
			throw new NotFound();
		}
		return this.sources.orderedStream()
			.filter((source) -> source.kind().equals(parts.group(1)))
			.findFirst()
			.map((source) -> new Found(source, UUID.fromString(parts.group(2))))
			.orElseThrow(NotFound::new);
	}

	private record Found(RequestSource source, UUID id) {
	}

}
