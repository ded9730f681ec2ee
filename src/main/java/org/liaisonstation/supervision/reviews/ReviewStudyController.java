package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
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

/** 代表走访 and 调查报告: the second stage. */
@Controller
@RequestMapping("/desk/reviews/{id}")
class ReviewStudyController {

	private static final String VISIT = "supervision/reviews/visit";

	private static final String INVESTIGATION = "supervision/reviews/investigation";

	private final ReviewPages pages;

	private final ReviewDesk desk;

	private final ReviewChoices choices;

	private final Submissions submissions;

	ReviewStudyController(ReviewPages pages, ReviewDesk desk, ReviewChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping("/visits")
	String visiting(@PathVariable UUID id, Viewer viewer, Model model) {
		WorkReview review = this.pages.open(id, viewer, model, ReviewAct.NOTE_VISIT);
		model.addAttribute("form", ReviewVisitForm.blank(review, this.choices.today()));
		model.addAttribute("offered", this.choices.deputies());
		return VISIT;
	}

	@PostMapping("/visits")
	String visit(@PathVariable UUID id, @Valid @ModelAttribute("form") ReviewVisitForm form, BindingResult errors,
			Viewer viewer, Model model) {
		this.pages.open(id, viewer, model, ReviewAct.NOTE_VISIT);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
			this.choices.checkDeputies(form.deputies(), errors);
		}
		model.addAttribute("offered", this.choices.deputies());
		return errors.hasErrors() ? VISIT : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.visit(id, form.version(), form.facts(), viewer).href());
	}

	@GetMapping("/investigation")
	String investigating(@PathVariable UUID id, Viewer viewer, Model model) {
		WorkReview review = this.pages.open(id, viewer, model, ReviewAct.INVESTIGATE);
		model.addAttribute("form", WordsForm.of(review.version(), review.investigation()));
		return INVESTIGATION;
	}

	@PostMapping("/investigation")
	String investigate(@PathVariable UUID id, @Valid @ModelAttribute("form") WordsForm form, BindingResult errors,
			Viewer viewer, Model model) {
		this.pages.open(id, viewer, model, ReviewAct.INVESTIGATE);
		return errors.hasErrors() ? INVESTIGATION : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.investigate(id, form.version(), form.text().strip(), viewer).href());
	}

}
