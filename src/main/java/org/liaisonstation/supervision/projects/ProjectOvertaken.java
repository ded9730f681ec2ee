package org.liaisonstation.supervision.projects;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a project a moment before somebody else could. */
@Component
class ProjectOvertaken implements Overtaken {

	private final Projects projects;

	ProjectOvertaken(Projects projects) {
		this.projects = projects;
	}

	@Override
	public String under() {
		return "/desk/projects/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.projects.findById(id).map(Project::stale);
	}

}
