package org.liaisonstation.deputies.duties;

import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.forms.ListKey;

/**
 * A line of a duty archive.
 *
 * @param kind in words
 * @param withdrawn it was taken back, and counts no more
 */
record DutyRow(UUID id, String kind, String title, LocalDate on, String role, String href, boolean withdrawn) {

	ListKey key() {
		return ListKey.of(this.on, this.id);
	}

}
