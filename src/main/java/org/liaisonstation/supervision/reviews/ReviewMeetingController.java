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

/** 召开评议会: the third stage begins with it. */
@Controller
@RequestMapping("/desk/reviews/{id}/meeting")
class ReviewMeetingController {

	private static final String PAGE = "supervision/reviews/meeting";

	private final ReviewPages pages;

	private final ReviewDesk desk;

	private final ReviewChoices choices;

	private final Submissions submissions;

	ReviewMeetingController(ReviewPages pages, ReviewDesk desk, ReviewChoices choices, Submissions submissions) {
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
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		WorkReview review = this.pages.open(id, viewer, model, ReviewAct.HOLD_MEETING);
		model.addAttribute("form", MeetingForm.blank(review, this.choices.today()));
		model.addAttribute("offered", this.choices.deputies());
		return PAGE;
	}

	@PostMapping
	String meet(@PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors,
			Viewer viewer, Model model) {
		ReviewAccess.requireOffice(viewer);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
			this.choices.checkDeputies(form.deputies(), errors);
		}
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, ReviewAct.HOLD_MEETING);
			model.addAttribute("offered", this.choices.deputies());
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.meet(id, form.version(), form.meeting(), viewer).href());
	}

}
