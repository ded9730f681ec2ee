package org.liaisonstation.supervision.projects;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 列为民生实事: of nothing, of a record in a chain, or of a subject of the plan. */
@Controller
@RequestMapping("/desk/projects/new")
class NewProjectController {

	private final ProjectDesk desk;

	private final ProjectLineage lineage;

	private final PlanSubjects subjects;

	private final ProjectChoices choices;

	private final Submissions submissions;

	NewProjectController(ProjectDesk desk, ProjectLineage lineage, PlanSubjects subjects, ProjectChoices choices,
			Submissions submissions) {
		this.desk = desk;
		this.lineage = lineage;
		this.subjects = subjects;
		this.choices = choices;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String form(@RequestParam(required = false) UUID from,
			@RequestParam(name = "plan-item", required = false) UUID planItem, Viewer viewer, Model model) {
		ProjectAccess.requireOffice(viewer);
		PlanSubjects.Subject subject = this.subjects.find(planItem).orElse(null);
		int year = (subject != null) ? subject.year() : this.choices.today().getYear();
		String title = (subject != null) ? subject.title() : publicTitle(from);
		UUID unit = (subject != null) ? subject.unitId() : null;
		model.addAttribute("form", ProjectForm.begin(from, planItem, year, title, unit));
		return shown(from, planItem, model);
	}

	private String publicTitle(UUID from) {
		return this.lineage.source(from).map((node) -> node.publicTitle()).orElse(null);
	}

	@PostMapping
	String register(@Valid @ModelAttribute("form") ProjectForm form, BindingResult errors, Viewer viewer, Model model) {
		ProjectAccess.requireOffice(viewer);
		boolean unread = Filled.isUnread(errors);
		if (!unread) {
			form.check(this.choices, null, errors);
		}
		if (errors.hasErrors()) {
			return shown(unread ? null : form.from(), unread ? null : form.planItem(), model);
		}
		if (form.planItem() != null && this.subjects.find(form.planItem()).isEmpty()) {
			throw new NotFound();
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.register(form.year(), form.words(), new ProjectOrigin(form.from(), form.planItem()), viewer)
					.href() + "?registered");
	}

	private String shown(UUID from, UUID planItem, Model model) {
		model.addAttribute("source", (from != null) ? this.lineage.source(from).orElseThrow(NotFound::new) : null);
		model.addAttribute("subject",
				(planItem != null) ? this.subjects.find(planItem).orElseThrow(NotFound::new) : null);
		model.addAttribute("choices", this.choices);
		return "supervision/projects/new";
	}

}
