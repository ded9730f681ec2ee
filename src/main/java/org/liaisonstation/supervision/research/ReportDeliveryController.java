package org.liaisonstation.supervision.research;

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

/** 送达: an accepted report goes to the units that it concerns. */
@Controller
@RequestMapping("/desk/research/reports/{id}/deliver")
class ReportDeliveryController {

	private static final String PAGE = "supervision/research/deliver";

	private final ReportPages pages;

	private final ReportDeliveryDesk desk;

	private final ResearchChoices choices;

	private final Submissions submissions;

	ReportDeliveryController(ReportPages pages, ReportDeliveryDesk desk, ResearchChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		ResearchReport report = open(id, viewer, model);
		model.addAttribute("form", DeliveryForm.blank(report, this.choices.today()));
		return PAGE;
	}

	@PostMapping
	String deliver(@PathVariable UUID id, @Valid @ModelAttribute("form") DeliveryForm form, BindingResult errors,
			Viewer viewer, Model model) {
		ResearchReport report = open(id, viewer, model);
		if (!Filled.isUnread(errors)) {
			form.check(report, this.choices.today(), errors);
			this.choices.checkUnits(form.units(), errors);
		}
		return errors.hasErrors() ? PAGE : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.deliver(id, form.version(), form.units(), form.deliveredOn(), viewer).href());
	}

	private ResearchReport open(UUID id, Viewer viewer, Model model) {
		ResearchReport report = this.pages.open(id, viewer, model, ReportAct.DELIVER);
		model.addAttribute("offered",
				this.choices.units()
					.stream()
					.filter((unit) -> report.deliveries()
						.stream()
						.noneMatch((one) -> one.unitId().toString().equals(unit.code())))
					.toList());
		return report;
	}

}
