package org.liaisonstation.activities;

import jakarta.persistence.Embeddable;

/**
 * Under what an activity is filed: codes of the lists {@code activity_theme},
 * {@code activity_field} and {@code activity_function} (五大功能), each may be missing.
 */
@Embeddable
public record Tags(String theme, String field, String function) {

	public static Tags none() {
		return new Tags(null, null, null);
	}

}
