package org.liaisonstation.settings;

import java.time.LocalDate;

/**
 * An item of a code list.
 *
 * @param code what records keep; stable
 * @param name what people read
 * @param parent the code of the first level, none for an item of the first level
 * @param restricted whether matters under it are for the director alone (保密)
 * @param validTo the last day on which it may be chosen, or none
 */
public record Code(String list, String code, String name, String parent, boolean restricted, LocalDate validFrom,
		LocalDate validTo) {

	public boolean isInForce(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

}
