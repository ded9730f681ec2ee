package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

/** The words of an opinion, to be corrected while nothing has become of it. */
record OpinionForm(UUID submission, Long version, @NotBlank(message = "请写下意见") @Size(max = 2000) String text,
		String tag, UUID placeId, @Size(max = 40) String saidBy) {

	static OpinionForm of(Opinion opinion) {
		return new OpinionForm(Submissions.fresh(), opinion.version(), opinion.text(), opinion.tag(), opinion.placeId(),
				opinion.saidBy());
	}

	Opinion.Words words() {
		return new Opinion.Words(this.text.strip(), Filled.of(this.tag), this.placeId, Filled.of(this.saidBy));
	}

}
