package org.liaisonstation.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What an activity is and when.
 *
 * @param category code of the second level of the list {@code activity_category}, under
 * the kind
 * @param title 主题事项, in one line
 * @param from may be missing, as may {@code to}
 * @param groupId the group of deputies that holds it, or null
 */
@Embeddable
public record Outline(@Enumerated(EnumType.STRING) ActivityKind kind, String category, String title, LocalDate onDate,
		@Column(name = "from_time") LocalTime from, @Column(name = "to_time") LocalTime to, UUID groupId) {

	public static Outline of(ActivityKind kind, String category, String title, LocalDate onDate) {
		return new Outline(kind, category, title, onDate, null, null, null);
	}

}
