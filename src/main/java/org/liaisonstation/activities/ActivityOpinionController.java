package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.validation.Valid;
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

/** 记意见: more of what was said in an activity. */
@Controller
@RequestMapping("/desk/activities/{id}/opinions")
class ActivityOpinionController {

	private final ActivityPages pages;

	private final ActivityIntake intake;

	private final ActivityChoices choices;

	private final Submissions submissions;

	ActivityOpinionController(ActivityPages pages, ActivityIntake intake, ActivityChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.intake = intake;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.open(id, viewer, model, ActivityAct.ADD_OPINION);
		model.addAttribute("form", OpinionsForm.blank());
		return shown(model);
	}

	@PostMapping
	String record(@PathVariable UUID id, @Valid @ModelAttribute("form") OpinionsForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.ADD_OPINION);
		this.intake.checkOpinions(form.opinions(), errors);
		if (OpinionLine.words(form.opinions(), null).isEmpty() && !errors.hasErrors()) {
			errors.rejectValue("opinions[0].text", "missing", "请写下意见");
		}
		if (errors.hasErrors()) {
			return shown(model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.intake.write(activity, form.opinions(), viewer);
			return activity.href();
		});
	}

	private String shown(Model model) {
		model.addAttribute("choices", this.choices);
		return "activities/opinions";
	}

}
