package org.liaisonstation.activities.plans;

import java.util.Map;
import java.util.UUID;

import org.liaisonstation.plans.PlanPermissions;
import org.liaisonstation.plans.AdoptionForm;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.settings.CodeLists;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The pages of one plan and of one of its items; every act on them shows its page again
 * when its form has errors.
 */
@Component
class PlanPage {

	private final PlanDesk desk;

	private final PlanProgress progress;

	private final DeputyGroups groups;

	private final CodeLists codes;

	PlanPage(PlanDesk desk, PlanProgress progress, DeputyGroups groups, CodeLists codes) {
		this.desk = desk;
		this.progress = progress;
		this.groups = groups;
		this.codes = codes;
	}

	/**
	 * Keeps the forms that the model already has, with what was typed and their errors.
	 */
	String show(UUID id, Viewer viewer, Model model) {
		Plan plan = read(id, viewer, model);
		if (plan.group() != null) {
			model.addAttribute("tally", this.progress.byGroup(plan.period().year()).get(plan.group().id()));
		}
		keep("reasonForm", ReasonForm.empty(plan.version()), model);
		keep("adoptionForm", AdoptionForm.empty(plan), model);
		keep("noteForm", NoteForm.of(plan), model);
		return "activities/plans/plan";
	}

	String item(UUID id, UUID itemId, Viewer viewer, Model model) {
		Plan plan = read(id, viewer, model);
		model.addAttribute("item", plan.item(itemId));
		keep("reasonForm", ReasonForm.empty(plan.version()), model);
		keep("heldForm", HeldForm.empty(plan), model);
		return "activities/plans/item";
	}

	String paper(UUID id, Viewer viewer, Model model) {
		read(id, viewer, model);
		return "activities/plans/paper";
	}

	private Plan read(UUID id, Viewer viewer, Model model) {
		Plan plan = this.desk.find(id, viewer);
		model.addAttribute("plan", plan);
		model.addAttribute("may", PlanPermissions.of(plan, viewer));
		model.addAttribute("standings", this.progress.of(plan));
		model.addAttribute("activities", viewer.isOffice() ? this.progress.activities(plan) : Map.of());
		model.addAttribute("words", words());
		return plan;
	}

	ItemWords words() {
		return ItemWords.of(this.groups.findAll(), this.codes);
	}

	private static void keep(String name, Object form, Model model) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

}
