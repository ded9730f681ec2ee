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

/** 撤回附议, in writing: by the signer himself, or by staff for him. */
@Controller
@RequestMapping("/desk/proposals/{id}/signatures/{signer}/withdraw")
class SignatureController {

	private final ProposalPages pages;

	private final ProposalDesk desk;

	private final Submissions submissions;

	SignatureController(ProposalPages pages, ProposalDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID signer, Viewer viewer, Model model) {
		Proposal proposal = page(id, signer, viewer, model);
		model.addAttribute("form", ActPage.Form.blank(proposal.version()));
		return ActPage.VIEW;
	}

	@PostMapping
	String withdraw(@PathVariable UUID id, @PathVariable UUID signer, @Valid @ModelAttribute("form") ActPage.Form form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, signer, viewer, model);
			return ActPage.VIEW;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdrawSignature(id, form.version(), signer, form.text().strip(), viewer).href());
	}

	private Proposal page(UUID id, UUID signer, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, (rights) -> rights.mayWithdraw(signer));
		model.addAttribute("act", new ActPage("signatures/" + signer + "/withdraw", "撤回附议", "理由",
				"书面撤回的理由；提交人民代表大会以后不能再撤回。撤回后议案联名不足的，不能提交。"));
		return proposal;
	}

}
