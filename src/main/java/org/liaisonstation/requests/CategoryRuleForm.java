package org.liaisonstation.requests;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.liaisonstation.calendar.Period;
import org.liaisonstation.forms.Submissions;

/**
 * A new version of a category's rule; what is left empty comes from the level above.
 *
 * @param version the newest version that the person saw
 * @param transferUnit suffix of a {@link Period}
 */
record CategoryRuleForm(UUID submission, UUID version, UUID unitId, String nature, String urgency, String scope,
		@Min(1) @Max(999) Integer transferAmount, String transferUnit, @Min(1) @Max(999) Integer greenAmount,
		String greenUnit, Boolean joint, @NotNull(message = "请填写生效时间") LocalDateTime from) {

	private static final String WORKING_DAYS = "wd";

	static CategoryRuleForm of(CategoryRuleVersion newest, Clock clock) {
		CategoryTerms terms = (newest != null) ? newest.terms() : CategoryTerms.NONE;
		return new CategoryRuleForm(Submissions.fresh(), (newest != null) ? newest.id() : null, terms.unitId(),
				terms.nature(), terms.urgency(), terms.scope(), amount(terms.transferPeriod()),
				suffix(terms.transferPeriod()), amount(terms.greenFinishPeriod()), suffix(terms.greenFinishPeriod()),
				terms.joint(), thisMinute(clock));
	}

	CategoryTerms terms() {
		return new CategoryTerms(this.unitId, this.nature, this.urgency, this.scope,
				period(this.transferAmount, this.transferUnit), period(this.greenAmount, this.greenUnit), this.joint);
	}

	/** The present minute counts as now. */
	boolean isPast(Clock clock) {
		return this.from != null && this.from.isBefore(thisMinute(clock));
	}

	private static LocalDateTime thisMinute(Clock clock) {
		return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
	}

	private static String period(Integer amount, String unit) {
		return (amount != null) ? Period.parse(amount + ((unit != null) ? unit : WORKING_DAYS)).toString() : null;
	}

	private static Integer amount(String period) {
		return (period != null) ? Period.parse(period).amount() : null;
	}

	private static String suffix(String period) {
		return (period != null) ? period.replaceAll("\\d", "") : WORKING_DAYS;
	}

}
