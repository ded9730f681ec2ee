package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DueDateTests {

	private final WorkingDays days = Calendars.days();

	@Test
	void aClockOfDaysEndsAtMidnightOfItsLastDay() {
		DueDate due = dispatched("2026-03-09T11:30", 5);
		assertThat(due.date()).isEqualTo("2026-03-16");
		assertThat(due.at()).isEqualTo(at("2026-03-17T00:00").toInstant());
		assertThat(due.isOver(at("2026-03-16T23:59").toInstant())).isFalse();
		assertThat(due.isOver(at("2026-03-17T00:00").toInstant())).isTrue();
	}

	@Test
	void itSaysWhyInOneLineAndInFourSteps() {
		DueExplanation why = dispatched("2026-03-09T11:30", 5).explanation();
		assertThat(why.oneLine()).isEqualTo("3月9日交办，5个工作日，跳过3月14–15日（周末），3月16日到期");
		assertThat(why.steps()).containsExactly("3月9日（周一）交办，从第二天起算。", "普通转办答复期限为 5 个工作日。", "跳过3月14–15日（周末）。",
				"第 5 个工作日是3月16日（周一），当天 24 时前都算按期。");
	}

	@Test
	void twoWeekendsShareTheirName() {
		assertThat(dispatched("2026-03-20T09:00", 10).explanation().oneLine())
			.isEqualTo("3月20日交办，10个工作日，跳过3月21–22日、28–29日（周末），4月3日到期");
	}

	@Test
	void aHolidayAndTheMakeUpDaysAreNamed() {
		assertThat(dispatched("2026-02-12T09:00", 5).explanation().oneLine())
			.isEqualTo("2月12日交办，5个工作日，跳过2月15–23日（春节），2月14日（周六）调休上班照算，2月26日到期");
		assertThat(dispatched("2026-04-30T09:00", 5).explanation().oneLine())
			.isEqualTo("4月30日交办，5个工作日，跳过5月1–5日（劳动节）、5月10日（周末），5月9日（周六）调休上班照算，5月11日到期");
	}

	@Test
	void nothingSkippedIsSaidToo() {
		DueExplanation why = dispatched("2026-03-09T09:00", 2).explanation();
		assertThat(why.oneLine()).isEqualTo("3月9日交办，2个工作日，3月11日到期");
		assertThat(why.steps().get(2)).isEqualTo("中间没有休息日。");
	}

	@Test
	void aYearWithoutDataIsOwnedUpTo() {
		DueExplanation why = dispatched("2026-12-30T09:00", 5).explanation();
		assertThat(why.oneLine()).isEqualTo("12月30日交办，5个工作日，跳过2027年1月2–3日（周末），2027年1月6日到期");
		assertThat(why.steps().get(2)).endsWith("2027年的放假安排尚未录入，暂按周一至周五计算。");
	}

	@Test
	void aClockOfHoursRunsThroughTheHoliday() {
		ZonedDateTime received = at("2026-09-30T07:50");
		DueDate respond = Period.hours(2).from(received, "收到", "绿色通道响应期限", this.days);
		DueDate safe = Period.hours(24).from(received, "收到", "现场安全措施期限", this.days);
		DueDate finish = Period.workingDays(3).from(received, "收到", "绿色通道办结期限", this.days);
		assertThat(respond.at()).isEqualTo(at("2026-09-30T09:50").toInstant());
		assertThat(respond.explanation().oneLine()).isEqualTo("9月30日 07:50 收到，2小时，9月30日 09:50 到期");
		assertThat(safe.at()).isEqualTo(at("2026-10-01T07:50").toInstant());
		assertThat(safe.date()).isEqualTo("2026-10-01");
		assertThat(finish.date()).isEqualTo("2026-10-10");
	}

	@Test
	void aClockOfMonthsEndsOnTheSameDayOrTheLastOfAShorterMonth() {
		DueDate proposal = Period.months(3).from(at("2026-03-27T10:00"), "交办", "代表建议答复期限", this.days);
		DueDate clamped = Period.months(3).from(at("2026-11-30T10:00"), "交办", "代表建议答复期限", this.days);
		assertThat(proposal.date()).isEqualTo("2026-06-27");
		assertThat(clamped.date()).isEqualTo("2027-02-28");
		assertThat(clamped.explanation().oneLine()).isEqualTo("11月30日交办，3个月，当月没有30日，取最后一天，2027年2月28日到期");
	}

	@Test
	void aPauseAddsThePausedWorkingDaysAndSaysSo() {
		DueDate due = dispatched("2026-03-09T11:30", 5).extendedBy(3, "暂停计时（待补充材料）", this.days);
		assertThat(due.date()).isEqualTo("2026-03-19");
		assertThat(due.at()).isEqualTo(at("2026-03-20T00:00").toInstant());
		assertThat(due.explanation().oneLine()).endsWith("3月16日到期，暂停计时（待补充材料），顺延3个工作日，3月19日到期");
		assertThat(due.explanation().steps()).hasSize(5).last().isEqualTo("暂停计时（待补充材料），顺延3个工作日，到3月19日（周四）。");
	}

	@Test
	void anAssistingUnitIsDueEarlier() {
		assertThat(dispatched("2026-03-09T11:30", 5).earlierBy(2, "协办意见", this.days).date()).isEqualTo("2026-03-12");
		assertThat(dispatched("2026-03-09T11:30", 5).movedTo(LocalDate.of(2026, 3, 13), "主办约定").date())
			.isEqualTo("2026-03-13");
	}

	@Test
	void aClockOfHoursIsNotMoved() {
		DueDate respond = Period.hours(2).from(at("2026-09-30T07:50"), "收到", "绿色通道响应期限", this.days);
		assertThatIllegalStateException().isThrownBy(() -> respond.extendedBy(1, "暂停", this.days));
	}

	@Test
	void theStoredTextGivesTheSameExplanation() {
		DueExplanation why = dispatched("2026-03-09T11:30", 5).explanation();
		assertThat(DueExplanation.parse(why.text())).isEqualTo(why);
		assertThat(new DueExplanation("a", List.of())).isEqualTo(DueExplanation.parse("a"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-09T12:00, OK, 还剩 5 个工作日", "2026-03-11T12:00, OK, 还剩 3 个工作日",
			"2026-03-12T00:00, SOON, 还剩 2 个工作日", "2026-03-14T09:00, SOON, 还剩 1 个工作日", "2026-03-16T23:59, SOON, 今天到期",
			"2026-03-17T00:00, LATE, 超期 1 个工作日", "2026-03-18T00:00, LATE, 超期 2 个工作日" })
	void theLightOfTheFirstAcceptanceCase(String now, TimeLight light, String words) {
		TimeLeft left = dispatched("2026-03-09T11:30", 5).left(at(now), "答复", this.days);
		assertThat(left).isEqualTo(new TimeLeft(light, words));
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-30T08:00, OK, 今天 09:50 前响应", "2026-09-30T08:50, OK, 今天 09:50 前响应",
			"2026-09-30T08:51, SOON, 今天 09:50 前响应", "2026-09-30T09:50, LATE, 超期 1 分钟",
			"2026-09-30T12:55, LATE, 超期 3 小时", "2026-10-03T09:50, LATE, 超期 3 天" })
	void theLightOfAClockOfHours(String now, TimeLight light, String words) {
		DueDate respond = Period.hours(2).from(at("2026-09-30T07:50"), "收到", "绿色通道响应期限", this.days);
		assertThat(respond.left(at(now), "响应", this.days)).isEqualTo(new TimeLeft(light, words));
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-01T09:00, OK, 6月27日到期", "2026-06-25T09:00, SOON, 还剩 1 个工作日", "2026-06-26T09:00, SOON, 明天到期",
			"2026-06-27T09:00, SOON, 今天到期", "2026-06-28T09:00, LATE, 已超期" })
	void theLightOfAClockThatEndsOnARestDay(String now, TimeLight light, String words) {
		DueDate proposal = Period.months(3).from(at("2026-03-27T10:00"), "交办", "代表建议答复期限", this.days);
		assertThat(proposal.left(at(now), "答复", this.days)).isEqualTo(new TimeLeft(light, words));
	}

	@Test
	void aLightNamesItsClass() {
		assertThat(TimeLeft.hold("暂停计时").css()).isEqualTo("light-hold");
		assertThat(TimeLeft.done("3月13日按期答复").css()).isEqualTo("light-done");
	}

	private DueDate dispatched(String at, int workingDays) {
		return Period.workingDays(workingDays).from(at(at), "交办", "普通转办答复期限", this.days);
	}

	private static ZonedDateTime at(String local) {
		return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai"));
	}

}
