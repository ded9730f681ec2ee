package org.liaisonstation.activities.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.plans.AdoptionForm;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan is adopted, published, withdrawn. */
@Controller
@RequestMapping("/desk/plans/{id}")
class PlanDecisionController {

	private final PlanDesk desk;

	private final PlanPage page;

	private final Submissions submissions;

	private final Clock clock;

	PlanDecisionController(PlanDesk desk, PlanPage page, Submissions submissions, Clock clock) {
		this.desk = desk;
		this.page = page;
		this.submissions = submissions;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@PostMapping("/adopt")
	String adopt(@PathVariable UUID id, @Valid @ModelAttribute("adoptionForm") AdoptionForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!viewer.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
		if (!errors.hasErrors()) {
			form.check(LocalDate.now(this.clock), errors);
		}
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.adopt(id, form.version(), form.adoptedOn(), form.meeting(), viewer).href());
	}

	@PostMapping("/publish")
	String publish(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.publish(id, version, viewer).href());
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Plan plan = this.desk.find(id, viewer);
		if (!viewer.is(Role.DIRECTOR) && !(viewer.isOffice() && !plan.state().isInForce())) {
			throw new NotFound();
		}
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdraw(id, form.version(), form.reason(), viewer).href());
	}

}
