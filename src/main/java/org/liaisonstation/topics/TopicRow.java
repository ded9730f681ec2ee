package org.liaisonstation.topics;

import java.time.Instant;
import java.util.UUID;

import org.liaisonstation.forms.ListKey;

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

	ListKey key() {
		return ListKey.of(this.openedAt, this.id);
	}

}
