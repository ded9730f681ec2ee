package org.liaisonstation.publication;

import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The second person decides; either role takes down.
 */
@Controller
@RequestMapping("/desk/publications/{id}")
class PublicationDecisionController {

	private final PublicationDesk desk;

	private final PublicationPage page;

	private final Submissions submissions;

	PublicationDecisionController(PublicationDesk desk, PublicationPage page, Submissions submissions) {
		this.desk = desk;
		this.page = page;
		this.submissions = submissions;
	}

	@PostMapping("/approve")
	@PreAuthorize("hasRole('DIRECTOR')")
	String approve(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.approve(id, version, viewer));
	}

	@PostMapping("/send-back")
	@PreAuthorize("hasRole('DIRECTOR')")
	String sendBack(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.desk.sendBack(id, form, viewer));
	}

	@PostMapping("/withdraw")
	@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.desk.withdraw(id, form, viewer));
	}

}
