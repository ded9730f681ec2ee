package org.liaisonstation.activities.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.CodeLists;

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

/** The items of a plan. */
@Controller
@RequestMapping("/desk/plans/{id}/items")
class PlanItemController {

	private final PlanDesk desk;

	private final PlanPage page;

	private final DeputyGroups groups;

	private final CodeLists codes;

	private final Submissions submissions;

	private final Clock clock;

	PlanItemController(PlanDesk desk, PlanPage page, DeputyGroups groups, CodeLists codes, Submissions submissions,
			Clock clock) {
		this.desk = desk;
		this.page = page;
		this.groups = groups;
		this.codes = codes;
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
		model.addAttribute("form", PlanItemForm.empty(toWrite(id, viewer)));
		return edited(id, null, viewer, model);
	}

	@PostMapping("/new")
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") PlanItemForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Plan plan = toWrite(id, viewer);
		if (isWrong(plan, form, errors)) {
			return edited(id, null, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			PlanItem added = this.desk.add(id, form.version(), form.facts(plan.period(), this.codes), viewer);
			return plan.href() + "#i" + added.id();
		});
	}

	@GetMapping("/{item}/edit")
	String form(@PathVariable UUID id, @PathVariable UUID item, Viewer viewer, Model model) {
		Plan plan = toWrite(id, viewer);
		model.addAttribute("form", PlanItemForm.of(plan, plan.item(item)));
		return edited(id, item, viewer, model);
	}

	@PostMapping("/{item}/edit")
	String edit(@PathVariable UUID id, @PathVariable UUID item, @Valid @ModelAttribute("form") PlanItemForm form,
			BindingResult errors, Viewer viewer, Model model) {
		Plan plan = toWrite(id, viewer);
		if (isWrong(plan, form, errors)) {
			return edited(id, item, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), item, form.facts(plan.period(), this.codes), viewer).href()
						+ "#i" + item);
	}

	@PostMapping("/{item}/drop")
	String drop(@PathVariable UUID id, @PathVariable UUID item, @RequestParam UUID submission,
			@RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.drop(id, version, item, viewer).href());
	}

	@PostMapping("/{item}/cancel")
	String cancel(@PathVariable UUID id, @PathVariable UUID item, @Valid @ModelAttribute("reasonForm") ReasonForm form,
			BindingResult errors, Viewer viewer, Model model) {
		toWrite(id, viewer);
		if (errors.hasErrors()) {
			return this.page.item(id, item, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.cancel(id, form.version(), item, form.reason(), viewer).href());
	}

	@PostMapping("/{item}/hold")
	String hold(@PathVariable UUID id, @PathVariable UUID item, @Valid @ModelAttribute("heldForm") HeldForm form,
			BindingResult errors, Viewer viewer, Model model) {
		Plan plan = toWrite(id, viewer);
		if (!errors.hasErrors()) {
			form.check(plan.period(), LocalDate.now(this.clock), errors);
		}
		if (errors.hasErrors()) {
			return this.page.item(id, item, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.hold(id, form.version(), item, form.heldOn(), form.heldNote(), viewer).href());
	}

	private Plan toWrite(UUID id, Viewer viewer) {
		Plan plan = this.desk.find(id, viewer);
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
		return plan;
	}

	private boolean isWrong(Plan plan, PlanItemForm form, BindingResult errors) {
		if (!errors.hasErrors()) {
			form.check(plan.period(), this.codes, errors);
		}
		return errors.hasErrors();
	}

	private String edited(UUID id, UUID item, Viewer viewer, Model model) {
		Plan plan = this.desk.find(id, viewer);
		model.addAttribute("plan", plan);
		model.addAttribute("item", (item != null) ? plan.item(item) : null);
		model.addAttribute("categories", this.codes.groups(PlanItemForm.LIST));
		model.addAttribute("months", PlanController.months());
		model.addAttribute("groups",
				this.groups.findByActiveTrueOrderById()
					.stream()
					.map((group) -> new Choice(group.id().toString(), group.name()))
					.toList());
		return "activities/plans/item-edit";
	}

}
