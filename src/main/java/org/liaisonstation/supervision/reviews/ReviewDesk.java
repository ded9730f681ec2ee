package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NumberSeries;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a work review goes through its stages. Whoever may never do the act finds none
 * (404); a stale page, or a stage in which something is missing, is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class ReviewDesk {

	private static final String SERIES = "PY";

	private final WorkReviews reviews;

	private final ReviewAccess access;

	private final ReviewNotices notices;

	private final Publications publications;

	private final NumberSeries numbers;

	private final ReviewClocks clocks;

	ReviewDesk(WorkReviews reviews, ReviewAccess access, ReviewNotices notices, Publications publications,
			NumberSeries numbers, ReviewClocks clocks) {
		this.reviews = reviews;
		this.access = access;
		this.notices = notices;
		this.publications = publications;
		this.numbers = numbers;
		this.clocks = clocks;
	}

	/**
	 * 制定方案.
	 * @param planItemId the subject of the supervision plan that it carries out, or null
	 */
	public WorkReview open(Scheme scheme, UUID planItemId, Viewer by) {
		ReviewAccess.requireOffice(by);
		WorkReview review = WorkReview.open(scheme, planItemId, this.clocks.now(), by);
		review.numbered(this.numbers.nextNumber(SERIES, this.clocks.today().getYear()));
		return this.reviews.save(review);
	}

	public WorkReview edit(UUID id, Long version, Scheme scheme, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.EDIT);
		review.edit(scheme, this.clocks.now(), by);
		return this.reviews.save(review);
	}

	/** 转入评议调研: the units are asked to check themselves. */
	public WorkReview beginStudy(UUID id, Long version, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.BEGIN_STUDY);
		review.beginStudy(this.clocks.now(), by);
		this.notices.units(review, ReviewTidings.CHECK_YOURSELF);
		return this.reviews.save(review);
	}

	/** 代表走访. */
	public WorkReview visit(UUID id, Long version, ReviewVisit.Facts facts, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.NOTE_VISIT);
		review.visit(facts, this.clocks.today(), this.clocks.now(), by);
		return this.reviews.save(review);
	}

	/** 调查报告. */
	public WorkReview investigate(UUID id, Long version, String text, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.INVESTIGATE);
		review.investigate(text, this.clocks.now(), by);
		return this.reviews.save(review);
	}

	/** 召开评议会. */
	public WorkReview meet(UUID id, Long version, WorkReview.Meeting meeting, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.HOLD_MEETING);
		review.meet(meeting, this.clocks.today(), this.clocks.now(), by);
		return this.reviews.save(review);
	}

	/**
	 * 更正评议会.
	 * @param words why, and what stood there before
	 */
	public WorkReview correctMeeting(UUID id, Long version, WorkReview.Meeting meeting, String words, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.CORRECT);
		review.correctMeeting(meeting, words, this.clocks.today(), this.clocks.now(), by);
		return this.reviews.save(review);
	}

	/** 交办评议意见. */
	public WorkReview handOver(UUID id, Long version, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.HAND_OVER);
		review.handOver(this.clocks.today(), this.clocks.now(), by);
		this.notices.units(review, ReviewTidings.HANDED_OVER);
		return this.reviews.save(review);
	}

	/** 办结. */
	public WorkReview close(UUID id, Long version, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.CLOSE);
		review.close(this.clocks.today(), this.clocks.now(), by);
		return this.reviews.save(review);
	}

	/** 撤销. */
	public WorkReview withdraw(UUID id, Long version, String reason, Viewer by) {
		WorkReview review = this.access.toAct(id, version, by, ReviewAct.WITHDRAW);
		this.notices.takeFromUnits(review);
		review.withdraw(reason, this.clocks.now(), by);
		this.publications.withdrawWith(WorkReview.KIND, id, reason, by);
		return this.reviews.save(review);
	}

}
