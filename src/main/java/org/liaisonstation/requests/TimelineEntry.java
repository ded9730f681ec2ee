package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One entry of the timeline: who did what, when. Written by the request alone, never
 * changed.
 */
@Entity
@Table(name = "request_event")
class TimelineEntry {

	/**
	 * One for all: ids of the same millisecond keep their order, as two steps of one act
	 * do.
	 */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Request request;

	private Instant at;

	private int round;

	@Enumerated(EnumType.STRING)
	private Step step;

	private String actor;

	private String actorRole;

	private String text;

	protected TimelineEntry() {
	}

	TimelineEntry(Request request, Instant at, int round, Step step, Actor actor, String text) {
		this.id = IDS.generate();
		this.request = request;
		this.at = at;
		this.round = round;
		this.step = step;
		this.actor = actor.name();
		this.actorRole = actor.role();
		this.text = text;
	}

	public UUID id() {
		return this.id;
	}

	public Instant at() {
		return this.at;
	}

	public int round() {
		return this.round;
	}

	public Step step() {
		return this.step;
	}

	public String label() {
		return this.step.label();
	}

	/** 许静 · 站务人员. */
	public String who() {
		return this.actorRole.isEmpty() ? this.actor : this.actor + " · " + this.actorRole;
	}

	public String actorRole() {
		return this.actorRole;
	}

	public String actor() {
		return this.actor;
	}

	public String text() {
		return this.text;
	}

}
