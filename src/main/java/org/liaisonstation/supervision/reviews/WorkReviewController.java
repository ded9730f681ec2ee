package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one review, its scheme put right, and the acts that need no form. */
@Controller
@RequestMapping("/desk/reviews/{id}")
class WorkReviewController {

	private static final String PAGE = "supervision/reviews/review";

	private static final String EDIT = "supervision/reviews/scheme";

	private final ReviewPages pages;

	private final ReviewDesk desk;

	private final ReviewChoices choices;

	private final Submissions submissions;

	WorkReviewController(ReviewPages pages, ReviewDesk desk, ReviewChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.show(id, viewer, model);
		return PAGE;
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", SchemeForm.of(this.pages.open(id, viewer, model, ReviewAct.EDIT)));
		model.addAttribute("offered", this.choices.units());
		return EDIT;
	}

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") SchemeForm form, BindingResult errors,
			Viewer viewer, Model model) {
		WorkReview review = this.pages.open(id, viewer, model, ReviewAct.EDIT);
		model.addAttribute("offered", this.choices.units());
		if (!Filled.isUnread(errors)) {
			form.check(errors);
			this.choices.checkUnits(form.units(), review.scheme().units(), errors);
		}
		return errors.hasErrors() ? EDIT : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.scheme(), viewer).href());
	}

	@PostMapping("/study")
	String beginStudy(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.beginStudy(id, version, viewer).href());
	}

	@PostMapping("/hand-over")
	String handOver(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.handOver(id, version, viewer).href());
	}

	@PostMapping("/close")
	String close(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.close(id, version, viewer).href());
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		ReviewAccess.requireOffice(viewer);
		if (errors.hasErrors()) {
			return show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdraw(id, form.version(), form.reason().strip(), viewer).href());
	}

}
