package org.liaisonstation.supervision.reviews;

import java.time.Instant;
import java.util.UUID;

import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.forms.ListKey;

/**
 * A line of the list of work reviews.
 *
 * @param units by name; for a unit itself alone
 * @param light of the stage, or null where it is over
 * @param open how many matters are still to be mended
 */
public record ReviewRow(UUID id, String number, int year, String title, String units, ReviewStage stage, TimeLeft light,
		int open, Instant openedAt) {

	public String href() {
		return "/desk/reviews/" + this.id;
	}

	ListKey key() {
		return ListKey.of(this.openedAt, this.id);
	}

}
