package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 代表评价: a deputy who follows the case says what he thinks of the answer. It stands beside
 * the resident's rating and closes nothing.
 */
@Controller
@RequestMapping("/desk/requests/{id}/deputy-rating")
class DeputyRatingController {

	private static final String PAGE = "requests/deputy-rating";

	private final RequestPages pages;

	private final MarkDesk desk;

	private final Submissions submissions;

	DeputyRatingController(RequestPages pages, MarkDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@ModelAttribute("ratings")
	List<Choice> ratings() {
		return CallController.RATINGS;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.RATE_AS_DEPUTY);
		model.addAttribute("form", CallController.RatingForm.blank(request.version()));
		return PAGE;
	}

	@PostMapping
	String rate(@PathVariable UUID id, @Valid @ModelAttribute("form") CallController.RatingForm form,
			BindingResult errors, Viewer viewer, Model model) {
		form.check(errors);
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, Act.RATE_AS_DEPUTY);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.rateAsDeputy(id, form.version(), form.manner(), form.result(), form.commentOrNull(), viewer)
					.href());
	}

}
