package org.liaisonstation.topics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A line of the list of topics.
 *
 * @param members how much is gathered
 * @param measures how many measures there are, and how many of them are done
 * @param late how many of them are overdue
 */
record TopicRow(UUID id, Long version, String number, String title, String field, TopicState state, Instant openedAt,
		long members, long measures, long done, long late, long outcomes) {

	public String href() {
		return "/desk/topics/" + this.id;
	}

	String key() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.openedAt) + "_" + this.id;
	}

}
