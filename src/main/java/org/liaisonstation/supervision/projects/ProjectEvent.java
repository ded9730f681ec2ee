package org.liaisonstation.supervision.projects;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.audit.HistoryLine;

/** A line of the history of a project. Never changed. */
@Entity
@Table(name = "project_event")
public class ProjectEvent extends HistoryLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private Project project;

	@Enumerated(EnumType.STRING)
	private ProjectStep step;

	protected ProjectEvent() {
	}

	ProjectEvent(Project project, Instant at, String byName, ProjectStep step, String text) {
		super(at, byName, text);
		this.project = project;
		this.step = step;
	}

	@Override
	public String label() {
		return this.step.label();
	}

	ProjectStep step() {
		return this.step;
	}

}
