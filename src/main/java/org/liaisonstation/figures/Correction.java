package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a number of a locked year is another one now (更正).
 *
 * @param difference by how much it moved since the reason before
 * @param writtenOn the day, in Shanghai
 */
record Correction(UUID id, int year, String key, long difference, String reason, LocalDate writtenOn,
		String writtenByName) {

	/** What the trail and the public text beside it call it. */
	static final String KIND = "figure-correction";

	public String signed() {
		return "%+d".formatted(this.difference);
	}

}
