package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the categories preset: which level and which version counts, and that a running
 * case keeps what it began with.
 */
@StationTest
@Import(RequestMother.class)
class CategoryRulesTests {

	private static final String SMOKE = "0103";

	private static final String CITY = "01";

	@Autowired
	CategoryRules rules;

	@Autowired
	CategoryRuleTable table;

	@Autowired
	ClockRules clocks;

	@Autowired
	RequestChoices choices;

	@Autowired
	RequestMother mother;

	@Autowired
	Units units;

	@Autowired
	TestClock clock;

	private UUID hygiene;

	@BeforeEach
	void unit() {
		this.hygiene = this.units.findByCode("07").orElseThrow().id();
	}

	@AfterEach
	void putBack() {
		this.clock.reset();
	}

	private Instant now() {
		return this.clock.instant();
	}

	private void set(String category, CategoryTerms terms, Instant from) {
		this.table.change(category, terms, from, "admin");
	}

	private static CategoryTerms periods(String transfer, String green) {
		return new CategoryTerms(null, null, null, null, transfer, green, null);
	}

	@Test
	void withoutAnyRuleTheSettingsRule() {
		assertThat(this.rules.inForce(SMOKE)).satisfies((rule) -> {
			assertThat(rule.unitId()).isNull();
			assertThat(rule.nature()).isEqualTo("HELP");
			assertThat(rule.urgency()).isEqualTo("NORMAL");
			assertThat(rule.scope()).isNull();
			assertThat(rule.transfer()).isEmpty();
			assertThat(rule.greenFinish()).isEmpty();
			assertThat(rule.joint()).isFalse();
		});
		assertThat(this.rules.inForce(null)).isEqualTo(this.rules.inForce("9999"));
	}

	@Test
	void whatACategoryLeavesOpenComesFromTheLevelAbove() {
		set(CITY, new CategoryTerms(this.hygiene, "COMPLAINT", null, "COMMUNITY", "8wd", "2wd", true), now());
		set(SMOKE, new CategoryTerms(null, null, "URGENT", "BUILDING", "4wd", null, false), now());
		assertThat(this.rules.inForce(SMOKE)).satisfies((rule) -> {
			assertThat(rule.unitId()).isEqualTo(this.hygiene);
			assertThat(rule.nature()).isEqualTo("COMPLAINT");
			assertThat(rule.urgency()).isEqualTo("URGENT");
			assertThat(rule.scope()).isEqualTo("BUILDING");
			assertThat(rule.transfer()).contains(new CategoryPeriod(Period.workingDays(4), "油烟噪声类转办期限"));
			assertThat(rule.greenFinish()).contains(new CategoryPeriod(Period.workingDays(2), "城市管理类绿色通道办结期限"));
			assertThat(rule.joint()).isFalse();
		});
		assertThat(this.rules.all()).hasEntrySatisfying(this.rules.all()
			.keySet()
			.stream()
			.filter((code) -> "0102".equals(code.code()))
			.findFirst()
			.orElseThrow(), (rule) -> assertThat(rule.scope()).isEqualTo("COMMUNITY"));
	}

	@Test
	void aRuleForLaterWaitsForItsMoment() {
		set(SMOKE, periods("4wd", null), now());
		set(SMOKE, periods("3wd", null), this.clock.instant().plusSeconds(86_400));
		assertThat(this.rules.inForce(SMOKE).transfer())
			.hasValueSatisfying((own) -> assertThat(own.period()).isEqualTo(Period.workingDays(4)));
		this.clock.moveTo(LocalDate.of(2026, 3, 11));
		assertThat(this.rules.inForce(SMOKE).transfer())
			.hasValueSatisfying((own) -> assertThat(own.period()).isEqualTo(Period.workingDays(3)));
		assertThat(this.rules.inForce(SMOKE, TestClock.START.atZone(this.clock.getZone()).toInstant()).transfer())
			.hasValueSatisfying((own) -> assertThat(own.period()).isEqualTo(Period.workingDays(4)));
	}

	@Test
	void aRuleIsTakenBackByOneThatLeavesEverythingOpen() {
		set(SMOKE, periods("4wd", null), now());
		this.clock.moveTo(LocalDate.of(2026, 3, 10));
		set(SMOKE, CategoryTerms.NONE, now());
		assertThat(this.rules.inForce(SMOKE).transfer()).isEmpty();
		assertThat(this.table.history(SMOKE)).hasSize(2);
	}

	@Test
	void aTransferRunsInThePeriodOfItsCategoryAndSaysSo() {
		set(SMOKE, periods("3wd", "1wd"), now());
		DueDate due = this.clocks.transfer(SMOKE, "HELP", now()).finish();
		assertThat(due.date()).isEqualTo(LocalDate.of(2026, 3, 12));
		assertThat(due.explanation().steps()).contains("油烟噪声类转办期限为 3 个工作日。");
		assertThat(this.clocks.greenChannel(SMOKE, now(), now()).finish().explanation().steps())
			.contains("油烟噪声类绿色通道办结期限为 1 个工作日。");
	}

	@Test
	void aConsultationKeepsItsOwnPeriod() {
		DueDate before = this.clocks.transfer(SMOKE, "CONSULT", now()).finish();
		set(SMOKE, periods("9wd", null), now());
		assertThat(this.clocks.transfer(SMOKE, "CONSULT", now()).finish()).isEqualTo(before);
	}

	@Test
	void aRunningCaseIsNotMovedByALaterRule() {
		Request request = this.mother.aRequest().transferred();
		LocalDate due = request.lead().due().date();
		set(SMOKE, periods("1wd", null), now());
		Request same = this.mother.after(request, (again) -> again);
		assertThat(same.lead().due().date()).isEqualTo(due);
		assertThat(this.mother.aRequest().transferred().lead().due().date()).isBefore(due);
	}

	@Test
	void theUnitOfTheRuleIsSuggestedWhileItReceives() {
		UUID usual = this.choices.usualUnit(SMOKE);
		set(SMOKE, new CategoryTerms(this.hygiene, null, null, null, null, null, null), now());
		assertThat(this.choices.usualUnit(SMOKE)).isEqualTo(this.hygiene).isNotEqualTo(usual);
		this.units.findById(this.hygiene).orElseThrow().withdraw(LocalDateTime.now(this.clock).toLocalDate(), "撤并");
		assertThat(this.choices.usualUnit(SMOKE)).isEqualTo(usual);
	}

	@Test
	void twoRulesOfOneMomentKeepTheirOrder() {
		set(SMOKE, periods("3wd", null), now());
		set(SMOKE, periods("4wd", null), now());
		assertThat(this.table.history(SMOKE)).extracting((version) -> version.terms().transferPeriod())
			.containsExactly("4wd", "3wd");
	}

}
