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

/** 满意度测评 of one unit: round 1 in the meeting, round 2 after mending. */
@Controller
@RequestMapping("/desk/reviews/{id}/units/{line}/counts/{round:[12]}")
class ReviewCountController {

	private static final String PAGE = "supervision/reviews/count";

	private final ReviewPages pages;

	private final ReviewedUnitDesk desk;

	private final ReviewChoices choices;

	private final Submissions submissions;

	ReviewCountController(ReviewPages pages, ReviewedUnitDesk desk, ReviewChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	/** The same page corrects as well. */
	@ModelAttribute("correcting")
	boolean correcting() {
		return false;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID line, @PathVariable int round, Viewer viewer, Model model) {
		WorkReview review = open(id, line, round, viewer, model);
		model.addAttribute("form",
				CountForm.blank(review, this.choices.grades(), (round == 1) ? review.metOn() : this.choices.today()));
		return PAGE;
	}

	@PostMapping
	String count(@PathVariable UUID id, @PathVariable UUID line, @PathVariable int round,
			@Valid @ModelAttribute("form") CountForm form, BindingResult errors, Viewer viewer, Model model) {
		WorkReview review = open(id, line, round, viewer, model);
		if (!Filled.isUnread(errors)) {
			form.check((round == 1) ? review.metOn() : review.handedOverOn(), this.choices.today(),
					this.choices.grades(), errors);
		}
		return errors.hasErrors() ? PAGE : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.count(id, line, form.version(), round, form.tally(), viewer).href());
	}

	private WorkReview open(UUID id, UUID line, int round, Viewer viewer, Model model) {
		model.addAttribute("round", round);
		return this.pages.openOn(id, line, viewer, model, ReviewedUnitDesk.act(round));
	}

}
