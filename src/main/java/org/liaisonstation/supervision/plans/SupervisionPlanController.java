package org.liaisonstation.supervision.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.plans.AdoptionForm;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 监督计划: all of them, a new one, and one as it stands, adopted, published, withdrawn. */
@Controller
@RequestMapping("/desk/supervision-plans")
class SupervisionPlanController {

	private static final String NEW = "supervision/plans/new";

	private final SupervisionPlanDesk desk;

	private final SupervisionPlanPage page;

	private final SubjectStandings standings;

	private final Submissions submissions;

	private final Clock clock;

	SupervisionPlanController(SupervisionPlanDesk desk, SupervisionPlanPage page, SubjectStandings standings,
			Submissions submissions, Clock clock) {
		this.desk = desk;
		this.page = page;
		this.standings = standings;
		this.submissions = submissions;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String list(Viewer viewer, Model model) {
		if (!SupervisionPlanDesk.reads(viewer)) {
			throw new NotFound();
		}
		List<SupervisionPlan> plans = this.desk.all(viewer);
		model.addAttribute("plans", plans);
		model.addAttribute("tallies", this.standings.tallies(plans));
		return "supervision/plans/plans";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.page.show(id, viewer, model);
	}

	@GetMapping("/new")
	String blank(Viewer viewer, Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		model.addAttribute("form", SupervisionPlanForm.empty(LocalDate.now(this.clock).getYear()));
		return NEW;
	}

	@PostMapping("/new")
	String draft(@Valid @ModelAttribute("form") SupervisionPlanForm form, BindingResult errors, Viewer viewer,
			Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		if (!errors.hasErrors() && !this.submissions.isDone(form.submission()) && this.desk.isThere(form.year())) {
			errors.rejectValue("year", "taken", "这一年已经有监督计划，请打开它修改，或者先撤销");
		}
		if (errors.hasErrors()) {
			return NEW;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.draft(form.year(), form.note(), viewer).href());
	}

	@PostMapping("/{id}/adopt")
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

	@PostMapping("/{id}/publish")
	String publish(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.publish(id, version, viewer).href());
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdraw(id, form.version(), form.reason(), viewer).href());
	}

}
