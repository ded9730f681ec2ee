package org.liaisonstation.supervision.inspections;

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

/** 交整改: the office sends a finding to its unit, with a date. */
@Controller
@RequestMapping("/desk/findings/{id}/send")
class SendController {

	private static final String PAGE = "supervision/inspections/send";

	private final FindingPages pages;

	private final FindingDesk desk;

	private final InspectionChoices choices;

	private final MendingClock clock;

	private final Submissions submissions;

	SendController(FindingPages pages, FindingDesk desk, InspectionChoices choices, MendingClock clock,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clock = clock;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model);
	}

	@PostMapping
	String send(@PathVariable UUID id, @Valid @ModelAttribute("form") SendForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors)) {
			form.check(this.clock.today(), errors);
			this.choices.checkUnit(form.unitId(), errors);
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.send(id, form.version(), form.unitId(), form.mendBy(), viewer).href());
	}

	private String shown(UUID id, Viewer viewer, Model model) {
		Finding finding = this.pages.open(id, viewer, model, FindingAct.SEND);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", SendForm.of(finding, this.clock.usual()));
		}
		model.addAttribute("why", this.clock.due("交整改", null).explanation().oneLine());
		return PAGE;
	}

}
