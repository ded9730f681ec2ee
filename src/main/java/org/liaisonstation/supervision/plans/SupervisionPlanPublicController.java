package org.liaisonstation.supervision.plans;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of supervision for everybody (监督法 63), and what was done of it. */
@Controller
class SupervisionPlanPublicController {

	private final SupervisionPlans plans;

	private final SupervisionPlanPage page;

	SupervisionPlanPublicController(SupervisionPlans plans, SupervisionPlanPage page) {
		this.plans = plans;
		this.page = page;
	}

	/** Of the newest year, unless another is asked for. */
	@GetMapping("/supervision-plan")
	@Transactional(readOnly = true)
	public String show(@RequestParam(required = false) Integer year, Model model) {
		List<SupervisionPlan> published = this.plans.all().stream().filter(SupervisionPlan::isPublished).toList();
		SupervisionPlan plan = published.stream()
			.filter((one) -> year != null && one.year() == year)
			.findFirst()
			.orElseGet(() -> published.stream().findFirst().orElse(null));
		model.addAttribute("years", published.stream().map(SupervisionPlan::year).toList());
		model.addAttribute("plan", plan);
		if (plan != null) {
			model.addAttribute("items", plan.items().stream().filter(SupervisionItem::isPublic).toList());
			this.page.words(plan, model);
		}
		return "supervision/plans/public-plan";
	}

}
