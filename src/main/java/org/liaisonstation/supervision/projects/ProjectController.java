package org.liaisonstation.supervision.projects;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.ResponseEntity;
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

/** The page of one project, its files, and its words put right. */
@Controller
@RequestMapping("/desk/projects/{id}")
class ProjectController {

	private static final String EDIT = "supervision/projects/edit";

	private final ProjectPages pages;

	private final ProjectDesk desk;

	private final ProjectChoices choices;

	private final Submissions submissions;

	ProjectController(ProjectPages pages, ProjectDesk desk, ProjectChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(id, viewer, model);
	}

	@GetMapping("/files/{file}")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
		return this.pages.download(id, file, viewer);
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", ProjectForm.of(this.pages.open(id, viewer, model, ProjectAct.EDIT)));
		return EDIT;
	}

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") ProjectForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Project project = this.pages.open(id, viewer, model, ProjectAct.EDIT);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices, project.unitId(), errors);
		}
		if (errors.hasErrors()) {
			return EDIT;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.words(), viewer).href());
	}

}
