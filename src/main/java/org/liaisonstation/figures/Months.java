package org.liaisonstation.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The values of figures month by month.
 *
 * @param months those of the span that have begun
 */
record Months(Span span, List<YearMonth> months, Map<String, Map<YearMonth, Long>> values) {

	long of(Figure figure, YearMonth month) {
		return this.values.getOrDefault(figure.key(), Map.of()).getOrDefault(month, 0L);
	}

}
