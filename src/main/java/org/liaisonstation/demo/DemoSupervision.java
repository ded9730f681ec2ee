package org.liaisonstation.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo station supervises in its year: one plan, and what carries it out. */
@Component
@ConditionalOnProperty("station.demo")
class DemoSupervision {

	private final DemoSupervisionPlan plan;

	private final DemoInspections inspections;

	private final DemoProjects projects;

	private final DemoResearch research;

	private final DemoReviews reviews;

	DemoSupervision(DemoSupervisionPlan plan, DemoInspections inspections, DemoProjects projects, DemoResearch research,
			DemoReviews reviews) {
		this.plan = plan;
		this.inspections = inspections;
		this.projects = projects;
		this.research = research;
		this.reviews = reviews;
	}

	void plan(DemoCast cast, DemoDates dates, Agenda agenda) {
		this.plan.plan(cast, dates, agenda);
		this.inspections.plan(DemoInspections.read(), cast, dates, agenda);
		this.projects.plan(DemoProjects.read(), cast, dates, agenda);
		this.research.plan(DemoResearch.read(), cast, dates, agenda);
		this.reviews.plan(DemoReviews.read(), cast, dates, agenda);
	}

}
