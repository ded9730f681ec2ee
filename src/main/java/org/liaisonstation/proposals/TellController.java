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

/** 送达: how one signer was given the answer. */
@Controller
@RequestMapping("/desk/proposals/{id}/ratings/{rating}/tell")
class TellController {

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final Submissions submissions;

	TellController(ProposalPages pages, ProposalHandlingDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID rating, Viewer viewer, Model model) {
		Proposal proposal = page(id, rating, viewer, model);
		model.addAttribute("form", ActPage.Form.blank(proposal.version()));
		return ActPage.VIEW;
	}

	@PostMapping
	String tell(@PathVariable UUID id, @PathVariable UUID rating, @Valid @ModelAttribute("form") ActPage.Form form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, rating, viewer, model);
			return ActPage.VIEW;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.tell(id, rating, form.text().strip(), viewer).href());
	}

	private Proposal page(UUID id, UUID rating, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayTell);
		ProposalNames.Names names = (ProposalNames.Names) model.getAttribute("names");
		model.addAttribute("act", new ActPage("ratings/" + rating + "/tell",
				"登记送达" + names.of(proposal.rating(rating)) + "代表", "送达方式和时间", "例如：答复函当面送达，本人签收；由领衔代表转达；邮寄。"));
		return proposal;
	}

}
