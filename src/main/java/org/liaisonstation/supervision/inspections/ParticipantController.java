package org.liaisonstation.supervision.inspections;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
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

/** Who was there, put right after it was held. */
@Controller
@RequestMapping("/desk/inspections/{id}/deputies")
class ParticipantController {

	private static final String PAGE = "supervision/inspections/deputies";

	private final InspectionPages pages;

	private final InspectionDesk desk;

	private final InspectionChoices choices;

	private final Submissions submissions;

	ParticipantController(InspectionPages pages, InspectionDesk desk, InspectionChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	record ParticipantForm(UUID submission, Long version, @NotNull(message = "请选择代表") UUID deputyId) {

	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model);
	}

	@PostMapping
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") ParticipantForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!errors.hasErrors()
				&& this.choices.serving().stream().map(Choice::code).noneMatch(form.deputyId().toString()::equals)) {
			errors.rejectValue("deputyId", "unknown", "请从列表中选择");
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.callAlong(id, form.version(), form.deputyId(), viewer).href() + "/deputies");
	}

	@PostMapping("/{line}/strike")
	String strike(@PathVariable UUID id, @PathVariable UUID line, @Valid @ModelAttribute("reasonForm") ReasonForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			model.addAttribute("acting", line);
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.strikeDeputy(id, form.version(), line, form.reason().strip(), viewer).href()
						+ "/deputies");
	}

	private String shown(UUID id, Viewer viewer, Model model) {
		Inspection inspection = this.pages.open(id, viewer, model, InspectionAct.STRIKE_DEPUTY);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new ParticipantForm(Submissions.fresh(), inspection.version(), null));
		}
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(inspection.version()));
		}
		return PAGE;
	}

}
