package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a count of working days passed over, in words: 2月15–23日（春节）、2月28日（周六）调休上班照算.
 */
final class SkippedDays {

	private record Range(LocalDate first, LocalDate last, String name) {

		boolean grows(LocalDate day, String dayName) {
			return this.name.equals(dayName) && this.last.plusDays(1).equals(day);
		}

	}

	private final List<Range> ranges = new ArrayList<>();

	private final List<LocalDate> madeUp = new ArrayList<>();

	private final int year;

	/** Looks at the days after the start, up to and including the last. */
	SkippedDays(LocalDate start, LocalDate last, WorkingDays days) {
		this.year = start.getYear();
		for (LocalDate day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
			if (!days.isWorkingDay(day)) {
				skip(day, days.special(day).map(SpecialDay::name).orElse("周末"));
			}
			else if (WorkingDays.isWeekend(day)) {
				this.madeUp.add(day);
			}
		}
	}

	private void skip(LocalDate day, String name) {
		Range open = this.ranges.isEmpty() ? null : this.ranges.get(this.ranges.size() - 1);
		if (open != null && open.grows(day, name)) {
			this.ranges.set(this.ranges.size() - 1, new Range(open.first, day, name));
		}
		else {
			this.ranges.add(new Range(day, day, name));
		}
	}

	boolean none() {
		return this.ranges.isEmpty() && this.madeUp.isEmpty();
	}

	String words() {
		List<String> parts = new ArrayList<>();
		if (!this.ranges.isEmpty()) {
			parts.add("跳过" + skipped());
		}
		if (!this.madeUp.isEmpty()) {
			parts.add(this.madeUp.stream()
				.map((day) -> ChineseDates.dayWithWeekday(day, this.year))
				.collect(Collectors.joining("、")) + "调休上班照算");
		}
		return String.join("，", parts);
	}

	/** Neighbours of one name share the bracket: 3月21–22日、28–29日（周末）. */
	private String skipped() {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < this.ranges.size(); i++) {
			Range range = this.ranges.get(i);
			Range before = (i > 0) ? this.ranges.get(i - 1) : null;
			Range after = (i + 1 < this.ranges.size()) ? this.ranges.get(i + 1) : null;
			boolean continues = before != null && before.name.equals(range.name);
			words.append((before != null) ? "、" : "").append(days(range, continues ? before : null));
			if (after == null || !after.name.equals(range.name)) {
				words.append('（').append(range.name).append('）');
			}
		}
		return words.toString();
	}

	private String days(Range range, Range before) {
		String words = ChineseDates.range(range.first, range.last, this.year);
		boolean sameMonth = before != null && before.last.getYear() == range.first.getYear()
				&& before.last.getMonth() == range.first.getMonth();
		return sameMonth ? words.substring(words.indexOf('月') + 1) : words;
	}

}
