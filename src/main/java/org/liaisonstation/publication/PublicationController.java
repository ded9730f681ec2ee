package org.liaisonstation.publication;

import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page of a publication; the draft is saved and handed in from the same form.
 */
@Controller
@RequestMapping("/desk/publications/{id}")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class PublicationController {

	private final PublicationDesk desk;

	private final PublicationPage page;

	private final Submissions submissions;

	PublicationController(PublicationDesk desk, PublicationPage page, Submissions submissions) {
		this.desk = desk;
		this.page = page;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.page.show(id, viewer, model);
	}

	@PostMapping
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") PublicationForm form, BindingResult errors,
			Viewer viewer, Model model) {
		form.refusePersonal(errors);
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.desk.edit(id, form, viewer));
	}

	@PostMapping("/submit")
	String submit(@PathVariable UUID id, @Valid @ModelAttribute("form") PublicationForm form, BindingResult errors,
			Viewer viewer, Model model) {
		form.refusePersonal(errors);
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.desk.submit(id, form, viewer));
	}

}
