package org.liaisonstation.proposals;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The A4 papers of a proposal: 专用纸, 交办函, 答复函, 征询意见表. What is not filled in yet is left to
 * be written by hand.
 */
@Controller
@RequestMapping("/desk/proposals/{id}/papers")
@Transactional(readOnly = true)
class ProposalPaperController {

	private final ProposalPages pages;

	ProposalPaperController(ProposalPages pages) {
		this.pages = pages;
	}

	private ProposalPapers papers(UUID id, Viewer viewer, Model model) {
		return new ProposalPapers(this.pages.open(id, viewer, model), viewer);
	}

	/** 代表建议专用纸, or that of a bill. */
	@GetMapping("/sheet")
	public String sheet(@PathVariable UUID id, Viewer viewer, Model model) {
		ProposalPapers papers = papers(id, viewer, model);
		model.addAttribute("parts", papers.current());
		model.addAttribute("met", papers.met().orElse(null));
		model.addAttribute("repliedBy", papers.repliedBy());
		return "proposals/papers/sheet";
	}

	/** 交办函 to one unit. */
	@GetMapping("/handover/{task}")
	public String handover(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
		ProposalPapers papers = papers(id, viewer, model);
		ProposalTask part = papers.handedOver(task);
		model.addAttribute("task", part);
		model.addAttribute("others", papers.besides(part));
		return "proposals/papers/handover";
	}

	/** 答复函 of one round, to all who signed. */
	@GetMapping("/letter/{number}")
	public String letter(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
		ProposalPapers papers = papers(id, viewer, model);
		model.addAttribute("round", papers.answered(number));
		model.addAttribute("ratings", papers.ratings(number));
		model.addAttribute("parts", papers.parts(number));
		return "proposals/papers/letter";
	}

	/** 征询意见表 of one signer. */
	@GetMapping("/opinion/{rating}")
	public String opinion(@PathVariable UUID id, @PathVariable UUID rating, Viewer viewer, Model model) {
		ProposalPapers papers = papers(id, viewer, model);
		ProposalRating sheet = papers.rating(rating);
		model.addAttribute("rating", sheet);
		model.addAttribute("round", papers.answered(sheet.round()));
		model.addAttribute("parts", papers.parts(sheet.round()));
		model.addAttribute("talks", papers.talks(sheet.round()));
		return "proposals/papers/opinion";
	}

}
