package org.liaisonstation.supervision.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Units;

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

/** The subjects of a plan of supervision. */
@Controller
@RequestMapping("/desk/supervision-plans/{id}/items")
class SupervisionItemController {

	private final SupervisionPlanDesk desk;

	private final SupervisionPlanPage page;

	private final CodeLists codes;

	private final Units units;

	private final Submissions submissions;

	private final Clock clock;

	SupervisionItemController(SupervisionPlanDesk desk, SupervisionPlanPage page, CodeLists codes, Units units,
			Submissions submissions, Clock clock) {
		this.desk = desk;
		this.page = page;
		this.codes = codes;
		this.units = units;
		this.submissions = submissions;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping("/{item}")
	String show(@PathVariable UUID id, @PathVariable UUID item, Viewer viewer, Model model) {
		return this.page.item(id, item, viewer, model);
	}

	@GetMapping("/new")
	String blank(@PathVariable UUID id, Viewer viewer, Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		model.addAttribute("form", SubjectForm.empty(this.desk.find(id, viewer)));
		return edited(id, null, viewer, model);
	}

	@PostMapping("/new")
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") SubjectForm form, BindingResult errors,
			Viewer viewer, Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		if (isWrong(form, errors)) {
			return edited(id, null, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			SupervisionItem added = this.desk.add(id, form.version(), form.facts(), viewer);
			return this.desk.find(id, viewer).href() + "#i" + added.id();
		});
	}

	@GetMapping("/{item}/edit")
	String form(@PathVariable UUID id, @PathVariable UUID item, Viewer viewer, Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		SupervisionPlan plan = this.desk.find(id, viewer);
		model.addAttribute("form", SubjectForm.of(plan, plan.item(item)));
		return edited(id, item, viewer, model);
	}

	@PostMapping("/{item}/edit")
	String edit(@PathVariable UUID id, @PathVariable UUID item, @Valid @ModelAttribute("form") SubjectForm form,
			BindingResult errors, Viewer viewer, Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		if (isWrong(form, errors)) {
			return edited(id, item, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), item, form.facts(), viewer).href() + "#i" + item);
	}

	@PostMapping("/{item}/drop")
	String drop(@PathVariable UUID id, @PathVariable UUID item, @RequestParam UUID submission,
			@RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.drop(id, version, item, viewer).href());
	}

	@PostMapping("/{item}/cancel")
	String cancel(@PathVariable UUID id, @PathVariable UUID item, @Valid @ModelAttribute("reasonForm") ReasonForm form,
			BindingResult errors, Viewer viewer, Model model) {
		SupervisionPlanDesk.requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.page.item(id, item, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.cancel(id, form.version(), item, form.reason(), viewer).href());
	}

	private boolean isWrong(SubjectForm form, BindingResult errors) {
		if (!errors.hasErrors()) {
			form.check(this.codes, errors);
		}
		return errors.hasErrors();
	}

	private String edited(UUID id, UUID item, Viewer viewer, Model model) {
		SupervisionPlan plan = this.desk.find(id, viewer);
		model.addAttribute("plan", plan);
		model.addAttribute("item", (item != null) ? plan.item(item) : null);
		model.addAttribute("kinds", Choice.of(SupervisionKind::label, SupervisionKind.values()));
		model.addAttribute("grounds", this.codes.inForce(SubjectForm.GROUND));
		model.addAttribute("times", SubjectForm.times());
		model.addAttribute("units",
				this.units.receiving(LocalDate.now(this.clock))
					.stream()
					.map((unit) -> new Choice(unit.id().toString(), unit.name()))
					.toList());
		return "supervision/plans/item-edit";
	}

}
