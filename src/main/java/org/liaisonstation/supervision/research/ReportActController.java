package org.liaisonstation.supervision.research;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 提交审定, 审定采用, 退回修改, 撤销, 后续跟踪, 撤下附件: acts of a report of nothing or of a text alone.
 */
@Controller
@RequestMapping("/desk/research/reports/{id}")
class ReportActController {

	private final ReportPages pages;

	private final ResearchReportDesk desk;

	private final ReportDeliveryDesk deliveries;

	private final Submissions submissions;

	ReportActController(ReportPages pages, ResearchReportDesk desk, ReportDeliveryDesk deliveries,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.deliveries = deliveries;
		this.submissions = submissions;
	}

	@PostMapping("/submit")
	String submit(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.submit(id, version, viewer).href());
	}

	@PostMapping("/accept")
	String accept(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.accept(id, version, viewer).href());
	}

	@PostMapping("/send-back")
	String sendBack(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		return done(id, form, errors, viewer, model, ReportAct.SEND_BACK, "SEND_BACK",
				() -> this.desk.sendBack(id, form.version(), form.reason().strip(), viewer));
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		return done(id, form, errors, viewer, model, ReportAct.WITHDRAW, "WITHDRAW",
				() -> this.desk.withdraw(id, form.version(), form.reason().strip(), viewer));
	}

	@PostMapping("/notes")
	String follow(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		return done(id, form, errors, viewer, model, ReportAct.FOLLOW, "FOLLOW",
				() -> this.deliveries.follow(id, form.version(), form.reason().strip(), viewer));
	}

	@PostMapping("/files/{file}/withdraw")
	String withdrawFile(@PathVariable UUID id, @PathVariable UUID file,
			@Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors, Viewer viewer, Model model) {
		return done(id, form, errors, viewer, model, ReportAct.EDIT, file.toString(),
				() -> this.desk.withdrawFile(id, form.version(), file, form.reason().strip(), viewer));
	}

	private String done(UUID id, ReasonForm form, BindingResult errors, Viewer viewer, Model model, ReportAct act,
			String acting, Supplier<ResearchReport> work) {
		if (!errors.hasErrors()) {
			return "redirect:" + this.submissions.once(form.submission(), () -> work.get().href());
		}
		this.pages.open(id, viewer, model, act);
		this.pages.show(id, viewer, model);
		model.addAttribute("acting", acting);
		return "supervision/research/report";
	}

}
