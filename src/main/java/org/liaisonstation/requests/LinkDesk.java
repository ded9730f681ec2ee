package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.settings.Settings;
import org.liaisonstation.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office does with one-time links (一次性答复链接): issue one for a dispatch, print it
 * again, withdraw it. Refused as in {@link RequestDesk}.
 */
@Service
@Transactional
public class LinkDesk {

	private final Requests requests;

	private final UnitLinks links;

	private final RequestAccess access;

	private final ClockRules clocks;

	private final Settings settings;

	private final Vault vault;

	LinkDesk(Requests requests, UnitLinks links, RequestAccess access, ClockRules clocks, Settings settings,
			Vault vault) {
		this.requests = requests;
		this.links = links;
		this.access = access;
		this.clocks = clocks;
		this.settings = settings;
		this.vault = vault;
	}

	/**
	 * A new link for a dispatch; one that was issued for it before opens no more.
	 * @return its code
	 */
	public String issue(UUID id, Long version, UUID assignmentId, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ISSUE_LINK);
		Assignment task = ClockDesk.task(request, assignmentId);
		Instant now = this.clocks.now().toInstant();
		request.linkIssued(task, now, Actor.of(by));
		this.links.findByAssignmentId(task.id()).stream().filter(UnitLink::isOpen).forEach((open) -> {
			open.withdraw(now, by.displayName());
			this.links.saveAndFlush(open);
		});
		UnitLink link = this.links
			.save(new UnitLink(task, this.vault, expiry(task), this.clocks.now().getZone(), now, by.displayName()));
		this.requests.save(request);
		return link.code();
	}

	/** A new link for 主办. */
	public String issue(UUID id, Long version, Viewer by) {
		return issue(id, version, this.access.findVisible(id, by).lead().id(), by);
	}

	/**
	 * The last day of a link that is issued now: some working days after the answer's.
	 */
	LocalDate expiry(Assignment task) {
		LocalDate today = this.clocks.now().toLocalDate();
		LocalDate from = task.due().date().isBefore(today) ? today : task.due().date();
		return this.clocks.days()
			.plusWorkingDays(from, this.settings.number("link.days", this.clocks.now().toInstant()));
	}

	/** It opens no more. */
	public Request withdraw(UUID id, Long version, UUID linkId, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ISSUE_LINK);
		UnitLink link = this.links.findById(linkId)
			.filter((one) -> one.requestId().equals(id) && one.isOpen())
			.orElseThrow(NotFound::new);
		link.withdraw(this.clocks.now().toInstant(), by.displayName());
		this.links.save(link);
		request.linkWithdrawn(this.clocks.now().toInstant(), Actor.of(by));
		return this.requests.save(request);
	}

	/** Every link of a request, the newest first. */
	@Transactional(readOnly = true)
	List<UnitLink> of(Request request) {
		return this.links.findByRequestIdOrderByIssuedAtDesc(request.id());
	}

	/** The link of a dispatch that opens now. */
	@Transactional(readOnly = true)
	Optional<UnitLink> alive(Assignment task) {
		Instant now = this.clocks.now().toInstant();
		return this.links.findByAssignmentId(task.id()).stream().filter((link) -> link.opensAt(now)).findFirst();
	}

}
