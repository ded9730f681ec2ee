package org.liaisonstation.supervision.projects;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

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
import org.springframework.web.bind.annotation.RequestParam;

/** 月进度: reported or put right, checked, sent back. */
@Controller
@RequestMapping("/desk/projects/{id}/progress")
class ProgressController {

	private final ProjectPages pages;

	private final ProgressDesk desk;

	private final Uploads uploads;

	private final ProjectChoices choices;

	private final Submissions submissions;

	ProgressController(ProjectPages pages, ProgressDesk desk, Uploads uploads, ProjectChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.uploads = uploads;
		this.choices = choices;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	/** Without a month that of the longest missing one, else this month's. */
	@GetMapping
	String form(@PathVariable UUID id, @RequestParam(required = false) YearMonth month, Viewer viewer, Model model) {
		Project project = this.pages.open(id, viewer, model, ProjectAct.REPORT);
		YearMonth chosen = month;
		if (chosen == null) {
			List<?> missing = (List<?>) model.getAttribute("missing");
			chosen = missing.isEmpty() ? this.choices.current() : ((ProgressDue) missing.get(0)).month();
		}
		model.addAttribute("form", ProgressForm.of(project, chosen));
		return shown(project, model);
	}

	@PostMapping
	String report(@PathVariable UUID id, @Valid @ModelAttribute("form") ProgressForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Project project = this.pages.open(id, viewer, model, ProjectAct.REPORT);
		List<CleanFile> evidence = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			form.check(project, this.choices.current(), !evidence.isEmpty(), errors);
			project.progressOf(form.month())
				.ifPresent((there) -> this.uploads.checkRoom(evidence, new Owner(ProgressDesk.EVIDENCE, there.id()),
						form.submission(), errors));
		}
		if (errors.hasErrors()) {
			return shown(project, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.report(id, form.version(), form.month(), form.percent(), form.text().strip(), form.lowerReason(),
							evidence, viewer)
					.href() + "?reported");
	}

	@PostMapping("/{line}/check")
	String check(@PathVariable UUID id, @PathVariable UUID line, @RequestParam UUID submission,
			@RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.check(id, version, line, viewer).href());
	}

	@PostMapping("/{line}/send-back")
	String sendBack(@PathVariable UUID id, @PathVariable UUID line,
			@Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			ProjectAccess.requireOffice(viewer);
			model.addAttribute("acting", line);
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.sendBack(id, form.version(), line, form.reason().strip(), viewer).href());
	}

	@PostMapping("/{line}/files/{file}/withdraw")
	String withdraw(@PathVariable UUID id, @PathVariable UUID line, @PathVariable UUID file,
			@Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			ProjectAccess.requireOffice(viewer);
			model.addAttribute("acting", file);
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdrawFile(id, form.version(), line, file, form.reason().strip(), viewer).href());
	}

	private String shown(Project project, Model model) {
		model.addAttribute("months", this.choices.months(project));
		return "supervision/projects/progress";
	}

}
