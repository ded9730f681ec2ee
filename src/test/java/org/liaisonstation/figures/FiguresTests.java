package org.liaisonstation.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@StationTest
class FiguresTests {

	/** The others have tests of their own, beside what they count. */
	private static final Set<String> MADE_HERE = Set.of("requests.transferred", "requests.green_channel",
			"deputies.with_card", "points.tea_pavilion", "observers.serving");

	private static final Span YEAR = Span.year(2026);

	private static final String TRANSFERRED = "requests.transferred";

	private static final String PAVILIONS = "points.tea_pavilion";

	@Autowired
	Figures figures;

	@Autowired
	FigureDefinitions definitions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyNumberIsTheNumberOfDistinctSubjectsOfItsList() {
		CountedRows rows = new CountedRows(this.jdbc);
		for (int i = 0; i < 120; i++) {
			rows.request("TRANSFER", "2026-03-%02dT09:00+08".formatted(1 + i % 28), i % 40 == 0);
		}
		rows.request("GREEN_CHANNEL", "2026-03-02T09:00+08", false);
		rows.card("2026-02-01T09:00+08");
		rows.pavilion("2026-01-05", null);
		rows.observer("2026-01-05", "2028-12-31");
		assertThat(this.figures.values(YEAR)).filteredOn((value) -> MADE_HERE.contains(value.key()))
			.hasSameSizeAs(MADE_HERE)
			.allSatisfy((value) -> assertThat(value.value()).isPositive());
		assertThat(this.figures.values(YEAR)).allSatisfy((value) -> {
			List<FigureRecord> listed = all(value.figure());
			assertThat(listed).extracting(FigureRecord::subjectId)
				.doesNotHaveDuplicates()
				.hasSize((int) (value.value() - this.figures.restricted(value.figure(), YEAR)));
		});
	}

	@Test
	void oneMoreRecordMovesItsNumberAndNoOther() {
		CountedRows rows = new CountedRows(this.jdbc);
		Map<String, Runnable> more = Map.of(TRANSFERRED, () -> rows.request("TRANSFER", "2026-03-02T09:00+08", false),
				"requests.green_channel", () -> rows.request("GREEN_CHANNEL", "2026-03-02T09:00+08", true),
				"deputies.with_card", () -> rows.card("2026-03-01T09:00+08"), PAVILIONS,
				() -> rows.pavilion("2026-03-01", null), "observers.serving",
				() -> rows.observer("2026-03-01", "2028-12-31"));
		more.forEach((key, record) -> {
			List<FigureValue> before = this.figures.values(YEAR);
			assertThat(before).extracting(FigureValue::key).contains(key);
			record.run();
			List<FigureValue> after = this.figures.values(YEAR);
			for (int i = 0; i < before.size(); i++) {
				assertThat(after.get(i).value() - before.get(i).value()).as(before.get(i).key())
					.isEqualTo(before.get(i).key().equals(key) ? 1 : 0);
			}
		});
	}

	@Test
	void bothEdgesOfAPeriodCountByTheDayInShanghai() {
		CountedRows rows = new CountedRows(this.jdbc);
		rows.request("TRANSFER", "2026-03-01T00:00+08", false);
		rows.request("TRANSFER", "2026-03-31T23:59:59.999999+08", false);
		rows.request("TRANSFER", "2026-02-28T23:59:59.999999+08", false);
		rows.request("TRANSFER", "2026-04-01T00:00+08", false);
		assertThat(value(TRANSFERRED, "2026-03-01", "2026-03-31")).isEqualTo(2);
		assertThat(value(TRANSFERRED, "2026-02-28", "2026-04-01")).isEqualTo(4);
		Span span = new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 15));
		Months months = this.figures.months(List.of(figure(TRANSFERRED)), span);
		assertThat(months.months()).as("today is 9 March")
			.containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
		assertThat(months.of(figure(TRANSFERRED), YearMonth.of(2026, 2))).isEqualTo(1);
		assertThat(months.of(figure(TRANSFERRED), YearMonth.of(2026, 3))).isEqualTo(2);
	}

	@Test
	void aStateCountsAtTheEndOfThePeriodOrTodayIfEarlier() {
		CountedRows rows = new CountedRows(this.jdbc);
		rows.pavilion("2026-03-09", null);
		rows.pavilion("2026-03-10", null);
		rows.pavilion("2026-01-01", "2026-02-27");
		assertThat(value(PAVILIONS, "2026-01-01", "2026-12-31")).as("today is 9 March").isEqualTo(1);
		assertThat(value(PAVILIONS, "2026-01-01", "2026-02-27")).isEqualTo(1);
		assertThat(value(PAVILIONS, "2026-01-01", "2026-02-28")).isZero();
	}

	@Test
	void aStateOfAMonthIsThatOfItsLastDayOrOfToday() {
		CountedRows rows = new CountedRows(this.jdbc);
		rows.pavilion("2026-02-28", null);
		rows.pavilion("2026-01-01", "2026-02-27");
		rows.pavilion("2026-03-10", null);
		Months months = this.figures.months(List.of(figure(PAVILIONS)), YEAR);
		assertThat(months.months()).map((month) -> months.of(figure(PAVILIONS), month)).containsExactly(1L, 1L, 1L);
	}

	@Test
	void whatWasNotDispatchedOrWasWithdrawnDoesNotCount() {
		CountedRows rows = new CountedRows(this.jdbc);
		UUID withdrawn = rows.request("TRANSFER", "2026-03-02T09:00+08", false);
		this.jdbc.sql("UPDATE request SET status = 'WITHDRAWN' WHERE id = ?").param(withdrawn).update();
		rows.request("ON_THE_SPOT", null, false);
		assertThat(value(TRANSFERRED, "2026-01-01", "2026-12-31")).isZero();
	}

	private List<FigureRecord> all(Figure figure) {
		List<FigureRecord> all = new ArrayList<>();
		List<FigureRecord> page = this.figures.records(new Selection(figure, List.of(), YEAR), null, null);
		while (page.size() > Figures.PAGE) {
			all.addAll(page.subList(0, Figures.PAGE));
			FigureRecord last = page.get(Figures.PAGE - 1);
			page = this.figures.records(new Selection(figure, List.of(), YEAR), last.onDate(), last.id());
		}
		all.addAll(page);
		return all;
	}

	private long value(String key, String from, String to) {
		Span span = new Span(LocalDate.parse(from), LocalDate.parse(to));
		return this.figures.value(new Selection(figure(key), List.of(), span));
	}

	private Figure figure(String key) {
		return this.definitions.find(key).orElseThrow();
	}

}
