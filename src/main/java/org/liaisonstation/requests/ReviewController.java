package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
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
 * 审核: staff say what a matter from outside is about, then choose its way.
 */
@Controller
@RequestMapping("/desk/requests/{id}/review")
class ReviewController {

	private static final String PAGE = "requests/review";

	private final RequestPages pages;

	private final RequestDesk desk;

	private final RequestChoices choices;

	private final Submissions submissions;

	ReviewController(RequestPages pages, RequestDesk desk, RequestChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	record ReviewForm(UUID submission, Long version, @NotBlank @Size(max = 60) String title,
			@NotBlank(message = "请选择类别") String category, String nature, String urgency, String scope, UUID placeId) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, RequestPermissions::mayReview);
		Matter matter = request.matter();
		model.addAttribute("choices", this.choices);
		model.addAttribute("form",
				new ReviewForm(Submissions.fresh(), request.version(), matter.title(), matter.category(),
						(matter.nature() != null) ? matter.nature() : "HELP", matter.urgency(), matter.scope(),
						matter.placeId()));
		return PAGE;
	}

	@PostMapping
	String review(@PathVariable UUID id, @Valid @ModelAttribute("form") ReviewForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (form.category() != null && !form.category().isBlank() && !this.choices.isSecondLevel(form.category())) {
			errors.rejectValue("category", "wrong", "请选择二级类别");
		}
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, RequestPermissions::mayReview);
			model.addAttribute("choices", this.choices);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.pages.open(id, viewer, model);
			return this.desk
				.review(id, form.version(),
						request.matter()
							.reviewedAs(form.title().strip(), form.category(), form.nature(), form.urgency(),
									(form.scope() != null && !form.scope().isBlank()) ? form.scope() : null,
									form.placeId(), this.choices.constituencyOf(form.placeId())),
						viewer)
				.href();
		});
	}

}
