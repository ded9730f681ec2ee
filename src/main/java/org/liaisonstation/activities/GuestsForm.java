package org.liaisonstation.activities;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.Submissions;

/** Several guests of 六请 at once. */
record GuestsForm(UUID submission, Long version, List<@Valid GuestLine> guests) {

	GuestsForm {
		guests = GuestLine.padded(guests);
	}

	static GuestsForm blank(Activity activity) {
		return new GuestsForm(Submissions.fresh(), activity.version(), null);
	}

}
