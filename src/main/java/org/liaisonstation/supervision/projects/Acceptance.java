package org.liaisonstation.supervision.projects;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 验收: the director says that it is there, on the strength of the acceptance document.
 *
 * @param text what was looked at and found
 */
@Embeddable
public record Acceptance(@Column(name = "accepted_on") LocalDate on, @Column(name = "acceptance_text") String text,
		@Column(name = "accepted_by_name") String byName) {

}
