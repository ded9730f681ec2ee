package org.liaisonstation.supervision.research;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a report a moment before somebody else could. */
@Component
class ReportOvertaken implements Overtaken {

	private final ResearchReports reports;

	ReportOvertaken(ResearchReports reports) {
		this.reports = reports;
	}

	@Override
	public String under() {
		return "/desk/research/reports/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.reports.findById(id).map(ResearchReport::stale);
	}

}
