package org.liaisonstation.activities;

import java.util.List;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 登记活动 that took place, or 安排活动 that is to; at the office's desk. */
@Controller
@RequestMapping("/desk/activities/new")
class NewActivityController {

	private static final String PAGE = "activities/new";

	private final ActivityIntake intake;

	private final ActivityChoices choices;

	private final Uploads uploads;

	private final ActivityAccess access;

	private final Submissions submissions;

	NewActivityController(ActivityIntake intake, ActivityChoices choices, Uploads uploads, ActivityAccess access,
			Submissions submissions) {
		this.intake = intake;
		this.choices = choices;
		this.uploads = uploads;
		this.access = access;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@ModelAttribute("start") ActivityStart start, BindingResult unreadable, Viewer viewer, Model model) {
		ActivityAccess.requireOffice(viewer);
		return shown(ActivityForm.begin(start, this.access.today()), model);
	}

	@PostMapping
	String save(@Valid @ModelAttribute("form") ActivityForm form, BindingResult errors, Viewer viewer, Model model) {
		ActivityAccess.requireOffice(viewer);
		this.intake.check(form, null, errors);
		this.intake.checkPeople(form, errors);
		List<CleanFile> photos = this.uploads.clean(form.files(), errors);
		if (errors.hasErrors()) {
			return shown(form, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.intake.make(form, photos, viewer).href() + "?recorded");
	}

	private String shown(ActivityForm form, Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		model.addAttribute("kind", (form.kind() != null) ? form.kind() : ActivityKind.VISIT);
		model.addAttribute("plan", form.isPlan());
		model.addAttribute("kinds", ActivityKind.values());
		model.addAttribute("choices", this.choices);
		return PAGE;
	}

}
