package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Prepares the pages of one inspection. */
@Component
@Transactional(readOnly = true)
class InspectionPages {

	private static final String PAGE = "supervision/inspections/inspection";

	private final InspectionAccess access;

	private final Findings findings;

	private final InspectionChoices choices;

	private final MendingClock clock;

	private final Files files;

	private final Lineage lineage;

	private final PlanSubjects subjects;

	InspectionPages(InspectionAccess access, Findings findings, InspectionChoices choices, MendingClock clock,
			Files files, Lineage lineage, PlanSubjects subjects) {
		this.access = access;
		this.findings = findings;
		this.choices = choices;
		this.clock = clock;
		this.files = files;
		this.lineage = lineage;
		this.subjects = subjects;
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public Inspection open(UUID id, Viewer viewer, Model model, InspectionAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	/** For what is read alone. */
	public Inspection read(UUID id, Viewer viewer, Model model) {
		return prepare(this.access.findVisible(id, viewer), viewer, model);
	}

	private Inspection prepare(Inspection inspection, Viewer viewer, Model model) {
		inspection.newestFirst();
		List<UUID> ids = inspection.deputies().stream().map(InspectionDeputy::deputyId).distinct().toList();
		model.addAttribute("inspection", inspection);
		model.addAttribute("may", InspectionPermissions.of(inspection, viewer));
		model.addAttribute("names", this.choices.names(ids));
		model.addAttribute("choices", this.choices);
		model.addAttribute("findings", lines(inspection));
		return inspection;
	}

	/** Each finding with its light, struck ones too. */
	List<FindingLine> lines(Inspection inspection) {
		List<Finding> all = this.findings.findByInspectionIdOrderByPosition(inspection.id());
		Map<UUID, String> units = this.choices
			.unitNames(all.stream().map(Finding::unitId).filter(Objects::nonNull).distinct().toList());
		Map<UUID, List<StoredFile>> photos = this.files.of(Finding.KIND, all.stream().map(Finding::id).toList());
		return all.stream()
			.map((one) -> new FindingLine(one, (one.unitId() != null) ? units.get(one.unitId()) : "",
					this.clock.light(one), photos.getOrDefault(one.id(), List.of())))
			.toList();
	}

	/** The page of the inspection itself; 404 for whom it does not concern. */
	public String show(UUID id, Viewer viewer, Model model) {
		Inspection inspection = read(id, viewer, model);
		model.addAttribute("subject", this.subjects.find(inspection.planItemId()).orElse(null));
		model.addAttribute("lineage", this.lineage.chainOf(Inspection.KIND, id));
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(inspection.version()));
		}
		return PAGE;
	}

}
