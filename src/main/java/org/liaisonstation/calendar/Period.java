package org.liaisonstation.calendar;

import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as the rules of a station state it: 5 个工作日, 2 小时, 5 日, 3 个月. Its text
 * form ({@code 5wd}, {@code 2h}, {@code 5d}, {@code 3mo}) is what a setting holds.
 */
public record Period(int amount, Unit unit) {

	private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,2})(wd|h|d|mo)");

	/** What a period counts. */
	public enum Unit {

		WORKING_DAYS("wd", "个工作日"), HOURS("h", "小时"), DAYS("d", "日"), MONTHS("mo", "个月");

		private final String suffix;

		private final String label;

		Unit(String suffix, String label) {
			this.suffix = suffix;
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	public Period {
		if (amount < 1) {
			throw new IllegalArgumentException("A period is at least one: " + amount);
		}
	}

	public static Period workingDays(int amount) {
		return new Period(amount, Unit.WORKING_DAYS);
	}

	public static Period hours(int amount) {
		return new Period(amount, Unit.HOURS);
	}

	/** Calendar days, as some statutes count. */
	public static Period days(int amount) {
		return new Period(amount, Unit.DAYS);
	}

	public static Period months(int amount) {
		return new Period(amount, Unit.MONTHS);
	}

	/**
	 * Reads the text form.
	 * @throws IllegalArgumentException if the text is not of that form
	 */
	public static Period parse(String text) {
		Matcher matcher = TEXT.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("Not a period: " + text);
		}
		int amount = Integer.parseInt(matcher.group(1));
		return switch (matcher.group(2)) {
			case "wd" -> workingDays(amount);
			case "h" -> hours(amount);
			case "d" -> days(amount);
			default -> months(amount);
		};
	}

	/**
	 * When this period ends, with the reasons.
	 * @param start the moment it runs from; for days and months the day of the moment is
	 * day 0
	 * @param begun what happened at the start, such as 交办 or 收到并转办
	 * @param rule what the period is for, such as 普通转办答复期限
	 * @param days the working days as they are known now; later changes do not move the
	 * result
	 */
	public DueDate from(ZonedDateTime start, String begun, String rule, WorkingDays days) {
		return DueDate.reckon(this, start, begun, rule, days);
	}

	/** For people: 5个工作日. */
	public String label() {
		return this.amount + this.unit.label;
	}

	@Override
	public String toString() {
		return this.amount + this.unit.suffix;
	}

}
