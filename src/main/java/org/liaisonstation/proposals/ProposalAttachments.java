package org.liaisonstation.proposals;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers and pictures that belong to the sheet (附件). Who writes the sheet adds them and
 * takes them away; who may read the sheet may read them, for everybody else there are
 * none (404). They never become public.
 */
@Service
@Transactional
public class ProposalAttachments {

	private final Proposals proposals;

	private final ProposalAccess access;

	private final ProposalClockRules clocks;

	private final Files files;

	ProposalAttachments(Proposals proposals, ProposalAccess access, ProposalClockRules clocks, Files files) {
		this.proposals = proposals;
		this.access = access;
		this.clocks = clocks;
		this.files = files;
	}

	/** 添加附件, before the sheet is submitted. */
	public Proposal add(UUID id, Long version, List<CleanFile> added, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayAttach);
		this.files.store(added, owner(id), by.username());
		proposal.papersChanged(ProposalStep.ATTACHED, added.size() + " 个", this.clocks.now().toInstant(), by);
		return this.proposals.save(proposal);
	}

	/** 撤下: it is kept, and nobody finds it any more. */
	public Proposal withdraw(UUID id, Long version, UUID file, String reason, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayAttach);
		StoredFile found = this.files.find(file, owner(id)).orElseThrow(NotFound::new);
		this.files.withdraw(found, by.username(), reason);
		proposal.papersChanged(ProposalStep.DETACHED, reason, this.clocks.now().toInstant(), by);
		return this.proposals.save(proposal);
	}

	@Transactional(readOnly = true)
	List<StoredFile> of(UUID id) {
		return this.files.of(owner(id));
	}

	/** One of them; 404 where it is another proposal's. */
	@Transactional(readOnly = true)
	public ResponseEntity<byte[]> download(UUID id, UUID file, Viewer viewer) {
		this.access.findVisible(id, viewer);
		return this.files.download(this.files.find(file, owner(id)).orElseThrow(NotFound::new));
	}

	static Owner owner(UUID id) {
		return new Owner(ProposalHandling.KIND, id);
	}

}
