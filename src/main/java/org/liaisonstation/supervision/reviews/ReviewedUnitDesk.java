package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to one unit in a review: it checks itself, is counted and judged, mends,
 * is counted again. Another unit's part is a 404; a stale page is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class ReviewedUnitDesk {

	private final WorkReviews reviews;

	private final ReviewAccess access;

	private final ReviewNotices notices;

	private final ReviewClocks clocks;

	ReviewedUnitDesk(WorkReviews reviews, ReviewAccess access, ReviewNotices notices, ReviewClocks clocks) {
		this.reviews = reviews;
		this.access = access;
		this.notices = notices;
		this.clocks = clocks;
	}

	/**
	 * 自查报告, 单位报告 or 评议意见.
	 * @param version of the unit's line: what happens to another one is nothing to it
	 */
	public WorkReview write(UUID id, UUID line, Long version, UnitText text, String words, Viewer by) {
		WorkReview review = this.access.toActOn(id, line, by, text.act());
		review.refuseIf(!review.unit(line).version().equals(version), "这一部分刚刚有人改过。");
		switch (text) {
			case SELF_CHECK -> review.selfCheck(line, words, this.clocks.today(), this.clocks.now(), by);
			case REPORT -> review.report(line, words, this.clocks.now(), by);
			case OPINION -> review.judge(line, words, this.clocks.now(), by);
		}
		return this.reviews.save(review);
	}

	/** 满意度测评, the first one in the meeting, the second one after mending. */
	public WorkReview count(UUID id, UUID line, Long version, int round, Tally tally, Viewer by) {
		WorkReview review = this.access.toActOn(id, line, by, act(round));
		if (!review.version().equals(version)) {
			throw review.stale();
		}
		if (round == 1) {
			review.count(line, tally, this.clocks.today(), this.clocks.now(), by);
		}
		else {
			review.countAgain(line, tally, this.clocks.today(), this.clocks.now(), by);
		}
		return this.reviews.save(review);
	}

	/**
	 * 更正测评结果.
	 * @param words why, and what stood there before
	 */
	public WorkReview correctCount(UUID id, UUID line, Long version, int round, Tally tally, String words, Viewer by) {
		WorkReview review = this.access.toActOn(id, line, by, ReviewAct.CORRECT);
		if (!review.version().equals(version)) {
			throw review.stale();
		}
		review.correctCount(line, round, tally, words, this.clocks.today(), this.clocks.now(), by);
		return this.reviews.save(review);
	}

	static ReviewAct act(int round) {
		return (round == 1) ? ReviewAct.COUNT : ReviewAct.COUNT_AGAIN;
	}

	/**
	 * 列入问题清单.
	 * @param dueOn the day that is set for it, or null for the usual period
	 */
	public WorkReview addMatter(UUID id, UUID line, Long version, String text, LocalDate dueOn, Viewer by) {
		WorkReview review = this.access.toActOn(id, line, by, ReviewAct.ADD_MATTER);
		if (!review.version().equals(version)) {
			throw review.stale();
		}
		review.addMatter(line, text, this.clocks.mending(this.clocks.today(), dueOn), this.clocks.now(), by);
		this.notices.unit(review, review.unit(line), ReviewTidings.TO_MEND);
		return this.reviews.save(review);
	}

	/**
	 * 整改报告.
	 * @param version of the matter
	 */
	public WorkReview mend(UUID id, UUID line, UUID matter, Long version, String what, Viewer by) {
		WorkReview review = this.access.toActOn(id, line, by, ReviewAct.MEND);
		review.refuseIf(!review.unit(line).matter(matter).version().equals(version), "这个问题已经报告整改。");
		review.mend(line, matter, what, this.clocks.today(), this.clocks.now(), by);
		this.notices.office(review, ReviewTidings.MENDED);
		return this.reviews.save(review);
	}

}
