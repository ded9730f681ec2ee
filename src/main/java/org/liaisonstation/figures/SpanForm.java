package org.liaisonstation.figures;

import java.time.LocalDate;

import org.liaisonstation.forms.NotFound;

import org.springframework.validation.Errors;

/**
 * The span as an address asks for it; an edge that is left out is that of the other's
 * year.
 */
record SpanForm(LocalDate from, LocalDate to) {

	private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

	static SpanForm of(Span span) {
		return new SpanForm(span.from(), span.to());
	}

	/**
	 * Edges that nobody can mean would be an error of the database or an endless page.
	 */
	void check(Errors errors) {
		check("from", this.from, errors);
		check("to", this.to, errors);
		if (!errors.hasErrors() && this.from != null && this.to != null && this.from.isAfter(this.to)) {
			errors.rejectValue("to", "order", "止日不能早于起日");
		}
	}

	private static void check(String field, LocalDate day, Errors errors) {
		if (isOut(day)) {
			errors.rejectValue(field, "range", "请填写 1980 年到 2199 年之间的日期");
		}
	}

	private static boolean isOut(LocalDate day) {
		return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST));
	}

	/** A year that somebody can mean. */
	static Span year(int year) {
		if (year < EARLIEST.getYear() || year > LATEST.getYear()) {
			throw new NotFound();
		}
		return Span.year(year);
	}

	/** What {@link #check} says nothing against. */
	boolean isPossible() {
		return !isOut(this.from) && !isOut(this.to)
				&& (this.from == null || this.to == null || !this.from.isAfter(this.to));
	}

	Span or(Span usual) {
		if (this.from == null && this.to == null) {
			return usual;
		}
		return new Span((this.from != null) ? this.from : this.to.withDayOfYear(1),
				(this.to != null) ? this.to : this.from.withMonth(12).withDayOfMonth(31));
	}

}
