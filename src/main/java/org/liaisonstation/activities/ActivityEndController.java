package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 核实, 取消 and 撤销: acts of one click, or of one with a reason. */
@Controller
@RequestMapping("/desk/activities/{id}")
class ActivityEndController {

	private final ActivityDesk desk;

	private final ActivityPages pages;

	private final Submissions submissions;

	ActivityEndController(ActivityDesk desk, ActivityPages pages, Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.submissions = submissions;
	}

	@PostMapping("/check")
	String check(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.check(id, version, viewer).href());
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.cancel(id, form.version(), form.reason().strip(), viewer).href());
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdraw(id, form.version(), form.reason().strip(), viewer).href());
	}

}
