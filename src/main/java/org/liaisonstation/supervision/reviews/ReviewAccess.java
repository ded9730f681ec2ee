package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/** Finds work reviews for whoever may see them; for everybody else there are none. */
@Component
class ReviewAccess {

	private final WorkReviews reviews;

	ReviewAccess(WorkReviews reviews) {
		this.reviews = reviews;
	}

	WorkReview findVisible(UUID id, Viewer viewer) {
		return this.reviews.findById(id)
			.filter((review) -> ReviewPermissions.of(review, viewer).sees())
			.orElseThrow(NotFound::new);
	}

	/**
	 * For an act.
	 * @throws NotFound where it is not for the viewer
	 * @throws org.liaisonstation.forms.StalePage where the page or the stage is out of
	 * date
	 */
	WorkReview toAct(UUID id, Long version, Viewer by, ReviewAct act) {
		WorkReview review = toAct(id, by, act);
		if (!review.version().equals(version)) {
			throw review.stale();
		}
		return review;
	}

	/** For the page of an act. */
	WorkReview toAct(UUID id, Viewer by, ReviewAct act) {
		WorkReview review = findVisible(id, by);
		if (!ReviewPermissions.of(review, by).hasRight(act)) {
			throw new NotFound();
		}
		review.require(act);
		return review;
	}

	/**
	 * For an act on the part of one unit.
	 * @throws NotFound where it is another unit's
	 */
	WorkReview toActOn(UUID id, UUID line, Viewer by, ReviewAct act) {
		WorkReview review = toAct(id, by, act);
		if (!ReviewPermissions.of(review, by).seesLine(review.unit(line).id())) {
			throw new NotFound();
		}
		return review;
	}

	static void requireReader(Viewer viewer) {
		if (!ReviewPermissions.reads(viewer)) {
			throw new NotFound();
		}
	}

	static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

}
