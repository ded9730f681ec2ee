package org.liaisonstation.supervision.reviews;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a work review a moment before somebody else could. */
@Component
class ReviewOvertaken implements Overtaken {

	private final WorkReviews reviews;

	ReviewOvertaken(WorkReviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String under() {
		return "/desk/reviews/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.reviews.findById(id).map(WorkReview::stale);
	}

}
