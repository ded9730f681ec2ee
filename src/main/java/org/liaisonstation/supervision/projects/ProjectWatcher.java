package org.liaisonstation.supervision.projects;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A deputy who watches a project (监督代表), as long as he does. */
@Entity
@Table(name = "project_watcher")
public class ProjectWatcher {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Project project;

	private UUID deputyId;

	private LocalDate since;

	private LocalDate endedOn;

	protected ProjectWatcher() {
	}

	ProjectWatcher(Project project, UUID deputyId, LocalDate since) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.project = project;
		this.deputyId = deputyId;
		this.since = since;
	}

	void release(LocalDate today) {
		this.endedOn = today;
	}

	public UUID deputyId() {
		return this.deputyId;
	}

	public LocalDate since() {
		return this.since;
	}

	boolean isWatching() {
		return this.endedOn == null;
	}

}
