package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whom an activity went to (走访、联系对象): one of the ids, by the kind.
 *
 * @param bodyId of an enterprise, school, clinic or household
 */
@Embeddable
public record VisitedSubject(@Enumerated(EnumType.STRING) SubjectKind kind, UUID placeId, UUID unitId, UUID deputyId,
		UUID bodyId) {

	public static VisitedSubject of(SubjectKind kind, UUID id) {
		return switch (kind) {
			case PLACE -> new VisitedSubject(kind, id, null, null, null);
			case UNIT -> new VisitedSubject(kind, null, id, null, null);
			case FORMER_DEPUTY -> new VisitedSubject(kind, null, null, id, null);
			case ENTERPRISE, SCHOOL, CLINIC, HOUSEHOLD -> new VisitedSubject(kind, null, null, null, id);
		};
	}

	/** Of whatever kind. */
	public UUID id() {
		return switch (this.kind) {
			case PLACE -> this.placeId;
			case UNIT -> this.unitId;
			case FORMER_DEPUTY -> this.deputyId;
			case ENTERPRISE, SCHOOL, CLINIC, HOUSEHOLD -> this.bodyId;
		};
	}

}
