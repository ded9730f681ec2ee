package org.liaisonstation.topics;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the 工委 proposed (工作建议) to 党工委 or 办事处.
 */
@Embeddable
public record WorkProposal(@Column(name = "proposed_on") LocalDate on, @Column(name = "proposed_to") String to,
		@Column(name = "proposal_text") String text) {

}
