package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;

/**
 * With which congress a proposal was filed, by which mandate.
 *
 * @param on the day
 * @param number what that congress calls it, or null
 */
@Embeddable
public record Filing(@Enumerated(EnumType.STRING) Level level, UUID mandateId, @Column(name = "filed_on") LocalDate on,
		@Column(name = "filed_number") String number) {

	/** By a mandate of his: nobody files where he was not elected to. */
	public static Filing by(Mandate mandate, LocalDate on, String number) {
		return new Filing(mandate.level(), mandate.id(), on, number);
	}

}
