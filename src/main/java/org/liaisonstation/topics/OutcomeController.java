package org.liaisonstation.topics;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 登记成效, with a number where there is one, and how many households gain. */
@Controller
@RequestMapping("/desk/topics/{id}")
class OutcomeController {

	private final OutcomePages pages;

	private final OutcomeDesk desk;

	private final Uploads uploads;

	private final Submissions submissions;

	OutcomeController(OutcomePages pages, OutcomeDesk desk, Uploads uploads, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	@GetMapping("/outcomes")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(id, viewer, model);
	}

	@PostMapping("/outcomes")
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") OutcomeForm form, BindingResult errors,
			Viewer viewer, Model model) {
		List<CleanFile> evidence = this.uploads.clean(form != null ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			this.pages.check(form, errors);
		}
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.addOutcome(id, form.version(), form.facts(), evidence, viewer).href() + "/outcomes");
	}

	@PostMapping("/households")
	String count(@PathVariable UUID id, @Valid @ModelAttribute("householdsForm") HouseholdsForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.countHouseholds(id, form.version(), form.households(), viewer).href() + "/outcomes");
	}

}
