package org.liaisonstation.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a section month by month: in the picture one row of bars for each, to
 * its own measure, since 6000 万元 and 4 处 have none in common; and the table below it. The
 * measures are those of a picture 600 wide.
 */
record MonthStrips(List<FigureValue> figures, List<Month> months, List<Strip> strips) {

	private static final int WIDTH = 600;

	private static final int STRIP = 96;

	private static final int LABEL = 18;

	private static final int BASE = 92;

	private static final int BAR = 44;

	/** A row of the table. */
	record Month(YearMonth month, Span span, List<FigureValue> values) {

		public String words() {
			return this.month.getYear() + "年" + this.month.getMonthValue() + "月";
		}

	}

	/** A figure's row of bars. */
	record Strip(String name, int labelY, int base, List<Bar> bars) {
	}

	/** A bar and the number above it. */
	record Bar(int x, int y, int width, int height, Long value, int month, boolean named) {

		public int middle() {
			return this.x + this.width / 2;
		}

		public int top() {
			return this.y - 5;
		}

	}

	/**
	 * @param figures of the whole span, as whoever looks may read them
	 * @param publicly whether the months are to be read by everybody
	 */
	static MonthStrips of(List<FigureValue> figures, Months values, boolean publicly) {
		List<Month> months = values.months().stream().map((month) -> {
			Span span = values.span().in(month);
			return new Month(month, span,
					figures.stream()
						.map((figure) -> new FigureValue(figure.figure(), values.of(figure.figure(), month)))
						.map((value) -> publicly ? value.publicly(span) : value)
						.toList());
		}).toList();
		List<Strip> strips = new ArrayList<>();
		for (int i = 0; i < figures.size(); i++) {
			strips.add(strip(i, figures.get(i), months));
		}
		return new MonthStrips(figures, months, strips);
	}

	private static Strip strip(int row, FigureValue figure, List<Month> months) {
		int base = row * STRIP + BASE;
		double step = WIDTH / (double) months.size();
		int width = (int) Math.min(40, Math.max(8, step * 0.6));
		int every = (int) Math.ceil(months.size() / 12.0);
		long most = Math.max(1, months.stream().mapToLong((month) -> shown(month.values().get(row))).max().orElse(1));
		List<Bar> bars = new ArrayList<>();
		for (int i = 0; i < months.size(); i++) {
			long value = shown(months.get(i).values().get(row));
			int height = (int) Math.round(BAR * value / (double) most);
			bars.add(new Bar((int) (i * step + (step - width) / 2), base - height, width, height, value,
					months.get(i).month().getMonthValue(), i % every == 0));
		}
		return new Strip(figure.label(), row * STRIP + LABEL, base, bars);
	}

	private static long shown(FigureValue value) {
		return value.isShown() ? value.value() : 0;
	}

	public int height() {
		return this.strips.size() * STRIP + 30;
	}

	public int feet() {
		return this.strips.size() * STRIP + 18;
	}

	/** Then the table need not repeat the year. */
	public boolean inOneYear() {
		return this.months.get(0).month().getYear() == this.months.get(this.months.size() - 1).month().getYear();
	}

	/** Whether something in the table is not for the public. */
	public boolean withholds() {
		return this.months.stream().flatMap((month) -> month.values().stream()).anyMatch((value) -> !value.isShown());
	}

	/** Whether something is counted at the end of each month. */
	public boolean hasStates() {
		return this.figures.stream().anyMatch((value) -> value.figure().isState());
	}

	/**
	 * Whether a row adds up to more than its whole: what came again counts once there.
	 */
	public boolean countsOnce() {
		for (int i = 0; i < this.figures.size(); i++) {
			int row = i;
			long sum = this.months.stream().mapToLong((month) -> shown(month.values().get(row))).sum();
			if (!this.figures.get(i).figure().isState() && sum > shown(this.figures.get(i))) {
				return true;
			}
		}
		return false;
	}

	/** What a person hears who does not see the picture. */
	public String description() {
		return this.months.get(0).words() + "至" + this.months.get(this.months.size() - 1).words() + "各月的"
				+ String.join("、", this.figures.stream().map(FigureValue::label).toList()) + "，数据见下面的表。";
	}

}
