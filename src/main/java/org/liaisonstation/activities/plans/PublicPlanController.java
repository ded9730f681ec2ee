package org.liaisonstation.activities.plans;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plans for everybody (代表法 43): what is to be done and what was done of it. */
@Controller
class PublicPlanController {

	private final Plans plans;

	private final PlanProgress progress;

	private final PlanPage page;

	PublicPlanController(Plans plans, PlanProgress progress, PlanPage page) {
		this.plans = plans;
		this.progress = progress;
		this.page = page;
	}

	@GetMapping("/plans")
	String list(Model model) {
		Map<Integer, List<Plan>> years = this.plans.published()
			.stream()
			.collect(Collectors.groupingBy((plan) -> plan.period().year(), () -> new TreeMap<>((a, b) -> b - a),
					Collectors.toList()));
		model.addAttribute("years", years);
		return "activities/plans/public-plans";
	}

	@GetMapping("/plans/{id}")
	@Transactional(readOnly = true)
	String show(@PathVariable UUID id, Model model) {
		Plan plan = this.plans.findById(id).filter(Plan::isPublished).orElseThrow(NotFound::new);
		model.addAttribute("plan", plan);
		model.addAttribute("months",
				plan.items()
					.stream()
					.filter(PlanItem::isPublic)
					.collect(Collectors.groupingBy((item) -> item.facts().month(), TreeMap::new, Collectors.toList())));
		model.addAttribute("standings", this.progress.of(plan));
		model.addAttribute("words", this.page.words());
		return "activities/plans/public-plan";
	}

}
