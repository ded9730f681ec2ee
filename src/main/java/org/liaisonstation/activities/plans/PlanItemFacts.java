package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.liaisonstation.activities.ActivityKind;

/**
 * What is to be done, and when.
 *
 * @param kind null for a joint activity that is none of 六进六请六联, as {@code category}
 * @param category code of the second level of the list {@code activity_category}
 * @param title a public text
 * @param onDate a day of the month, or null where the month is all that is known
 * @param groupId in a plan of the station the group that does it, or null
 * @param note for the office and the deputies
 */
@Embeddable
public record PlanItemFacts(@Enumerated(EnumType.STRING) ActivityKind kind, String category, String title, int month,
		LocalDate onDate, UUID groupId, String note) {

	/** In some month, whoever does it. */
	public static PlanItemFacts of(ActivityKind kind, String category, String title, int month) {
		return new PlanItemFacts(kind, category, title, month, null, null, null);
	}

	public PlanItemFacts by(UUID groupId) {
		return new PlanItemFacts(this.kind, this.category, this.title, this.month, this.onDate, groupId, this.note);
	}

	public PlanItemFacts on(LocalDate day) {
		return new PlanItemFacts(this.kind, this.category, this.title, day.getMonthValue(), day, this.groupId,
				this.note);
	}

	/** 3月, 3月15日. */
	public String when() {
		return this.month + "月" + ((this.onDate != null) ? this.onDate.getDayOfMonth() + "日" : "");
	}

}
