package org.liaisonstation.topics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.liaisonstation.calendar.ChineseDates;

/**
 * A measure as a page shows it.
 *
 * @param unit the name of its unit, or nothing
 * @param css how the words of its day are shown
 * @param words done, or how long there is still time
 */
record MeasureLine(TopicMeasure measure, String unit, String css, String words) {

	private static final int SOON = 3;

	static MeasureLine of(TopicMeasure measure, String unit, LocalDate today) {
		if (measure.isDone()) {
			return new MeasureLine(measure, unit, "light-done",
					ChineseDates.day(measure.doneOn(), today.getYear()) + " 完成");
		}
		if (measure.dueOn() == null) {
			return new MeasureLine(measure, unit, "light-hold", "没有定期限");
		}
		long left = ChronoUnit.DAYS.between(today, measure.dueOn());
		if (left < 0) {
			return new MeasureLine(measure, unit, "light-late", "超期 " + -left + " 天");
		}
		if (left <= SOON) {
			return new MeasureLine(measure, unit, "light-soon", (left == 0) ? "今天到期" : "还剩 " + left + " 天");
		}
		return new MeasureLine(measure, unit, "light-ok", ChineseDates.day(measure.dueOn(), today.getYear()) + " 到期");
	}

}
