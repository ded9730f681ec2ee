package org.liaisonstation.forms;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The outcome of a {@link Batch} as its page shows it, by
 * {@code forms/batch-report.html}.
 *
 * @param title what was done
 * @param back the list that the rows were ticked in
 */
public record BatchReport(String title, String back, List<Entry> entries) {

	/**
	 * How a record is named, to whom may see it.
	 *
	 * @param href its page, without the context path
	 */
	public record Named(String number, String title, String href) {

	}

	/**
	 * One line.
	 *
	 * @param record null where the viewer may not see it, or there is none
	 */
	public record Entry(Named record, boolean done, String words) {

	}

	/**
	 * @param named the record of a line as the viewer may see it now, or null
	 */
	public static BatchReport of(Batch batch, String title, Function<Ticked, Named> named) {
		return new BatchReport(title, batch.origin(),
				batch.lines()
					.stream()
					.map((line) -> entry(line, named.apply(line.row())))
					.sorted(Comparator.comparing(Entry::done))
					.toList());
	}

	private static Entry entry(Batch.Line line, Named named) {
		if (line.outcome() == Batch.Outcome.DONE) {
			return new Entry(named, true, "成功");
		}
		if (line.outcome() == Batch.Outcome.UNKNOWN || named == null) {
			return new Entry(null, false, "无此件或无权");
		}
		return new Entry(named, false, (line.outcome() != null) ? line.reason() : "还没有办，请回列表再选一次");
	}

	public long done() {
		return this.entries.stream().filter(Entry::done).count();
	}

	public long left() {
		return this.entries.size() - done();
	}

}
