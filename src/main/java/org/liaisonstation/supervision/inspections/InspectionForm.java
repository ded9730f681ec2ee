package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.supervision.plans.PlanSubjects;

/** What is to be looked at, when, and by whom. */
record InspectionForm(UUID submission, Long version, @NotNull(message = "请选择种类") InspectionKind kind,
		@NotBlank(message = "请写一个主题") @Size(max = 60) String title,
		@NotBlank(message = "请写明检查对象") @Size(max = 200) String object, @NotBlank(message = "请选择依据") String ground,
		@NotNull(message = "请填写计划日期") LocalDate plannedOn, @Size(max = 100) String place,
		@Size(max = 200) String companions, List<UUID> deputies, UUID planItemId, UUID projectId) {

	InspectionForm {
		deputies = (deputies != null) ? deputies : List.of();
	}

	/**
	 * @param subject of the plan, which knows what it is about and why; or null
	 */
	static InspectionForm begin(PlanSubjects.Subject subject, UUID project) {
		String ground = (project != null) ? InspectionChoices.LIVELIHOOD : (subject != null) ? subject.ground() : null;
		return new InspectionForm(Submissions.fresh(), null, InspectionKind.INSPECTION,
				(subject != null) ? subject.title() : null, null, ground, null, null, null, null,
				(subject != null) ? subject.itemId() : null, project);
	}

	static InspectionForm of(Inspection inspection) {
		return new InspectionForm(Submissions.fresh(), inspection.version(), inspection.kind(), inspection.title(),
				inspection.object(), inspection.ground(), inspection.plannedOn(), inspection.place(),
				inspection.companions(), inspection.participants(), inspection.planItemId(), inspection.projectId());
	}

	Inspection.Outline outline() {
		return new Inspection.Outline(this.kind, this.title.strip(), this.object.strip(), this.ground, this.plannedOn,
				Filled.of(this.place), Filled.of(this.companions), this.planItemId, this.projectId);
	}

}
