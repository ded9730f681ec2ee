package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** A signer from outside the station, typed in from the signed sheet. */
@Controller
@RequestMapping("/desk/proposals/{id}/outside-signer")
class OutsideSignerController {

	private static final String PAGE = "proposals/outside-signer";

	private final ProposalPages pages;

	private final ProposalDesk desk;

	private final Submissions submissions;

	OutsideSignerController(ProposalPages pages, ProposalDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	record OutsideForm(UUID submission, Long version, @NotBlank(message = "请填写姓名") @Size(max = 40) String name,
			@NotBlank(message = "请填写代表证号") @Size(max = 40) String number) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayEdit);
		model.addAttribute("form", new OutsideForm(Submissions.fresh(), proposal.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String signed(@PathVariable UUID id, @Valid @ModelAttribute("form") OutsideForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, ProposalPermissions::mayEdit);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.signedOutside(id, form.version(), form.name().strip(), form.number().strip(), viewer)
					.href());
	}

}
