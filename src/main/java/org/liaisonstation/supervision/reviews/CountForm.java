package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.Code;

import org.springframework.validation.Errors;

/**
 * 满意度测评 on paper: the votes as they were counted. The rate is reckoned and not asked for.
 *
 * @param reason why it is corrected; null where it is written down
 */
record CountForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate countedOn,
		@NotNull(message = "请填写发出票数") @Positive(message = "发出票数至少 1 张") Integer handedOut,
		@NotNull(message = "请填写收回票数") @PositiveOrZero(message = "票数不能是负数") Integer returned,
		@NotNull(message = "请填写有效票数") @PositiveOrZero(message = "票数不能是负数") Integer validVotes,
		List<@Valid GradeLine> grades, @Size(max = 200) String reason) {

	/** How many votes one grade got. */
	record GradeLine(String code,
			@NotNull(message = "请填写票数，没有的填 0") @PositiveOrZero(message = "票数不能是负数") Integer votes) {
	}

	CountForm {
		grades = (grades != null) ? grades : List.of();
	}

	static CountForm blank(WorkReview review, List<Code> grades, LocalDate day) {
		return new CountForm(Submissions.fresh(), review.version(), day, null, null, null,
				grades.stream().map((grade) -> new GradeLine(grade.code(), null)).toList(), null);
	}

	static CountForm toCorrect(WorkReview review, List<Code> grades, Tally tally) {
		return new CountForm(Submissions.fresh(), review.version(), tally.countedOn(), tally.handedOut(),
				tally.returned(), tally.valid(),
				grades.stream()
					.map((grade) -> new GradeLine(grade.code(), tally.votes().getOrDefault(grade.code(), 0)))
					.toList(),
				null);
	}

	void check(LocalDate from, LocalDate today, List<Code> offered, Errors errors) {
		if (this.countedOn != null && this.countedOn.isAfter(today)) {
			errors.rejectValue("countedOn", "future", "日期不能在今天以后");
		}
		else if (this.countedOn != null && this.countedOn.isBefore(from)) {
			errors.rejectValue("countedOn", "early", "不能早于评议会或者交办的日期");
		}
		if (isMore(this.returned, this.handedOut)) {
			errors.rejectValue("returned", "more", "收回的票数不能多于发出的票数");
		}
		if (isMore(this.validVotes, this.returned)) {
			errors.rejectValue("validVotes", "more", "有效的票数不能多于收回的票数");
		}
		if (this.grades.stream()
			.anyMatch((line) -> offered.stream().noneMatch((grade) -> grade.code().equals(line.code())))
				|| votes().size() < this.grades.size()) {
			errors.rejectValue("grades", "unknown", "请按页面上的档次填写");
		}
		else if (this.validVotes != null && this.grades.stream().allMatch((line) -> line.votes() != null)
				&& Tally.sum(votes()) != this.validVotes) {
			errors.rejectValue("grades", "sum", "各档次票数之和是 " + Tally.sum(votes()) + "，应当等于有效票数 " + this.validVotes);
		}
	}

	private static boolean isMore(Integer one, Integer than) {
		return one != null && than != null && one > than;
	}

	private Map<String, Integer> votes() {
		Map<String, Integer> votes = new LinkedHashMap<>();
		this.grades.forEach((line) -> votes.put(line.code(), (line.votes() != null) ? line.votes() : 0));
		return votes;
	}

	Tally tally() {
		return new Tally(this.countedOn, this.handedOut, this.returned, this.validVotes, votes());
	}

}
