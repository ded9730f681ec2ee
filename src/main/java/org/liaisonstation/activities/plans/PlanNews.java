package org.liaisonstation.activities.plans;

import java.util.Collection;
import java.util.List;

import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.News;
import org.liaisonstation.inbox.Notices;

import org.springframework.stereotype.Component;

/** An adopted plan is told to the deputies (代表法 43): to all, or to those of the group. */
@Component
class PlanNews {

	private static final News ADOPTED = new News("plan.adopted", "已经通过，请查看", false);

	private final Mandates mandates;

	private final Notices notices;

	PlanNews(Mandates mandates, Notices notices) {
		this.mandates = mandates;
		this.notices = notices;
	}

	void adopted(Plan plan) {
		Collection<Mandate> serving = this.mandates.serving();
		List<Audience> deputies = serving.stream()
			.filter((mandate) -> plan.group() == null
					|| (mandate.group() != null && mandate.group().id().equals(plan.group().id())))
			.map((mandate) -> Audience.deputy(mandate.deputy().id()))
			.distinct()
			.toList();
		this.notices.tell(new About(plan.id(), plan.title(), plan.href(), false), ADOPTED,
				deputies.toArray(Audience[]::new));
	}

}
