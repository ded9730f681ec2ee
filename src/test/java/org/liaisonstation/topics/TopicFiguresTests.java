package org.liaisonstation.topics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.figures.FigureReadings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * counting.md: one more outcome with a key moves that figure and only it, one that is
 * struck out moves it back, and a station without such outcomes has no such figures.
 */
@StationTest
@Import(ActivityMother.class)
class TopicFiguresTests {

	private static final int YEAR = 2026;

	private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

	private static final String LOTS = "topics.parking.lots";

	@Autowired
	TopicDesk desk;

	@Autowired
	OutcomeDesk outcomes;

	@Autowired
	Topics topics;

	@Autowired
	FigureReadings figures;

	@Autowired
	ActivityMother mother;

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	private Viewer director;

	private Topic topic;

	@BeforeEach
	void aTopic() {
		this.director = this.mother.office(Role.DIRECTOR);
		this.topic = this.desk.open(new Topic.Words("停车难", "晚上没有地方停车。", null), List.of(), this.director);
	}

	@Test
	void aStationWithoutOutcomesHasNoSuchFigures() {
		assertThat(this.figures.of(YEAR)).doesNotContainKey(LOTS).containsEntry("topics.resolved", 0L);
		moves(Map.of(), () -> outcome("出台优惠政策", null, null, DAY, null));
		moves(Map.of(), () -> outcome("新增座椅", 20L, "个", DAY, null));
	}

	@Test
	void oneMoreOutcomeMovesItsFigureAndOnlyIt() {
		moves(Map.of(LOTS, 10L), () -> outcome("新建公共停车场", 10L, "处", DAY, LOTS));
		Topic other = this.desk.open(new Topic.Words("学校门口堵", "上学时间堵车。", null), List.of(), this.director);
		moves(Map.of("topics.parking.spaces", 600L), () -> outcome("新增停车位", 600L, "个", DAY, "topics.parking.spaces"));
		moves(Map.of(LOTS, 2L), () -> outcome(other, "校门口停车场", 2L, "处", DAY, LOTS));
		assertThat(this.figures.listed(LOTS, YEAR)).isEqualTo(12);
		moves(Map.of(LOTS, -10L), () -> this.outcomes.strikeOutcome(this.topic.id(), fresh(this.topic).version(),
				this.topic.outcomes().get(0).id(), "登记错了", this.director));
		moves(Map.of(LOTS, -2L), () -> this.desk.withdraw(other.id(), fresh(other).version(), "立重了", this.director));
		assertThat(this.figures.of(YEAR)).as("nothing stands under it any more").doesNotContainKey(LOTS);
	}

	@Test
	void anOutcomeCountsInThePeriodOfItsDay() {
		outcome("新建公共停车场", 10L, "处", LocalDate.of(2025, 12, 31), LOTS);
		assertThat(this.figures.of(YEAR)).containsEntry(LOTS, 0L);
		assertThat(this.figures.of(YEAR - 1)).containsEntry(LOTS, 10L);
	}

	@Test
	void aTopicCountsOnTheDayOnWhichTheDirectorSaysSo() {
		outcome("出台优惠政策", null, null, DAY, null);
		moves(Map.of("topics.resolved", 1L),
				() -> this.desk.resolve(this.topic.id(), fresh(this.topic).version(), DAY, "都办好了", this.director));
		assertThat(this.figures.listed("topics.resolved", YEAR)).isEqualTo(1);
		moves(Map.of("topics.resolved", -1L),
				() -> this.desk.reopen(this.topic.id(), fresh(this.topic).version(), "又停不下了", this.director));
		moves(Map.of(), () -> this.desk.leaveUnresolved(this.topic.id(), fresh(this.topic).version(), DAY, "没有地",
				this.director));
	}

	@Test
	void theFileTellsTheOutcomeInItsOwnWords() {
		outcome("新建公共停车场", 10L, "处", DAY, LOTS);
		this.figures.of(YEAR);
		assertThat(this.pages.get().uri("/figures.csv?from=2026-01-01&to=2026-12-31").exchange()).hasStatusOk()
			.bodyText()
			.contains(LOTS + ",新建公共停车场,10,处");
		assertThat(this.pages.get().uri("/figures").exchange()).hasStatusOk().bodyText().contains("热点成效", "新建公共停车场");
		assertThat(this.pages.get().uri("/figures/" + LOTS).exchange()).hasStatusOk();
	}

	/** What was told of a year stays told, also when its outcome is struck out later. */
	@Test
	void aLockedFigureStaysWhenItsOutcomeGoes() {
		outcome("新建公共停车场", 10L, "处", LocalDate.of(2025, 6, 1), LOTS);
		this.figures.of(YEAR);
		this.jdbc.sql(
				"INSERT INTO figure_year (year, id, locked_at, locked_by, locked_by_name) VALUES (2025, ?, now(), ?, '主任')")
			.params(UUID.randomUUID(), this.director.accountId())
			.update();
		this.jdbc.sql("INSERT INTO figure_locked (year, key, part, value) VALUES (2025, ?, '', 10)")
			.param(LOTS)
			.update();
		this.outcomes.strikeOutcome(this.topic.id(), fresh(this.topic).version(), this.topic.outcomes().get(0).id(),
				"登记错了", this.director);
		assertThat(this.figures.of(2025)).containsEntry(LOTS, 10L);
		assertThat(this.figures.of(YEAR)).containsEntry(LOTS, 0L);
	}

	/**
	 * The act moves these keys by so much, and no other; what comes or goes counts from
	 * 0.
	 */
	private <T> void moves(Map<String, Long> by, Supplier<T> act) {
		Map<String, Long> before = this.figures.of(YEAR);
		act.get();
		Map<String, Long> after = this.figures.of(YEAR);
		Map<String, Long> moved = new LinkedHashMap<>();
		Set<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		keys.forEach((key) -> {
			long difference = after.getOrDefault(key, 0L) - before.getOrDefault(key, 0L);
			if (difference != 0) {
				moved.put(key, difference);
			}
		});
		assertThat(moved).isEqualTo(by);
	}

	private Topic outcome(String label, Long quantity, String unit, LocalDate day, String key) {
		return outcome(this.topic, label, quantity, unit, day, key);
	}

	private Topic outcome(Topic topic, String label, Long quantity, String unit, LocalDate day, String key) {
		BigDecimal number = Objects.isNull(quantity) ? null : BigDecimal.valueOf(quantity);
		return this.outcomes.addOutcome(topic.id(), fresh(topic).version(),
				new TopicOutcome.Facts(label, number, unit, null, day, key), List.of(), this.director);
	}

	/** With its version as the database has it. */
	private Topic fresh(Topic topic) {
		this.figures.of(YEAR);
		return this.topics.findById(topic.id()).orElseThrow();
	}

}
