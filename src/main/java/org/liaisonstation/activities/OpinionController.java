package org.liaisonstation.activities;

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

/** The page of one opinion, and its words put right. */
@Controller
@RequestMapping("/desk/opinions/{id}")
class OpinionController {

	private static final String EDIT = "activities/opinion-edit";

	private final OpinionPages pages;

	private final OpinionDesk desk;

	private final ActivityChoices choices;

	private final Submissions submissions;

	OpinionController(OpinionPages pages, OpinionDesk desk, ActivityChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@ModelAttribute("choices")
	ActivityChoices choices() {
		return this.choices;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(id, viewer, model);
	}

	@PostMapping("/reveal")
	String reveal(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.reveal(id, viewer, model);
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", OpinionForm.of(this.pages.openToCorrect(id, viewer, model)));
		return EDIT;
	}

	@PostMapping("/edit")
	String correct(@PathVariable UUID id, @Valid @ModelAttribute("form") OpinionForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Opinion opinion = this.pages.open(id, viewer, model);
		check(form, opinion, errors);
		if (errors.hasErrors()) {
			return EDIT;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.correct(id, form.version(), form.words(), viewer).href());
	}

	/** What is not offered any more may stay. */
	private void check(OpinionForm form, Opinion opinion, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		String tag = Filled.of(form.tag());
		if (tag != null && !tag.equals(opinion.tag()) && !this.choices.isOffered(ActivityNames.TAG, tag)) {
			errors.rejectValue("tag", "unknown", "请从列表中选择");
		}
		if (form.placeId() != null && !form.placeId().equals(opinion.placeId())
				&& this.choices.places().stream().noneMatch((one) -> one.code().equals(form.placeId().toString()))) {
			errors.rejectValue("placeId", "unknown", "请从列表中选择");
		}
	}

}
