package org.liaisonstation.proposals;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.RequestExcerpts;

import org.springframework.stereotype.Component;

/** A resident's request that is more than a unit can do (转代表建议). */
@Component
class OfRequest implements ProposalSource {

	static final String KIND = "request";

	private final RequestExcerpts requests;

	OfRequest(RequestExcerpts requests) {
		this.requests = requests;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Optional<Beginning> of(UUID id, Viewer viewer) {
		return this.requests.of(id, viewer)
			.map((request) -> new Beginning("诉求 " + request.number(), request.href(), request.title(),
					request.content()));
	}

	@Override
	public void putIntoLineage(UUID id) {
		this.requests.putIntoLineage(id);
	}

	@Override
	public void filed(UUID id, String words, Viewer by) {
		this.requests.proposalFiled(id, words, by);
	}

	@Override
	public void answered(UUID id, String words, Viewer by) {
		this.requests.proposalAnswered(id, words, by);
	}

}
