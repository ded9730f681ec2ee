package org.liaisonstation.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.forms.Submissions;

/**
 * A request that looks like another one.
 *
 * @param fresh no unit and no reporter knows an answer of it yet, and nothing was merged
 * into it: it may be merged into another one
 * @param words what both say
 * @param share how much of the shorter text both say
 */
record Similar(UUID id, Long version, String number, String title, Status status, String place, Instant receivedAt,
		boolean fresh, boolean samePlace, boolean sameCategory, List<String> words, double share) {

	/** How much of the shorter text both must say where nothing else is the same. */
	static final double ALIKE = 0.15;

	/** The same, where the place or the category is the same. */
	private static final double SOMEWHAT_ALIKE = 0.06;

	public String href() {
		return "/desk/requests/" + this.id;
	}

	/** For the form of its line, whose other lines are forms of their own. */
	public UUID submission() {
		return Submissions.fresh();
	}

	/** 同村居、同类别、相同词“停车、空地”. */
	public String reason() {
		List<String> reasons = new ArrayList<>();
		if (this.samePlace) {
			reasons.add("同村居");
		}
		if (this.sameCategory) {
			reasons.add("同类别");
		}
		if (!this.words.isEmpty()) {
			reasons.add("相同词“" + String.join("、", this.words) + "”");
		}
		return String.join("、", reasons);
	}

	boolean isHint() {
		if (this.samePlace && this.sameCategory) {
			return true;
		}
		return this.share >= ((this.samePlace || this.sameCategory) ? SOMEWHAT_ALIKE : ALIKE);
	}

	double score() {
		return this.share + (this.samePlace ? ALIKE : 0) + (this.sameCategory ? ALIKE / 2 : 0);
	}

	/**
	 * Whether this one leads where both become one case: what a unit has already leads,
	 * else what came first.
	 * @param other the request that it is shown beside
	 */
	public boolean leads(Request other) {
		return mayCarry() && isFresh(other)
				&& !(mayJoin(other) && other.intake().receivedAt().isBefore(this.receivedAt));
	}

	/** Whether it goes into the request that it is shown beside. */
	public boolean joins(Request other) {
		return mayJoin(other) && !leads(other);
	}

	private boolean mayJoin(Request other) {
		return this.fresh && isUndispatched(this.status) && other.mayCarry();
	}

	private boolean mayCarry() {
		return this.status == Status.TO_DISPATCH || this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS;
	}

	private static boolean isFresh(Request request) {
		return isUndispatched(request.status()) && request.firstDispatchedAt() == null && request.roundNumber() == 1
				&& !request.leadsGroup();
	}

	private static boolean isUndispatched(Status status) {
		return status == Status.UNDER_REVIEW || status == Status.TO_DISPATCH;
	}

	/** Why neither can go into the other now. */
	public String whyNot(Request other) {
		return isUndispatched(this.status) && isUndispatched(other.status()) ? "审核其中一件以后可以并案" : "现在不能并案";
	}

}
