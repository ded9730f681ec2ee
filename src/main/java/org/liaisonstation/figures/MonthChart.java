package org.liaisonstation.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two figures month by month, as a chart of stacked bars and as the table below it. The
 * measures are those of a picture 600 wide.
 */
record MonthChart(Figure first, Figure second, List<Month> months, List<Line> lines, List<Bar> bars) {

	static final int MOST_MONTHS = 24;

	private static final int LEFT = 30;

	private static final int WIDTH = 600;

	private static final int BASE = 340;

	private static final int HEIGHT = 300;

	private static final int[] STEPS = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000 };

	/** A row of the table. */
	record Month(YearMonth month, Span span, long first, long second) {

		public long sum() {
			return this.first + this.second;
		}

		public String words() {
			return this.month.getYear() + "年" + this.month.getMonthValue() + "月";
		}

	}

	/** A line across the chart and its number. */
	record Line(int y, long value) {
	}

	/** A bar: the lower part, the upper part, the sum above them. */
	record Bar(int x, int width, int firstY, int firstHeight, int secondY, int secondHeight, int top, long sum,
			int month, boolean named) {

		public int middle() {
			return this.x + this.width / 2;
		}

	}

	static MonthChart of(Figure first, Figure second, Months values) {
		List<Month> months = values.months()
			.stream()
			.map((month) -> new Month(month, values.span().in(month), values.of(first, month),
					values.of(second, month)))
			.toList();
		long most = Math.max(1, months.stream().mapToLong(Month::sum).max().orElse(1));
		long step = IntStream.of(STEPS).filter((candidate) -> candidate * 4L >= most).findFirst().orElse((int) most);
		long top = (most + step - 1) / step * step;
		List<Line> lines = new ArrayList<>();
		for (long value = 0; value <= top; value += step) {
			lines.add(new Line(BASE - height(value, top), value));
		}
		return new MonthChart(first, second, months, lines, bars(months, top));
	}

	private static List<Bar> bars(List<Month> months, long top) {
		List<Bar> bars = new ArrayList<>();
		double step = (WIDTH - LEFT) / (double) months.size();
		int width = (int) Math.min(48, Math.max(8, step * 0.6));
		int every = (int) Math.ceil(months.size() / 12.0);
		for (int i = 0; i < months.size(); i++) {
			Month month = months.get(i);
			int lower = height(month.first(), top);
			int upper = height(month.second(), top);
			int gap = (lower > 0 && upper > 1) ? 1 : 0;
			bars.add(new Bar((int) (LEFT + i * step + (step - width) / 2), width, BASE - lower, lower,
					BASE - lower - upper, upper - gap, BASE - lower - upper - 6, month.sum(),
					month.month().getMonthValue(), i % every == 0));
		}
		return bars;
	}

	private static int height(long value, long top) {
		return (int) Math.round(HEIGHT * value / (double) top);
	}

	/** Then the table need not repeat the year. */
	public boolean inOneYear() {
		return this.months.get(0).month().getYear() == this.months.get(this.months.size() - 1).month().getYear();
	}

	public long firstSum() {
		return this.months.stream().mapToLong(Month::first).sum();
	}

	public long secondSum() {
		return this.months.stream().mapToLong(Month::second).sum();
	}

	/** What a person hears who does not see the chart. */
	public String description() {
		Month most = this.months.stream().reduce((one, other) -> (other.sum() > one.sum()) ? other : one).orElseThrow();
		String head = this.months.get(0).words() + "至" + this.months.get(this.months.size() - 1).words() + "各月件数，";
		return head + ((most.sum() > 0) ? most.words() + "最多，" + most.sum() + " 件，" : "还没有记录，") + "数据见下面的表。";
	}

}
