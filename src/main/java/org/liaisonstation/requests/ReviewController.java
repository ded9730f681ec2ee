package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.CodeLists;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
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

	private final CategoryRules rules;

	private final Submissions submissions;

	ReviewController(RequestPages pages, RequestDesk desk, RequestChoices choices, CategoryRules rules,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.rules = rules;
		this.submissions = submissions;
	}

	record ReviewForm(UUID submission, Long version, @NotBlank @Size(max = 60) String title,
			@NotBlank(message = "请选择类别") String category, String nature, String urgency, String scope, UUID placeId) {

	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.REVIEW);
		Matter matter = request.matter();
		// what came from outside is NORMAL because nobody judged it yet
		model.addAttribute("form",
				new ReviewForm(Submissions.fresh(), request.version(), matter.title(), matter.category(),
						matter.nature(), "NORMAL".equals(matter.urgency()) ? null : matter.urgency(), matter.scope(),
						matter.placeId()));
		return page(model);
	}

	@PostMapping
	String review(@PathVariable UUID id, @Valid @ModelAttribute("form") ReviewForm form, BindingResult errors,
			Viewer viewer, Model model) {
		check(form, errors);
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, Act.REVIEW);
			return page(model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.pages.open(id, viewer, model);
			Matter reviewed = request.matter()
				.reviewedAs(form.title().strip(), form.category(), form.nature(), form.urgency(), form.scope(),
						form.placeId(), this.choices.constituencyOf(form.placeId()))
				.completedBy(this.rules.inForce(form.category()));
			return this.pages.afterwards(this.desk.review(id, form.version(), reviewed, viewer), viewer);
		});
	}

	private void check(ReviewForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		if (form.category() != null && !this.choices.isSecondLevel(form.category())) {
			errors.rejectValue("category", "wrong", "请选择二级类别");
		}
		else if (form.category() != null && !this.choices.isOffered(CodeLists.CATEGORY, form.category())) {
			errors.rejectValue("category", "ended", "这个类别已停用，请另选");
		}
		offered(errors, CodeLists.NATURE, form.nature());
		offered(errors, CodeLists.URGENCY, form.urgency());
		offered(errors, CodeLists.SCOPE, form.scope());
	}

	private void offered(BindingResult errors, String list, String chosen) {
		if (chosen != null && !this.choices.isOffered(list, chosen)) {
			errors.rejectValue(list, "wrong", "请从列表中选择");
		}
	}

	private String page(Model model) {
		model.addAttribute("choices", this.choices);
		return PAGE;
	}

}
