package org.liaisonstation.supervision.research;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one report, its files, its paper, and its words put right. */
@Controller
@RequestMapping("/desk/research/reports/{id}")
class ResearchReportController {

	private static final String EDIT = "supervision/research/report-edit";

	private final ReportPages pages;

	private final ResearchReportDesk desk;

	private final ResearchChoices choices;

	private final Uploads uploads;

	private final Submissions submissions;

	ResearchReportController(ReportPages pages, ResearchReportDesk desk, ResearchChoices choices, Uploads uploads,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.show(id, viewer, model);
		return "supervision/research/report";
	}

	/** The report on A4, with its cover (报告封面). */
	@GetMapping("/paper")
	String paper(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.show(id, viewer, model);
		return "supervision/research/report-paper";
	}

	@GetMapping("/files/{file}")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
		return this.pages.download(id, file, viewer);
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		ResearchReport report = this.pages.open(id, viewer, model, ReportAct.EDIT);
		model.addAttribute("form", ReportForm.of(report));
		this.pages.offer(report.authors(), viewer, model);
		return EDIT;
	}

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") ReportForm form, BindingResult errors,
			Viewer viewer, Model model) {
		ResearchReport report = this.pages.open(id, viewer, model, ReportAct.EDIT);
		List<CleanFile> attached = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			boolean there = model.getAttribute("attached") instanceof List<?> files && !files.isEmpty();
			form.check(there || !attached.isEmpty(), viewer, errors);
			this.choices.checkDeputies("authors", form.authors(), report.authors(), errors);
			this.choices.checkVisit(form.visitId(), report.visitId(), viewer, errors);
			this.uploads.checkRoom(attached, ResearchReportDesk.files(id), form.submission(), errors);
		}
		if (errors.hasErrors()) {
			this.pages.offer(report.authors(), viewer, model);
			return EDIT;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.words(), attached, viewer).href());
	}

}
