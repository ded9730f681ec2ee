package org.liaisonstation.supervision.projects;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 察看记录: what a deputy who watches a project saw there. */
@Controller
@RequestMapping("/desk/projects/{id}/observations")
class ObservationController {

	private static final String PAGE = "supervision/projects/observe";

	private final ProjectPages pages;

	private final ProgressDesk desk;

	private final Uploads uploads;

	private final ProjectChoices choices;

	private final Submissions submissions;

	ObservationController(ProjectPages pages, ProgressDesk desk, Uploads uploads, ProjectChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.uploads = uploads;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Project project = this.pages.open(id, viewer, model, ProjectAct.OBSERVE);
		model.addAttribute("form", ObservationForm.blank(project, this.choices.today()));
		return PAGE;
	}

	@PostMapping
	String observe(@PathVariable UUID id, @Valid @ModelAttribute("form") ObservationForm form, BindingResult errors,
			Viewer viewer, Model model) {
		this.pages.open(id, viewer, model, ProjectAct.OBSERVE);
		List<CleanFile> pictures = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
			if (!pictures.stream().allMatch(CleanFile::isImage)) {
				errors.rejectValue("files", "picture", "请选择照片（JPG、PNG、GIF）");
			}
		}
		if (errors.hasErrors()) {
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.observe(id, form.version(), form.onDay(), form.text().strip(), pictures, viewer).href()
						+ "?observed");
	}

	@PostMapping("/{line}/withdraw")
	String withdraw(@PathVariable UUID id, @PathVariable UUID line,
			@Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			model.addAttribute("acting", line);
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdrawObservation(id, form.version(), line, form.reason().strip(), viewer).href());
	}

}
