package org.liaisonstation.activities;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who dealt with an opinion a moment before somebody else could. */
@Component
class OpinionOvertaken implements Overtaken {

	private final Opinions opinions;

	OpinionOvertaken(Opinions opinions) {
		this.opinions = opinions;
	}

	@Override
	public String under() {
		return "/desk/opinions/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.opinions.findById(id).map(Opinion::stale);
	}

}
