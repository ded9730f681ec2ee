package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.forms.NotFound;
import org.liaisonstation.lineage.Lineage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 代表建议公开: published proposals with their answers. */
@Controller
class PublicProposalsController {

	private static final int PAGE = 20;

	private final PublicProposals proposals;

	private final Lineage lineage;

	PublicProposalsController(PublicProposals proposals, Lineage lineage) {
		this.proposals = proposals;
		this.lineage = lineage;
	}

	@GetMapping("/proposals")
	String list(@RequestParam(required = false) Instant at, @RequestParam(required = false) UUID after, Model model) {
		List<PublicProposals.PublicProposal> found = (at != null && after != null)
				? this.proposals.before(at, after, PAGE + 1) : this.proposals.latest(PAGE + 1);
		boolean more = found.size() > PAGE;
		model.addAttribute("proposals", more ? found.subList(0, PAGE) : found);
		model.addAttribute("last", more ? found.get(PAGE - 1) : null);
		return "proposals/public-list";
	}

	@GetMapping("/proposals/{number}")
	String show(@PathVariable String number, Model model) {
		PublicProposals.PublicProposal proposal = this.proposals.find(number).orElseThrow(NotFound::new);
		model.addAttribute("proposal", proposal);
		model.addAttribute("lineage", this.lineage.publicChainOf(ProposalHandling.KIND, proposal.id()));
		return "proposals/public";
	}

}
