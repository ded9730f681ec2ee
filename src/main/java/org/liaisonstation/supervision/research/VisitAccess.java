package org.liaisonstation.supervision.research;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/** Finds visits for whoever may see them; for everybody else there are none. */
@Component
class VisitAccess {

	private final ResearchVisits visits;

	VisitAccess(ResearchVisits visits) {
		this.visits = visits;
	}

	ResearchVisit findVisible(UUID id, Viewer viewer) {
		requireReader(viewer);
		return this.visits.findById(id).orElseThrow(NotFound::new);
	}

	/**
	 * For an act of the office.
	 * @throws NotFound where it is not for the viewer
	 * @throws org.liaisonstation.forms.StalePage where the page or the state is out of
	 * date
	 */
	ResearchVisit toAct(UUID id, Long version, Viewer by, VisitAct act) {
		ResearchVisit visit = toAct(id, by, act);
		if (!visit.version().equals(version)) {
			throw visit.stale();
		}
		return visit;
	}

	/** For the page of an act. */
	ResearchVisit toAct(UUID id, Viewer by, VisitAct act) {
		requireOffice(by);
		ResearchVisit visit = findVisible(id, by);
		visit.require(act);
		return visit;
	}

	static void requireReader(Viewer viewer) {
		if (!VisitPermissions.sees(viewer)) {
			throw new NotFound();
		}
	}

	static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

}
