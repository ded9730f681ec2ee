package org.liaisonstation.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the modules above make of a request: a text to begin with, without the person, its
 * place in the chain, and what its reporters are told of what became of it.
 */
@Service
@Transactional
public class RequestExcerpts {

	private final Requests requests;

	private final RequestAccess access;

	private final RequestLineage nodes;

	private final GroupDesk groups;

	private final ClockRules clocks;

	RequestExcerpts(Requests requests, RequestAccess access, RequestLineage nodes, GroupDesk groups,
			ClockRules clocks) {
		this.requests = requests;
		this.access = access;
		this.nodes = nodes;
		this.groups = groups;
		this.clocks = clocks;
	}

	/** What a request says, without the person who said it. */
	public record Excerpt(UUID id, String number, String href, String title, String content) {

	}

	/** Empty where the viewer does not see the matter, and of a restricted one. */
	@Transactional(readOnly = true)
	public Optional<Excerpt> of(UUID id, Viewer viewer) {
		return this.requests.findById(id)
			.filter((request) -> !request.intake().restricted()
					&& this.access.permissions(request, viewer).seesMatter())
			.map((request) -> new Excerpt(id, request.number(), request.href(), request.matter().title(),
					request.matter().content()));
	}

	/** Tells the chains of it, so that something may be linked to it. */
	public void putIntoLineage(UUID id) {
		this.nodes.put(this.requests.findById(id).orElseThrow(NotFound::new));
	}

	/**
	 * The proposal that was made of it was filed with a congress; its reporters see so.
	 */
	public void proposalFiled(UUID id, String text, Viewer by) {
		tell(id, Step.PROPOSAL_FILED, text, by);
	}

	/** The proposal that was made of it was answered; its reporters see so. */
	public void proposalAnswered(UUID id, String text, Viewer by) {
		tell(id, Step.PROPOSAL_ANSWERED, text, by);
	}

	/** Whoever was merged with it is told as well. */
	private void tell(UUID id, Step step, String text, Viewer by) {
		Request request = this.requests.findById(id).orElseThrow(NotFound::new);
		tell(request, step, text, by);
		this.groups.membersOf(request).forEach((other) -> tell(other, step, text, by));
	}

	private void tell(Request request, Step step, String text, Viewer by) {
		Instant now = this.clocks.now().toInstant();
		request.proposalWent(step, text, now, Actor.of(by));
		this.requests.save(request);
	}

}
