package org.liaisonstation.supervision.reviews;

import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.Notices;

import org.springframework.stereotype.Component;

/** Who is told of what happens to a work review, in the transaction of the act. */
@Component
class ReviewNotices {

	private final Notices notices;

	ReviewNotices(Notices notices) {
		this.notices = notices;
	}

	void office(WorkReview review, ReviewTidings tidings) {
		tell(review, tidings, Audience.office());
	}

	void unit(WorkReview review, ReviewedUnit unit, ReviewTidings tidings) {
		tell(review, tidings, Audience.unit(unit.unitId()));
	}

	void units(WorkReview review, ReviewTidings tidings) {
		tell(review, tidings, audiences(review));
	}

	/** The review was withdrawn: units know of it no more. */
	void takeFromUnits(WorkReview review) {
		this.notices.takeFrom(review.id(), audiences(review));
	}

	private static Audience[] audiences(WorkReview review) {
		return review.units().stream().map((line) -> Audience.unit(line.unitId())).toArray(Audience[]::new);
	}

	private void tell(WorkReview review, ReviewTidings tidings, Audience... to) {
		this.notices.tell(new About(review.id(), review.number(), review.href(), false), tidings.news(), to);
	}

}
