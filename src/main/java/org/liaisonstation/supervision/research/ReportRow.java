package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.forms.ListKey;

/**
 * A line of the list of reports.
 *
 * @param number null before it was accepted
 * @param authors by name
 * @param units to which it was delivered, by name; nothing for a unit
 * @param deliveries how many there are that the viewer sees, and how many answered
 * @param light of the delivery that ends first among those that wait, or null
 */
public record ReportRow(UUID id, String number, String title, String authors, ReportState state, LocalDate acceptedOn,
		String units, int deliveries, int answered, TimeLeft light, Instant writtenAt) {

	public String href() {
		return "/desk/research/reports/" + this.id;
	}

	/** The number, or that it has none yet. */
	public String numberOrNone() {
		return (this.number != null) ? this.number : "未编号";
	}

	ListKey key() {
		return ListKey.of(this.writtenAt, this.id);
	}

}
