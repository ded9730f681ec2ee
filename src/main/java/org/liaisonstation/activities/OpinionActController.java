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

/** What becomes of an opinion: 当场答复, 留作议题, 撤销. 转为诉求 is a registration. */
@Controller
@RequestMapping("/desk/opinions/{id}")
class OpinionActController {

	private final OpinionPages pages;

	private final OpinionDesk desk;

	private final Submissions submissions;

	OpinionActController(OpinionPages pages, OpinionDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@PostMapping("/answer")
	String answer(@PathVariable UUID id, @Valid @ModelAttribute("form") OpinionAnswerForm form, BindingResult errors,
			Viewer viewer, Model model) {
		ActivityAccess.requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.answer(id, form.version(), form.answer().strip(), viewer).href());
	}

	@PostMapping("/keep")
	String keep(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.keep(id, version, viewer).href());
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		ActivityAccess.requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdraw(id, form.version(), form.reason().strip(), viewer).href());
	}

}
