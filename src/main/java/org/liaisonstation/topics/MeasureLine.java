package org.liaisonstation.topics;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A measure as a page shows it.
 *
 * @param unit the name of its unit, or nothing
 * @param css how the words of its day are shown
 * @param words done, or how long there is still time
 */
record MeasureLine(TopicMeasure measure, String unit, String css, String words) {

	private static final int SOON = 3;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	static MeasureLine of(TopicMeasure measure, String unit, LocalDate today) {
		if (measure.isDone()) {
			return new MeasureLine(measure, unit, "light-done", DAY.format(measure.doneOn()) + " 完成");
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
		return new MeasureLine(measure, unit, "light-ok", DAY.format(measure.dueOn()) + " 到期");
	}

}
