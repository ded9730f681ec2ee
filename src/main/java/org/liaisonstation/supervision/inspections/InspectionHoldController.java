package org.liaisonstation.supervision.inspections;

import java.util.Set;
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

/** 记录开展: what was seen and who was there; later, the record put right. */
@Controller
@RequestMapping("/desk/inspections/{id}")
class InspectionHoldController {

	private static final String PAGE = "supervision/inspections/hold";

	private final InspectionPages pages;

	private final InspectionDesk desk;

	private final InspectionChoices choices;

	private final Submissions submissions;

	InspectionHoldController(InspectionPages pages, InspectionDesk desk, InspectionChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping("/hold")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model, InspectionAct.HOLD);
	}

	@PostMapping("/hold")
	String hold(@PathVariable UUID id, @Valid @ModelAttribute("form") HoldForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (form != null && this.submissions.isDone(form.submission())) {
			return "redirect:/desk/inspections/" + id;
		}
		Inspection inspection = this.pages.open(id, viewer, model, InspectionAct.HOLD);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
			this.choices.checkDeputies(form.deputies(), Set.copyOf(inspection.participants()), errors);
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model, InspectionAct.HOLD);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.hold(id, form.version(), form.minutes(), form.deputies(), viewer).href());
	}

	@GetMapping("/correct")
	String correction(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model, InspectionAct.CORRECT);
	}

	@PostMapping("/correct")
	String correct(@PathVariable UUID id, @Valid @ModelAttribute("form") HoldForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model, InspectionAct.CORRECT);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.correct(id, form.version(), form.minutes(), viewer).href());
	}

	private String shown(UUID id, Viewer viewer, Model model, InspectionAct act) {
		Inspection inspection = this.pages.open(id, viewer, model, act);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", HoldForm.of(inspection, this.choices.today()));
		}
		model.addAttribute("first", act == InspectionAct.HOLD);
		return PAGE;
	}

}
