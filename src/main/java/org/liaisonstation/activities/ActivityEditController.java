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

/** 修改: what was written down wrongly is put right, and the history says what it was. */
@Controller
@RequestMapping("/desk/activities/{id}/edit")
class ActivityEditController {

	private final ActivityPages pages;

	private final ActivityIntake intake;

	private final ActivityChoices choices;

	private final Submissions submissions;

	ActivityEditController(ActivityPages pages, ActivityIntake intake, ActivityChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.intake = intake;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.EDIT);
		model.addAttribute("form", ActivityForm.of(activity));
		return shown(activity, model);
	}

	@PostMapping
	String save(@PathVariable UUID id, @Valid @ModelAttribute("form") ActivityForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.EDIT);
		this.intake.check(form, activity, errors);
		if (errors.hasErrors()) {
			return shown(activity, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.intake.correct(activity, form, viewer);
			return activity.href();
		});
	}

	private String shown(Activity activity, Model model) {
		model.addAttribute("kind", activity.kind());
		model.addAttribute("plan", activity.state() == ActivityState.PLANNED);
		model.addAttribute("choices", this.choices);
		return "activities/edit";
	}

}
