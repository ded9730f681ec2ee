package org.liaisonstation.supervision.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a count (满意度测评) came to. The numbers agree with each other, else there is none:
 * not more returned than handed out, not more valid than returned, and each valid vote
 * has one grade. The rate is never typed.
 *
 * @param votes by grade, a code of the list {@code review_grade}
 */
public record Tally(LocalDate countedOn, int handedOut, int returned, int valid, Map<String, Integer> votes) {

	/** The grades that count as satisfied; 优秀 is more than 满意. */
	private static final Set<String> SATISFIED = Set.of("EXCELLENT", "SATISFIED", "MOSTLY_SATISFIED");

	public Tally {
		votes = new LinkedHashMap<>(votes);
		if (handedOut < 1 || returned < 0 || returned > handedOut || valid < 0 || valid > returned
				|| votes.values().stream().anyMatch((number) -> number < 0) || sum(votes) != valid) {
			throw new IllegalArgumentException("a count that does not add up: " + handedOut + " handed out, " + returned
					+ " returned, " + valid + " valid, " + votes);
		}
	}

	static long sum(Map<String, Integer> votes) {
		return votes.values().stream().mapToLong(Integer::longValue).sum();
	}

	/**
	 * 满意率: satisfied and mostly satisfied of the valid ones, in percent with one decimal;
	 * none where no vote was valid.
	 */
	public Optional<BigDecimal> rate() {
		if (this.valid == 0) {
			return Optional.empty();
		}
		int satisfied = this.votes.entrySet()
			.stream()
			.filter((vote) -> SATISFIED.contains(vote.getKey()))
			.mapToInt(Map.Entry::getValue)
			.sum();
		return Optional
			.of(BigDecimal.valueOf(100L * satisfied).divide(BigDecimal.valueOf(this.valid), 1, RoundingMode.HALF_UP));
	}

}
