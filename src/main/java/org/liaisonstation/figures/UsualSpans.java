package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * The spans that reports are usually made for: the year that a span begins in, and its
 * quarters.
 */
record UsualSpans(String name, Span span) {

	static List<UsualSpans> of(Span span) {
		int year = span.from().getYear();
		return List.of(new UsualSpans(year + "年", Span.year(year)), quarter(year, 1, "一季度"), quarter(year, 2, "二季度"),
				quarter(year, 3, "三季度"), quarter(year, 4, "四季度"));
	}

	private static UsualSpans quarter(int year, int quarter, String name) {
		LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
		return new UsualSpans(name, new Span(first, first.plusMonths(3).minusDays(1)));
	}

}
