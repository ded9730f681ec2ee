package org.liaisonstation.topics;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.audit.HistoryLine;

/** A line of the history of a topic. Never changed. */
@Entity
@Table(name = "topic_event")
public class TopicEvent extends HistoryLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private Topic topic;

	@Enumerated(EnumType.STRING)
	private TopicStep step;

	protected TopicEvent() {
	}

	TopicEvent(Topic topic, Instant at, String byName, TopicStep step, String text) {
		super(at, byName, text);
		this.topic = topic;
		this.step = step;
	}

	@Override
	public String label() {
		return this.step.label();
	}

}
