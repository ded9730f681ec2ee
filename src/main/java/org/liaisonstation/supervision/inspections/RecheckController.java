package org.liaisonstation.supervision.inspections;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
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

/** 复查, by the director: mended, or the unit goes on until a new date. */
@Controller
@RequestMapping("/desk/findings/{id}/recheck")
class RecheckController {

	private static final String PAGE = "supervision/inspections/recheck";

	private final FindingPages pages;

	private final FindingDesk desk;

	private final MendingClock clock;

	private final Submissions submissions;

	RecheckController(FindingPages pages, FindingDesk desk, MendingClock clock, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.clock = clock;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model);
	}

	@PostMapping
	String recheck(@PathVariable UUID id, @Valid @ModelAttribute("form") RecheckForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors)) {
			form.check(this.clock.today(), errors);
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.recheck(id, form.version(), form.recheck(), form.newDate(), viewer).href());
	}

	private String shown(UUID id, Viewer viewer, Model model) {
		Finding finding = this.pages.open(id, viewer, model, FindingAct.RECHECK);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", RecheckForm.blank(finding, this.clock.today()));
		}
		model.addAttribute("verdicts", Choice.of(Verdict::label, Verdict.values()));
		model.addAttribute("usual", this.clock.usual());
		return PAGE;
	}

}
