package org.liaisonstation.supervision.research;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/** Finds reports for whoever may see them; for everybody else there are none. */
@Component
class ReportAccess {

	private final ResearchReports reports;

	ReportAccess(ResearchReports reports) {
		this.reports = reports;
	}

	ResearchReport findVisible(UUID id, Viewer viewer) {
		return this.reports.findById(id)
			.filter((report) -> ReportPermissions.of(report, viewer).sees())
			.orElseThrow(NotFound::new);
	}

	/**
	 * For an act.
	 * @throws NotFound where it is not for the viewer
	 * @throws org.liaisonstation.forms.StalePage where the page or the state is out of
	 * date
	 */
	ResearchReport toAct(UUID id, Long version, Viewer by, ReportAct act) {
		ResearchReport report = toAct(id, by, act);
		if (!report.version().equals(version)) {
			throw report.stale();
		}
		return report;
	}

	/** For the page of an act. */
	ResearchReport toAct(UUID id, Viewer by, ReportAct act) {
		ResearchReport report = findVisible(id, by);
		if (!ReportPermissions.of(report, by).hasRight(act)) {
			throw new NotFound();
		}
		report.require(act);
		return report;
	}

	/**
	 * For feedback: the unit has nothing to do with another one's.
	 * @throws NotFound where the delivery is another unit's
	 */
	ResearchReport toAnswer(UUID id, UUID deliveryId, Viewer by) {
		ResearchReport report = toAct(id, by, ReportAct.FEEDBACK);
		ReportDelivery delivery = report.delivery(deliveryId);
		if (!by.isOffice() && !delivery.id().equals(ReportPermissions.of(report, by).ownDelivery())) {
			throw new NotFound();
		}
		return report;
	}

	static void requireReader(Viewer viewer) {
		if (!ReportPermissions.reads(viewer)) {
			throw new NotFound();
		}
	}

	static void requireWriter(Viewer viewer) {
		if (!ReportPermissions.writes(viewer)) {
			throw new NotFound();
		}
	}

}
