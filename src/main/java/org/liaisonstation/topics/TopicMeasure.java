package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A measure (措施): what is to be done about a topic, by whom, until when. */
@Entity
@Table(name = "topic_measure")
public class TopicMeasure {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Topic topic;

	private int position;

	private String text;

	private String responsible;

	private UUID unitId;

	private LocalDate dueOn;

	private LocalDate doneOn;

	private String result;

	protected TopicMeasure() {
	}

	TopicMeasure(Topic topic, int position, Facts facts) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.topic = topic;
		this.position = position;
		this.text = facts.text();
		this.responsible = facts.responsible();
		this.unitId = facts.unitId();
		this.dueOn = facts.dueOn();
	}

	/**
	 * What is to be done.
	 *
	 * @param responsible who sees to it, or null
	 * @param unitId the unit that does it, or null
	 * @param dueOn the last day, or null
	 */
	public record Facts(String text, String responsible, UUID unitId, LocalDate dueOn) {

	}

	void done(LocalDate day, String result) {
		this.doneOn = day;
		this.result = result;
	}

	public boolean isDone() {
		return this.doneOn != null;
	}

	public UUID id() {
		return this.id;
	}

	public String text() {
		return this.text;
	}

	public String responsible() {
		return this.responsible;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public LocalDate dueOn() {
		return this.dueOn;
	}

	public LocalDate doneOn() {
		return this.doneOn;
	}

	public String result() {
		return this.result;
	}

}
