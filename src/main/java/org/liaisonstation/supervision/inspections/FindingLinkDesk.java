package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office does with one-time links: issue one for a finding, print it again,
 * withdraw it. Refused as in {@link InspectionDesk}.
 */
@Service
@Transactional
public class FindingLinkDesk {

	private final FindingLinks links;

	private final Findings findings;

	private final InspectionAccess access;

	private final MendingClock clock;

	private final Vault vault;

	FindingLinkDesk(FindingLinks links, Findings findings, InspectionAccess access, MendingClock clock, Vault vault) {
		this.links = links;
		this.findings = findings;
		this.access = access;
		this.clock = clock;
		this.vault = vault;
	}

	/**
	 * A new link; one that was issued before opens no more.
	 * @return its code
	 */
	public String issue(UUID id, Long version, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.ISSUE_LINK);
		finding.linked(FindingStep.LINK_ISSUED, this.clock.instant(), by);
		withdrawAll(finding, by.displayName());
		FindingLink link = this.links
			.save(new FindingLink(finding, this.vault, this.clock.expiryOfLink(finding.mending().due()),
					this.clock.now().getZone(), this.clock.instant(), by.displayName()));
		this.findings.save(finding);
		return link.code();
	}

	/** It opens no more. */
	public Finding withdraw(UUID id, Long version, UUID linkId, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.ISSUE_LINK);
		FindingLink link = this.links.findById(linkId)
			.filter((one) -> one.findingId().equals(id) && one.isOpen())
			.orElseThrow(NotFound::new);
		link.withdraw(this.clock.instant(), by.displayName());
		this.links.save(link);
		finding.linked(FindingStep.LINK_WITHDRAWN, this.clock.instant(), by);
		return this.findings.save(finding);
	}

	/** The unit has it no more. */
	void withdrawAll(Finding finding, String by) {
		open(finding).forEach((link) -> {
			link.withdraw(this.clock.instant(), by);
			this.links.saveAndFlush(link);
		});
	}

	/** The report is there, whichever way it came. */
	void reported(Finding finding, String by) {
		open(finding).forEach((link) -> {
			link.used(this.clock.instant(), by);
			this.links.save(link);
		});
	}

	private List<FindingLink> open(Finding finding) {
		return of(finding).stream().filter(FindingLink::isOpen).toList();
	}

	/** Every link of a finding, the newest first. */
	@Transactional(readOnly = true)
	List<FindingLink> of(Finding finding) {
		return this.links.findByFindingIdOrderByIssuedAtDesc(finding.id());
	}

	/** The one that opens now. */
	@Transactional(readOnly = true)
	Optional<FindingLink> alive(Finding finding) {
		return of(finding).stream().filter((link) -> link.opensAt(this.clock.instant())).findFirst();
	}

}
