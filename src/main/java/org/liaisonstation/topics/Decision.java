package org.liaisonstation.topics;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was decided on a work proposal.
 *
 * @param by the meeting or the person
 */
@Embeddable
public record Decision(@Column(name = "decided_on") LocalDate on, @Column(name = "decided_by") String by,
		@Column(name = "decision") String text) {

}
