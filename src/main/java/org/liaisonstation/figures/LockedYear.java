package org.liaisonstation.figures;

import java.time.LocalDate;

/**
 * A year whose numbers are locked.
 *
 * @param lockedOn the day, in Shanghai
 */
record LockedYear(int year, LocalDate lockedOn, String lockedByName) {

	static String href(int year) {
		return "/desk/figures/years/" + year;
	}

	public String href() {
		return href(this.year);
	}

}
