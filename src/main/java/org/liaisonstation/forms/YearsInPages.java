package org.liaisonstation.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.expression.Temporals;

/**
 * {@code #temporals} of the templates, which writes the year before a day (M月d日) of
 * another year than this one: records are read for years, and what is of this year stays
 * short.
 */
@Component
@Order
class YearsInPages extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String NAME = "temporals";

	private final Clock clock;

	YearsInPages(Clock clock) {
		super("Years");
		this.clock = clock;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(NAME);
	}

	@Override
	public Object buildObject(IExpressionContext context, String name) {
		return new Days(context.getLocale(), LocalDate.now(this.clock).getYear());
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

	/** Public, since the templates call it. */
	public static final class Days {

		private static final String WITHOUT_YEAR = "M月d日";

		private final Temporals temporals;

		private final int thisYear;

		Days(Locale locale, int thisYear) {
			this.temporals = new Temporals(locale);
			this.thisYear = thisYear;
		}

		public String format(Temporal day, String pattern) {
			boolean other = day != null && pattern.startsWith(WITHOUT_YEAR)
					&& day.get(ChronoField.YEAR) != this.thisYear;
			return this.temporals.format(day, other ? "yyyy年" + pattern : pattern);
		}

		/** A moment, as the clocks of the zone show it. */
		public String format(Instant moment, String pattern, String zone) {
			return format((moment != null) ? moment.atZone(ZoneId.of(zone)) : null, pattern);
		}

	}

}
