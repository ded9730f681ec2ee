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

/** 排查清单: what was found in an activity and has to be looked after. */
@Controller
@RequestMapping("/desk/activities/{id}/follow-ups")
class FollowUpController {

	private final ActivityDesk desk;

	private final ActivityPages pages;

	private final ActivityAccess access;

	private final ActivityChoices choices;

	private final Submissions submissions;

	FollowUpController(ActivityDesk desk, ActivityPages pages, ActivityAccess access, ActivityChoices choices,
			Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.access = access;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model);
	}

	@PostMapping
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") FollowUpForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.unitId() != null
				&& this.choices.units().stream().noneMatch((unit) -> unit.code().equals(form.unitId().toString()))) {
			errors.rejectValue("unitId", "unknown", "请从列表中选择");
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.followUp(id, form.version(), form.text().strip(), Filled.of(form.responsible()), form.unitId(),
							form.dueOn(), viewer)
					.href() + "/follow-ups");
	}

	@PostMapping("/{line}/finish")
	String finish(@PathVariable UUID id, @PathVariable UUID line,
			@Valid @ModelAttribute("doneForm") FollowUpDoneForm doneForm, BindingResult errors, Viewer viewer,
			Model model) {
		if (!Filled.isUnread(errors) && doneForm.doneOn() != null && doneForm.doneOn().isAfter(this.access.today())) {
			errors.rejectValue("doneOn", "future", "办结日期不能在今天以后");
		}
		if (errors.hasErrors()) {
			model.addAttribute("finishing", line);
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(doneForm.submission(),
				() -> this.desk
					.finish(id, doneForm.version(), line, doneForm.doneOn(), doneForm.result().strip(), viewer)
					.href() + "/follow-ups");
	}

	private String shown(UUID id, Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.FOLLOW_UP);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", FollowUpForm.blank(activity));
		}
		if (!model.containsAttribute("doneForm")) {
			model.addAttribute("doneForm", FollowUpDoneForm.blank(activity, this.access.today()));
		}
		model.addAttribute("choices", this.choices);
		return "activities/follow-ups";
	}

}
