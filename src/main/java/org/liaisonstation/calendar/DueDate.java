package org.liaisonstation.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.liaisonstation.calendar.Period.Unit;

/**
 * When something is due, and why. A value to embed in an entity: five columns, named with
 * Hibernate's {@code @EmbeddedColumnNaming("due_%s")}.
 *
 * @param startedAt the moment that the clock started
 * @param at the end: for days and months 24:00 of the last day, which is 0:00 of the next
 * @param date the last day on which it is still in time
 * @param unit what the clock counts
 * @param why the stored text of the {@link DueExplanation}
 */
@Embeddable
public record DueDate(Instant startedAt, Instant at, LocalDate date, @Enumerated(EnumType.STRING) Unit unit,
		String why) {

	static DueDate reckon(Period period, ZonedDateTime start, String begun, String rule, WorkingDays days) {
		return switch (period.unit()) {
			case WORKING_DAYS -> workingDays(period, start, begun, rule, days);
			case HOURS -> hours(period, start, begun, rule);
			case DAYS -> days(period, start, begun, rule);
			case MONTHS -> months(period, start, begun, rule);
		};
	}

	private static DueDate workingDays(Period period, ZonedDateTime start, String begun, String rule,
			WorkingDays days) {
		LocalDate first = start.toLocalDate();
		LocalDate last = days.plusWorkingDays(first, period.amount());
		int year = first.getYear();
		SkippedDays skipped = new SkippedDays(first, last, days);
		String guess = guess(first, last, days);
		String oneLine = ChineseDates.day(first, year) + begun + "，" + period.label() + "，"
				+ (skipped.none() ? "" : skipped.words() + "，") + ChineseDates.day(last, year) + "到期";
		List<String> steps = List.of(ChineseDates.dayWithWeekday(first, year) + begun + "，从第二天起算。",
				stated(rule, period), (skipped.none() ? "中间没有休息日" : skipped.words()) + "。" + guess,
				"第 " + period.amount() + " 个工作日是" + ChineseDates.dayWithWeekday(last, year) + "，当天 24 时前都算按期。");
		return onDay(start, last, period.unit(), new DueExplanation(oneLine, steps));
	}

	private static DueDate days(Period period, ZonedDateTime start, String begun, String rule) {
		LocalDate first = start.toLocalDate();
		LocalDate last = first.plusDays(period.amount());
		int year = first.getYear();
		String oneLine = ChineseDates.day(first, year) + begun + "，" + period.label() + "，"
				+ ChineseDates.day(last, year) + "到期";
		List<String> steps = List.of(ChineseDates.dayWithWeekday(first, year) + begun + "，从第二天起算。",
				stated(rule, period), "按日历日计算，不跳过休息日。",
				"第 " + period.amount() + " 日是" + ChineseDates.dayWithWeekday(last, year) + "，当天 24 时前都算按期。");
		return onDay(start, last, period.unit(), new DueExplanation(oneLine, steps));
	}

	private static DueDate months(Period period, ZonedDateTime start, String begun, String rule) {
		LocalDate first = start.toLocalDate();
		LocalDate last = first.plusMonths(period.amount());
		int year = first.getYear();
		boolean shortMonth = last.getDayOfMonth() != first.getDayOfMonth();
		String clamped = shortMonth ? "，当月没有" + first.getDayOfMonth() + "日，取最后一天" : "";
		String oneLine = ChineseDates.day(first, year) + begun + "，" + period.label() + clamped + "，"
				+ ChineseDates.day(last, year) + "到期";
		List<String> steps = List.of(ChineseDates.dayWithWeekday(first, year) + begun + "。", stated(rule, period),
				"按月计算，不跳过休息日" + clamped + "。",
				period.amount() + " 个月后是" + ChineseDates.dayWithWeekday(last, year) + "，当天 24 时前都算按期。");
		return onDay(start, last, period.unit(), new DueExplanation(oneLine, steps));
	}

	private static DueDate hours(Period period, ZonedDateTime start, String begun, String rule) {
		ZonedDateTime end = start.plusHours(period.amount());
		int year = start.getYear();
		String oneLine = ChineseDates.day(start.toLocalDate(), year) + " " + ChineseDates.time(start) + " " + begun
				+ "，" + period.label() + "，" + ChineseDates.day(end.toLocalDate(), year) + " " + ChineseDates.time(end)
				+ " 到期";
		List<String> steps = List.of(
				ChineseDates.dayWithWeekday(start.toLocalDate(), year) + ChineseDates.time(start) + " " + begun
						+ "，从这时起算。",
				stated(rule, period), "按小时连续计算，夜间和休息日都计入。", period.amount() + " 小时后是"
						+ ChineseDates.dayWithWeekday(end.toLocalDate(), year) + ChineseDates.time(end) + "。");
		return new DueDate(start.toInstant(), end.toInstant(), end.toLocalDate(), period.unit(),
				new DueExplanation(oneLine, steps).text());
	}

	private static String stated(String rule, Period period) {
		return rule + "为 " + period.amount() + " " + period.unit().label() + "。";
	}

	private static String guess(LocalDate first, LocalDate last, WorkingDays days) {
		if (days.hasDataFor(first.getYear()) && days.hasDataFor(last.getYear())) {
			return "";
		}
		int year = days.hasDataFor(first.getYear()) ? last.getYear() : first.getYear();
		return year + "年的放假安排尚未录入，暂按周一至周五计算。";
	}

	private static DueDate onDay(ZonedDateTime start, LocalDate last, Unit unit, DueExplanation why) {
		Instant end = last.plusDays(1).atStartOfDay(start.getZone()).toInstant();
		return new DueDate(start.toInstant(), end, last, unit, why.text());
	}

	/**
	 * The same clock moved back by working days, for a pause that ended or an extension
	 * granted.
	 * @param reason what moved it, such as 暂停计时（待补充材料） or 批准延期
	 */
	public DueDate extendedBy(int workingDays, String reason, WorkingDays days) {
		return moved(days.plusWorkingDays(this.date, workingDays), reason + "，顺延" + workingDays + "个工作日");
	}

	/** The same clock ending earlier: 协办 are due before 主办. */
	public DueDate earlierBy(int workingDays, String reason, WorkingDays days) {
		return moved(days.minusWorkingDays(this.date, workingDays), reason + "，提前" + workingDays + "个工作日");
	}

	/** The same clock with its last day set by a person. */
	public DueDate movedTo(LocalDate day, String reason) {
		return moved(day, reason);
	}

	private DueDate moved(LocalDate day, String change) {
		if (this.unit == Unit.HOURS) {
			throw new IllegalStateException("A clock of hours runs on and is not moved by days");
		}
		// whole days: the zone has no daylight saving, so the end stays at midnight
		Instant end = this.at.plus(Duration.ofDays(day.toEpochDay() - this.date.toEpochDay()));
		int year = this.date.getYear();
		DueExplanation why = explanation().and(change + "，" + ChineseDates.day(day, year) + "到期",
				change + "，到" + ChineseDates.dayWithWeekday(day, year) + "。");
		return new DueDate(this.startedAt, end, day, this.unit, why.text());
	}

	public DueExplanation explanation() {
		return DueExplanation.parse(this.why);
	}

	/** Whether the time is over. */
	public boolean isOver(Instant now) {
		return !now.isBefore(this.at);
	}

	/**
	 * The time light (时限灯) of a clock that runs.
	 * @param what what has to be done, such as 响应; said by clocks of hours
	 */
	public TimeLeft left(ZonedDateTime now, String what, WorkingDays days) {
		return (this.unit == Unit.HOURS) ? TimeLeft.ofHours(this, now, what) : TimeLeft.ofDays(this, now, days);
	}

}
