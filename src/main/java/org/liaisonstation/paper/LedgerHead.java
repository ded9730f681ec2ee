package org.liaisonstation.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands above and below the rows of a ledger (台账).
 *
 * @param unit 填报单位
 * @param period in words
 * @param notes further lines above the rows, for instance the watermark
 * @param watermark who took it out and when; at the head and foot of every printed page,
 * or null
 * @param maker 制表人
 */
public record LedgerHead(String title, String unit, String period, List<String> notes, String watermark, String maker,
		LocalDate day) {

	public LedgerHead {
		notes = List.copyOf(notes);
	}

}
