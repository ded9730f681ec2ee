package org.liaisonstation.proposals;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The A4 papers of a proposal: 专用纸, 交办函, 答复函, 征询意见表. A unit prints its own 交办函 alone;
 * what is not filled in yet is left to be written by hand.
 */
@Controller
@RequestMapping("/desk/proposals/{id}/papers")
@Transactional(readOnly = true)
class ProposalPaperController {

	private final ProposalPages pages;

	ProposalPaperController(ProposalPages pages) {
		this.pages = pages;
	}

	/** 代表建议专用纸, or that of a bill. */
	@GetMapping("/sheet")
	public String sheet(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model);
		model.addAttribute("parts", proposal.tasks().stream().filter(ProposalTask::isCurrent).toList());
		return "proposals/papers/sheet";
	}

	/** 交办函 to one unit. */
	@GetMapping("/handover/{task}")
	public String handover(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model);
		ProposalTask part = proposal.task(task);
		if (!viewer.isOffice() && !part.unitId().equals(viewer.unitId())) {
			throw new NotFound();
		}
		model.addAttribute("task", part);
		model.addAttribute("others",
				proposal.tasks()
					.stream()
					.filter((one) -> one.isCurrent() && one.round() == part.round() && one != part)
					.toList());
		return "proposals/papers/handover";
	}

	/** 答复函 of one round, to all who signed. */
	@GetMapping("/letter/{number}")
	public String letter(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model);
		ProposalRound round = round(proposal, number);
		model.addAttribute("round", round);
		model.addAttribute("ratings",
				proposal.ratings().stream().filter((rating) -> rating.round() == number).toList());
		model.addAttribute("parts", parts(proposal, number));
		return "proposals/papers/letter";
	}

	/** 征询意见表 of one signer. */
	@GetMapping("/opinion/{rating}")
	public String opinion(@PathVariable UUID id, @PathVariable UUID rating, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model);
		ProposalRating sheet = proposal.ratings()
			.stream()
			.filter((one) -> one.id().equals(rating))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (!ProposalPermissions.of(proposal, viewer).isRater(sheet)) {
			throw new NotFound();
		}
		model.addAttribute("rating", sheet);
		model.addAttribute("round", round(proposal, sheet.round()));
		model.addAttribute("parts", parts(proposal, sheet.round()));
		model.addAttribute("talks",
				proposal.contacts().stream().filter((talk) -> talk.round() == sheet.round()).toList());
		return "proposals/papers/opinion";
	}

	private static List<ProposalTask> parts(Proposal proposal, int number) {
		return proposal.tasks()
			.stream()
			.filter((task) -> task.isCurrent() && task.round() == number && task.part() != TaskPart.JOINT)
			.toList();
	}

	private static ProposalRound round(Proposal proposal, int number) {
		return proposal.rounds()
			.stream()
			.filter((round) -> round.number() == number && round.isAnswered())
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
