package org.liaisonstation.supervision.research;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 起草调研报告: by the office, or by a deputy for himself. */
@Controller
@RequestMapping("/desk/research/reports/new")
class NewResearchReportController {

	private static final String PAGE = "supervision/research/report-edit";

	private final ReportPages pages;

	private final ResearchReportDesk desk;

	private final ResearchChoices choices;

	private final Uploads uploads;

	private final Submissions submissions;

	NewResearchReportController(ReportPages pages, ResearchReportDesk desk, ResearchChoices choices, Uploads uploads,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@RequestParam(required = false) UUID visit, Viewer viewer, Model model) {
		ReportAccess.requireWriter(viewer);
		model.addAttribute("form", ReportForm.begin(this.pages.about(visit, viewer), viewer));
		this.pages.offer(List.of(), viewer, model);
		return PAGE;
	}

	@PostMapping
	String draft(@Valid @ModelAttribute("form") ReportForm form, BindingResult errors, Viewer viewer, Model model) {
		ReportAccess.requireWriter(viewer);
		List<CleanFile> attached = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			form.check(!attached.isEmpty(), viewer, errors);
			this.choices.checkDeputies("authors", form.authors(), List.of(), errors);
			this.choices.checkVisit(form.visitId(), null, viewer, errors);
		}
		if (errors.hasErrors()) {
			this.pages.offer(List.of(), viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.draft(form.words(), attached, viewer).href() + "?drafted");
	}

}
