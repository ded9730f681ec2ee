package org.liaisonstation.supervision.inspections;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a finding a moment before somebody else could. */
@Component
class FindingOvertaken implements Overtaken {

	private final Findings findings;

	FindingOvertaken(Findings findings) {
		this.findings = findings;
	}

	@Override
	public String under() {
		return "/desk/findings/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.findings.findById(id).map(Finding::stale);
	}

}
