package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of an act that needs some words: sending back, supervising, closing … */
@Controller
@RequestMapping("/desk/proposals/{id}/{act:send-back|not-taken|difficult|ask-return|key|unkey|supervise|supervise-again|close|withdraw}")
class ProposalTextActController {

	private final ProposalPages pages;

	private final ProposalTextAct.Desks desks;

	private final Submissions submissions;

	ProposalTextActController(ProposalPages pages, ProposalDesk writing, ProposalHandlingDesk handling,
			Submissions submissions) {
		this.pages = pages;
		this.desks = new ProposalTextAct.Desks(writing, handling);
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable String act, Viewer viewer, Model model) {
		ProposalTextAct which = ProposalTextAct.at(act);
		Proposal proposal = this.pages.open(id, viewer, model, which.may());
		model.addAttribute("act", which.page());
		model.addAttribute("form", ActPage.Form.blank(proposal.version()));
		return ActPage.VIEW;
	}

	@PostMapping
	String apply(@PathVariable UUID id, @PathVariable String act, @Valid @ModelAttribute("form") ActPage.Form form,
			BindingResult errors, Viewer viewer, Model model) {
		ProposalTextAct which = ProposalTextAct.at(act);
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, which.may());
			model.addAttribute("act", which.page());
			return ActPage.VIEW;
		}
		return "redirect:"
				+ this.submissions.once(form.submission(),
						() -> this.pages.afterwards(
								which.apply(this.desks,
										new ProposalTextAct.Typed(id, form.version(), form.text().strip(), viewer)),
								viewer));
	}

}
