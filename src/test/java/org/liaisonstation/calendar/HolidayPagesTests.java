package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
@RecordApplicationEvents
@WithViewer(roles = Role.ADMIN)
class HolidayPagesTests {

	private static final String PAGE = "/desk/settings/holidays";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private CalendarDays table;

	@Autowired
	private ApplicationEvents events;

	@AfterEach
	void forget() {
		this.calendar.forget(new CalendarChanged());
	}

	@Test
	void theYearIsListed() {
		assertThat(this.mvc.get().uri(PAGE)).hasStatusOk().bodyText().contains("2026 年", "10月1日 星期四", "国庆节", "调休上班");
	}

	@Test
	void aYearWithoutDataIsWarnedOf() {
		assertThat(this.mvc.get().uri(PAGE + "?year=2027")).hasStatusOk()
			.bodyText()
			.contains("2027 年的放假安排还没有录入")
			.doesNotContain("填入内置的");
		assertThat(this.mvc.get().uri(PAGE + "?year=2099")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anEmptyYearThatTheLibraryKnowsIsFilled() {
		this.table.findByDayBetweenOrderByDay(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
			.forEach(this.table::delete);
		assertThat(this.mvc.get().uri(PAGE + "?year=2025")).bodyText().contains("填入内置的 2025 年安排");
		assertThat(this.mvc.post()
			.uri(PAGE + "/fill")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("year", "2025")).hasRedirectedUrl(PAGE + "?year=2025");
		assertThat(this.calendar.isWorkingDay(LocalDate.of(2025, 10, 8))).isFalse();
	}

	@Test
	void aHolidayIsAddedAndCountsAtOnce() {
		assertThat(add("2027-10-01", "2027-10-07", "HOLIDAY", "国庆节")).hasRedirectedUrl(PAGE + "?year=2027");
		assertThat(this.calendar.days().hasDataFor(2027)).isTrue();
		assertThat(this.calendar.plusWorkingDays(LocalDate.of(2027, 9, 30), 1)).isEqualTo("2027-10-08");
		assertThat(this.events.stream(Recorded.class).filter((event) -> event.action().equals("holiday.added")))
			.hasSize(7);
	}

	@Test
	void aMistakeIsSaidBesideItsField() {
		assertThat(add("", "", "", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写日期", "请填写节日名称", "还有");
		assertThat(add("2026-10-05", "2026-10-01", "HOLIDAY", "国庆节")).bodyText().contains("最后一天不能早于第一天");
		assertThat(add("2026-10-01", "", "HOLIDAY", "国庆节")).bodyText().contains("已登记为“国庆节 放假”");
		assertThat(add("2026-03-10", "", "WORKDAY", "国庆节")).bodyText().contains("本来就要上班");
		assertThat(add("2099-03-10", "", "HOLIDAY", "国庆节")).bodyText().contains("只能登记 2025 年到 2028 年");
		assertThat(add("明天", "", "HOLIDAY", "国庆节")).bodyText().contains("请填写日期，例如");
		assertThat(add("2027-10-01", "", "HOLIDAY", "<script>alert(1)</script>")).bodyText()
			.doesNotContain("<script>alert");
	}

	@Test
	void aDayIsChangedAndRemoved() {
		CalendarDay day = this.table.findByDay(LocalDate.of(2026, 10, 10)).orElseThrow();
		String page = PAGE + "/" + day.id();
		assertThat(this.mvc.get().uri(page)).hasStatusOk().bodyText().contains("2026年10月10日 星期六");
		assertThat(this.mvc.post()
			.uri(page)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", day.version().toString())
			.param("day", "2026-10-11")
			.param("kind", "WORKDAY")
			.param("name", "国庆节")).hasRedirectedUrl(PAGE + "?year=2026");
		assertThat(this.calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
		assertThat(this.calendar.isWorkingDay(LocalDate.of(2026, 10, 11))).isTrue();
		assertThat(this.mvc.post()
			.uri(page + "/remove")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", this.table.findByDay(LocalDate.of(2026, 10, 11)).orElseThrow().version().toString()))
			.hasRedirectedUrl(PAGE + "?year=2026");
		assertThat(this.calendar.isWorkingDay(LocalDate.of(2026, 10, 11))).isFalse();
	}

	@Test
	void aStalePageChangesNothing() {
		CalendarDay day = this.table.findByDay(LocalDate.of(2026, 10, 10)).orElseThrow();
		assertThat(this.mvc.post()
			.uri(PAGE + "/" + day.id() + "/remove")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", "77")).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
	}

	@Test
	@WithViewer(roles = { Role.STAFF, Role.DIRECTOR })
	void onlyTheAdministratorMayEdit() {
		assertThat(this.mvc.get().uri(PAGE)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(add("2027-10-01", "", "HOLIDAY", "国庆节")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcTester.MockMvcRequestBuilder add(String first, String last, String kind, String name) {
		return this.mvc.post()
			.uri(PAGE)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("first", first)
			.param("last", last)
			.param("kind", kind)
			.param("name", name);
	}

}
