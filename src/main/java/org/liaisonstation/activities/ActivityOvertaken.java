package org.liaisonstation.activities;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed an activity a moment before somebody else could. */
@Component
class ActivityOvertaken implements Overtaken {

	private final Activities activities;

	ActivityOvertaken(Activities activities) {
		this.activities = activities;
	}

	@Override
	public String under() {
		return "/desk/activities/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.activities.findById(id).map(Activity::stale);
	}

}
