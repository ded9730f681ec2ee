package org.liaisonstation.supervision.plans;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.plans.PlanPermissions;
import org.liaisonstation.plans.AdoptionForm;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The pages of one plan and of one of its items; every act on them shows its page again
 * when its form has errors.
 */
@Component
class SupervisionPlanPage {

	private final SupervisionPlanDesk desk;

	private final SubjectStandings standings;

	private final CodeLists codes;

	private final Units units;

	SupervisionPlanPage(SupervisionPlanDesk desk, SubjectStandings standings, CodeLists codes, Units units) {
		this.desk = desk;
		this.standings = standings;
		this.codes = codes;
		this.units = units;
	}

	/**
	 * Keeps the forms that the model already has, with what was typed and their errors.
	 */
	String show(UUID id, Viewer viewer, Model model) {
		SupervisionPlan plan = read(id, viewer, model);
		keep("reasonForm", ReasonForm.empty(plan.version()), model);
		keep("adoptionForm", AdoptionForm.empty(plan), model);
		return "supervision/plans/plan";
	}

	String item(UUID id, UUID itemId, Viewer viewer, Model model) {
		SupervisionPlan plan = read(id, viewer, model);
		model.addAttribute("item", plan.item(itemId));
		keep("reasonForm", ReasonForm.empty(plan.version()), model);
		return "supervision/plans/item";
	}

	private SupervisionPlan read(UUID id, Viewer viewer, Model model) {
		SupervisionPlan plan = this.desk.find(id, viewer);
		model.addAttribute("plan", plan);
		model.addAttribute("may", PlanPermissions.of(plan, viewer));
		words(plan, model);
		return plan;
	}

	/** What became of its items, and how their codes and ids read. */
	void words(SupervisionPlan plan, Model model) {
		model.addAttribute("standings", this.standings.of(plan));
		List<UUID> ids = plan.items()
			.stream()
			.map((item) -> item.facts().unitId())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		model.addAttribute("units", ids.isEmpty() ? Map.of()
				: this.units.findByIdIn(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name)));
		model.addAttribute("grounds",
				plan.items()
					.stream()
					.map((item) -> item.facts().ground())
					.distinct()
					.collect(Collectors.toMap((code) -> code, (code) -> this.codes.name(SubjectForm.GROUND, code))));
	}

	private static void keep(String name, Object form, Model model) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

}
