package org.liaisonstation.proposals;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one proposal: sheet, signers, parts, talks, answers, ratings, timeline. */
@Controller
class ProposalController {

	private final ProposalPages pages;

	private final Lineage lineage;

	private final Publications publications;

	private final SimilarProposals similar;

	private final ProposalSources sources;

	ProposalController(ProposalPages pages, Lineage lineage, Publications publications, SimilarProposals similar,
			ProposalSources sources) {
		this.pages = pages;
		this.lineage = lineage;
		this.publications = publications;
		this.similar = similar;
		this.sources = sources;
	}

	@GetMapping("/desk/proposals/{id}")
	@Transactional(readOnly = true)
	public String show(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model);
		model.addAttribute("lineage", this.lineage.chainOf(ProposalHandling.KIND, id));
		model.addAttribute("publication", this.publications.find(ProposalHandling.KIND, id).orElse(null));
		model.addAttribute("submission", Submissions.fresh());
		proposal.origin()
			.flatMap((origin) -> this.sources.begin(origin, viewer))
			.ifPresent((beginning) -> model.addAttribute("beginning", beginning));
		if (viewer.isOffice() && !proposal.status().isEnded() && proposal.filing() == null) {
			model.addAttribute("similar", this.similar.to(proposal, viewer));
		}
		return "proposals/proposal";
	}

}
