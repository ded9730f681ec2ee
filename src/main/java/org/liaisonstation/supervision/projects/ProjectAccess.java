package org.liaisonstation.supervision.projects;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/** Finds projects for whoever may see them; for everybody else there are none. */
@Component
class ProjectAccess {

	private final Projects projects;

	ProjectAccess(Projects projects) {
		this.projects = projects;
	}

	Project findVisible(UUID id, Viewer viewer) {
		return this.projects.findById(id)
			.filter((project) -> ProjectPermissions.of(project, viewer).sees())
			.orElseThrow(NotFound::new);
	}

	/**
	 * For an act.
	 * @throws NotFound where it is not for the viewer
	 * @throws org.liaisonstation.forms.StalePage where the page or the state is out of
	 * date
	 */
	Project toAct(UUID id, Long version, Viewer by, ProjectAct act) {
		Project project = toAct(id, by, act);
		if (!project.version().equals(version)) {
			throw project.stale();
		}
		return project;
	}

	/** For the page of an act. */
	Project toAct(UUID id, Viewer by, ProjectAct act) {
		Project project = findVisible(id, by);
		if (!ProjectPermissions.of(project, by).hasRight(act)) {
			throw new NotFound();
		}
		project.require(act);
		return project;
	}

	static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

}
