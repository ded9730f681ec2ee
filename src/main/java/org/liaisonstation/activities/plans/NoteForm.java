package org.liaisonstation.activities.plans;

import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

/** The note at the head of a draft. */
record NoteForm(UUID submission, Long version, @Size(max = 500) String note) {

	static NoteForm of(Plan plan) {
		return new NoteForm(Submissions.fresh(), plan.version(), plan.note());
	}

}
