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

/** The page of one inspection, and its plan changed. */
@Controller
@RequestMapping("/desk/inspections/{id}")
class InspectionController {

	private static final String EDIT = "supervision/inspections/edit";

	private final InspectionPages pages;

	private final InspectionDesk desk;

	private final InspectionChoices choices;

	private final Submissions submissions;

	InspectionController(InspectionPages pages, InspectionDesk desk, InspectionChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(id, viewer, model);
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", InspectionForm.of(this.pages.open(id, viewer, model, InspectionAct.EDIT)));
		return EDIT;
	}

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") InspectionForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Inspection inspection = this.pages.open(id, viewer, model, InspectionAct.EDIT);
		if (!Filled.isUnread(errors)) {
			this.choices.checkGround(form.ground(), inspection.ground(), errors);
			this.choices.checkDeputies(form.deputies(), Set.copyOf(inspection.participants()), errors);
		}
		if (errors.hasErrors()) {
			return EDIT;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.outline(), form.deputies(), viewer).href());
	}

}
