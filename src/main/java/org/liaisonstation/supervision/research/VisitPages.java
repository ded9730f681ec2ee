package org.liaisonstation.supervision.research;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Prepares the pages of one visit. */
@Component
@Transactional(readOnly = true)
class VisitPages {

	private final VisitAccess access;

	private final ResearchReports reports;

	private final ResearchChoices choices;

	private final Lineage lineage;

	private final PlanSubjects subjects;

	VisitPages(VisitAccess access, ResearchReports reports, ResearchChoices choices, Lineage lineage,
			PlanSubjects subjects) {
		this.access = access;
		this.reports = reports;
		this.choices = choices;
		this.lineage = lineage;
		this.subjects = subjects;
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public ResearchVisit open(UUID id, Viewer viewer, Model model, VisitAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	private ResearchVisit prepare(ResearchVisit visit, Viewer viewer, Model model) {
		visit.newestFirst();
		model.addAttribute("visit", visit);
		model.addAttribute("may", VisitPermissions.of(visit, viewer));
		model.addAttribute("names", this.choices.deputyNames(visit.deputies()));
		model.addAttribute("offered", viewer.isOffice() ? this.choices.deputies(visit.deputies()) : null);
		return visit;
	}

	/** The page of the visit itself; 404 for whom it does not concern. */
	public ResearchVisit show(UUID id, Viewer viewer, Model model) {
		ResearchVisit visit = prepare(this.access.findVisible(id, viewer), viewer, model);
		model.addAttribute("reports",
				this.reports.findByVisitIdOrderByIdAsc(id)
					.stream()
					.filter((report) -> ReportPermissions.of(report, viewer).sees())
					.toList());
		model.addAttribute("subject", this.subjects.find(visit.planItemId()).orElse(null));
		model.addAttribute("lineage", this.lineage.chainOf(ResearchVisit.KIND, id));
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(visit.version()));
		}
		return visit;
	}

}
