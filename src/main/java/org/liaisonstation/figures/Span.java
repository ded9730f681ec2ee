package org.liaisonstation.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that figures are asked for, both inclusive, in Shanghai.
 */
public record Span(LocalDate from, LocalDate to) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

	static Span year(int year) {
		return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	/** This month, as far as it lies in the span. */
	Span in(YearMonth month) {
		LocalDate first = month.atDay(1);
		LocalDate last = month.atEndOfMonth();
		return new Span(first.isBefore(this.from) ? this.from : first, last.isAfter(this.to) ? this.to : last);
	}

	static Span month(YearMonth month) {
		return new Span(month.atDay(1), month.atEndOfMonth());
	}

	/** One whole month, or one whole year. */
	boolean isCalendarPeriod() {
		return equals(month(YearMonth.from(this.from))) || isCalendarYear();
	}

	public boolean isCalendarYear() {
		return equals(year(this.from.getYear()));
	}

	/** From the first day of its first whole month on. */
	LocalDate firstWholeMonth() {
		return (this.from.getDayOfMonth() == 1) ? this.from : this.from.plusMonths(1).withDayOfMonth(1);
	}

	/** To the last day of its last whole month. */
	LocalDate lastWholeMonth() {
		YearMonth last = YearMonth.from(this.to);
		return this.to.equals(last.atEndOfMonth()) ? this.to : last.minusMonths(1).atEndOfMonth();
	}

	List<YearMonth> months() {
		YearMonth last = YearMonth.from(this.to);
		return Stream
			.iterate(YearMonth.from(this.from), (month) -> !month.isAfter(last), (month) -> month.plusMonths(1))
			.toList();
	}

	/** 2026年1月1日至2026年12月31日. */
	public String words() {
		return DAY.format(this.from) + "至" + DAY.format(this.to);
	}

}
