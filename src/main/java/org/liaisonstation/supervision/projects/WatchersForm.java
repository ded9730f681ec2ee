package org.liaisonstation.supervision.projects;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.forms.Submissions;

/** The deputies who are to watch a project; none where nobody is ticked. */
record WatchersForm(UUID submission, Long version, List<UUID> deputies) {

	WatchersForm {
		deputies = (deputies != null) ? deputies : List.of();
	}

	static WatchersForm of(Project project) {
		return new WatchersForm(Submissions.fresh(), project.version(), List.copyOf(project.watching()));
	}

}
