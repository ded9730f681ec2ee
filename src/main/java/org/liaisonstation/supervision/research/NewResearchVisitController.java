package org.liaisonstation.supervision.research;

import java.util.List;
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

/** 安排调研, maybe for an item of a plan. */
@Controller
@RequestMapping("/desk/research/visits/new")
class NewResearchVisitController {

	private static final String PAGE = "supervision/research/visit-edit";

	private final ResearchVisitDesk desk;

	private final ResearchChoices choices;

	private final PlanSubjects subjects;

	private final Submissions submissions;

	NewResearchVisitController(ResearchVisitDesk desk, ResearchChoices choices, PlanSubjects subjects,
			Submissions submissions) {
		this.desk = desk;
		this.choices = choices;
		this.subjects = subjects;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@RequestParam(name = "plan-item", required = false) UUID item,
			@RequestParam(required = false) String topic, Viewer viewer, Model model) {
		model.addAttribute("form", VisitForm.begin(this.subjects.find(item).orElse(null), topic));
		return shown(viewer, model);
	}

	@PostMapping
	String plan(@Valid @ModelAttribute("form") VisitForm form, BindingResult errors, Viewer viewer, Model model) {
		VisitAccess.requireOffice(viewer);
		if (!Filled.isUnread(errors)) {
			this.choices.checkDeputies("deputies", form.deputies(), List.of(), errors);
		}
		if (errors.hasErrors()) {
			return shown(viewer, model);
		}
		if (form.item() != null && this.subjects.find(form.item()).isEmpty()) {
			throw new NotFound();
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.plan(form.plan(), form.item(), viewer).href() + "?planned");
	}

	private String shown(Viewer viewer, Model model) {
		VisitAccess.requireOffice(viewer);
		model.addAttribute("offered", this.choices.deputies(List.of()));
		return PAGE;
	}

}
