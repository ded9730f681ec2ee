package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

import org.liaisonstation.calendar.TimeLeft;

/**
 * One line of a list of requests. Of another deputy's case in his constituency a deputy's
 * line carries the public title alone ({@code glance}).
 */
public record RequestRow(UUID id, String number, String title, String category, String channel, Status status,
		String place, String unit, Instant receivedAt, Instant dueAt, String dueDay, TimeLeft light, boolean glance) {

	public String href() {
		return "/desk/requests/" + this.id;
	}

}
