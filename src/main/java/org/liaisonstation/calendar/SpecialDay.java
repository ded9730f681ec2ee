package org.liaisonstation.calendar;

import java.time.LocalDate;

/**
 * A day whose kind the State Council's yearly notice sets, against what its weekday says.
 *
 * @param name the holiday that it belongs to, such as 国庆节; a make-up day carries the name
 * of the holiday that it makes up for
 */
public record SpecialDay(LocalDate day, Kind kind, String name) {

	/** What such a day is. */
	public enum Kind {

		HOLIDAY("放假"), WORKDAY("调休上班");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
