package org.liaisonstation.forms;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

import org.springframework.format.Formatter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes no day that nobody means: a year that was typed too short (0026) or goes beyond
 * what the calendar and the database can reckon with. It is said beside the field, as of
 * a text that is no date.
 */
@ControllerAdvice
class SensibleDates {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	@InitBinder
	void dates(WebDataBinder binder) {
		binder.addCustomFormatter(new Sensible<>(LocalDate::parse), LocalDate.class);
		binder.addCustomFormatter(new Sensible<>(LocalDateTime::parse), LocalDateTime.class);
	}

	private record Sensible<T extends TemporalAccessor>(Function<String, T> reader) implements Formatter<T> {

		@Override
		public T parse(String text, Locale locale) throws ParseException {
			try {
				T read = this.reader.apply(text.strip());
				int year = read.get(ChronoField.YEAR);
				if (year >= FIRST_YEAR && year <= LAST_YEAR) {
					return read;
				}
			}
			catch (DateTimeException ex) {
				// said below, in the same words
			}
			throw new ParseException(text, 0);
		}

		@Override
		public String print(T date, Locale locale) {
			return date.toString();
		}

	}

}
