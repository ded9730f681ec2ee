package org.liaisonstation.supervision.projects;

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

/** A line of the history of a project. Never changed. */
@Entity
@Table(name = "project_event")
public class ProjectEvent {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Project project;

	private Instant at;

	private String byName;

	@Enumerated(EnumType.STRING)
	private ProjectStep step;

	private String text;

	protected ProjectEvent() {
	}

	ProjectEvent(Project project, Instant at, String byName, ProjectStep step, String text) {
		this.id = IDS.generate();
		this.project = project;
		this.at = at;
		this.byName = byName;
		this.step = step;
		this.text = text;
	}

	public Instant at() {
		return this.at;
	}

	public String who() {
		return this.byName;
	}

	public String label() {
		return this.step.label();
	}

	public String text() {
		return this.text;
	}

	ProjectStep step() {
		return this.step;
	}

}
