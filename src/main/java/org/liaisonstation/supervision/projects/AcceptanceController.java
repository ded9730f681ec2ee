package org.liaisonstation.supervision.projects;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
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

/** 验收 by the director, and the 满意度测评 that follows. */
@Controller
@RequestMapping("/desk/projects/{id}")
class AcceptanceController {

	private static final String ACCEPT = "supervision/projects/accept";

	private static final String SURVEY = "supervision/projects/survey";

	private final ProjectPages pages;

	private final ProjectDesk desk;

	private final Uploads uploads;

	private final ProjectChoices choices;

	private final Submissions submissions;

	AcceptanceController(ProjectPages pages, ProjectDesk desk, Uploads uploads, ProjectChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.uploads = uploads;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping("/accept")
	String acceptance(@PathVariable UUID id, Viewer viewer, Model model) {
		Project project = this.pages.open(id, viewer, model, ProjectAct.ACCEPT);
		model.addAttribute("form", AcceptanceForm.blank(project, this.choices.today()));
		return ACCEPT;
	}

	@PostMapping("/accept")
	String accept(@PathVariable UUID id, @Valid @ModelAttribute("form") AcceptanceForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (form != null && this.submissions.isDone(form.submission())) {
			return "redirect:/desk/projects/" + id;
		}
		this.pages.open(id, viewer, model, ProjectAct.ACCEPT);
		List<CleanFile> document = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), !document.isEmpty(), errors);
		}
		if (errors.hasErrors()) {
			return ACCEPT;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.accept(id, form.version(), form.acceptedOn(), form.text().strip(), document, viewer)
					.href());
	}

	@GetMapping("/survey")
	String survey(@PathVariable UUID id, Viewer viewer, Model model) {
		Project project = this.pages.open(id, viewer, model, ProjectAct.SURVEY);
		model.addAttribute("form", SatisfactionForm.of(project, this.choices.today()));
		return SURVEY;
	}

	@PostMapping("/survey")
	String count(@PathVariable UUID id, @Valid @ModelAttribute("form") SatisfactionForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Project project = this.pages.open(id, viewer, model, ProjectAct.SURVEY);
		if (!Filled.isUnread(errors)) {
			form.check(project.acceptance().on(), this.choices.today(), errors);
		}
		if (errors.hasErrors()) {
			return SURVEY;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.survey(id, form.version(), form.counted(), viewer).href());
	}

}
