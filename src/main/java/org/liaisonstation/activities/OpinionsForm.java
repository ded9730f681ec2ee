package org.liaisonstation.activities;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.Submissions;

/** Several opinions of an activity at once. */
record OpinionsForm(UUID submission, List<@Valid OpinionLine> opinions) {

	OpinionsForm {
		opinions = OpinionLine.padded(opinions);
	}

	static OpinionsForm blank() {
		return new OpinionsForm(Submissions.fresh(), null);
	}

}
