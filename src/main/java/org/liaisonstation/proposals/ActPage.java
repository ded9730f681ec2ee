package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/**
 * What the page of an act says that needs some words and nothing else.
 *
 * @param path the end of its address, under that of the proposal
 * @param label of the field
 */
record ActPage(String path, String title, String label, String hint) {

	static final String VIEW = "proposals/act";

	/** What its form sends. */
	record Form(UUID submission, Long version, @NotBlank(message = "请写明情况或理由") @Size(max = 5000) String text) {

		static Form blank(Long version) {
			return new Form(Submissions.fresh(), version, null);
		}

	}

}
