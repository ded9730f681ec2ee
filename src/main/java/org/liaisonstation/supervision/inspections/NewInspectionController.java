package org.liaisonstation.supervision.inspections;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 安排检查: of nothing, for an item of the supervision plan, or of a project. */
@Controller
@RequestMapping("/desk/inspections/new")
class NewInspectionController {

	private static final String PAGE = "supervision/inspections/new";

	private final InspectionDesk desk;

	private final InspectionChoices choices;

	private final PlanSubjects subjects;

	private final Submissions submissions;

	NewInspectionController(InspectionDesk desk, InspectionChoices choices, PlanSubjects subjects,
			Submissions submissions) {
		this.desk = desk;
		this.choices = choices;
		this.subjects = subjects;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@RequestParam(name = "plan-item", required = false) UUID planItem,
			@RequestParam(required = false) UUID project, Viewer viewer, Model model) {
		InspectionAccess.requireOffice(viewer);
		model.addAttribute("form", InspectionForm.begin(this.subjects.find(planItem).orElse(null), project));
		model.addAttribute("choices", this.choices);
		return PAGE;
	}

	@PostMapping
	String plan(@Valid @ModelAttribute("form") InspectionForm form, BindingResult errors, Viewer viewer, Model model) {
		InspectionAccess.requireOffice(viewer);
		if (!Filled.isUnread(errors)) {
			this.choices.checkGround(form.ground(), null, errors);
			this.choices.checkDeputies(form.deputies(), Set.of(), errors);
		}
		if (errors.hasErrors()) {
			model.addAttribute("choices", this.choices);
			return PAGE;
		}
		if (form.planItemId() != null && this.subjects.find(form.planItemId()).isEmpty()) {
			throw new NotFound();
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.plan(form.outline(), form.deputies(), viewer).href() + "?planned");
	}

}
