package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.supervision.plans.PlanSubjects;

/**
 * A visit that is to take place.
 *
 * @param item the item of a plan that it carries out, or null
 */
record VisitForm(UUID submission, Long version, UUID item, @NotBlank(message = "请填写调研主题") @Size(max = 60) String topic,
		@NotBlank(message = "请填写调研对象") @Size(max = 200) String object,
		@NotNull(message = "请填写计划日期") LocalDate plannedOn, @Size(max = 100) String place,
		@Size(max = 300) String companions, List<UUID> deputies) {

	VisitForm {
		deputies = (deputies != null) ? deputies.stream().distinct().toList() : List.of();
	}

	/**
	 * @param subject of the plan, which knows what it is about; or null
	 */
	static VisitForm begin(PlanSubjects.Subject subject, String topic) {
		return new VisitForm(Submissions.fresh(), null, (subject != null) ? subject.itemId() : null,
				(subject != null) ? subject.title() : topic, null, null, null, null, null);
	}

	static VisitForm of(ResearchVisit visit) {
		return new VisitForm(Submissions.fresh(), visit.version(), visit.planItemId(), visit.topic(), visit.object(),
				visit.plannedOn(), visit.place(), visit.companions(), visit.deputies());
	}

	ResearchVisit.Plan plan() {
		return new ResearchVisit.Plan(this.topic.strip(), this.object.strip(), this.plannedOn, Filled.of(this.place),
				Filled.of(this.companions), this.deputies);
	}

}
