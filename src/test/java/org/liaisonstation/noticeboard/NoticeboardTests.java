package org.liaisonstation.noticeboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.PointKind;
import org.liaisonstation.station.Schedule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@StationTest
class NoticeboardTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	@AfterEach
	void back() {
		this.clock.reset();
	}

	@Test
	void anEmptyStationSaysSo() {
		assertThat(this.pages.get().uri("/")).hasStatusOk()
			.bodyText()
			.contains("接待安排还没有公布", "还没有公开的办理结果", "/submit", "/deputies", "/track", "tel:119", "tel:110", "tel:120",
					"/figures/deputies.with_card")
			.doesNotContain("打电话 ");
	}

	/** Nobody looked for anything yet. */
	@Test
	void anEmptyRollIsNoSearchThatFoundNothing() {
		assertThat(this.pages.get().uri("/deputies")).hasStatusOk()
			.bodyText()
			.contains("代表名录还没有公布", "/submit")
			.doesNotContain("没有找到", "换一个写法", "role=\"search\"");
		assertThat(this.pages.get().uri("/deputies?q=东村")).bodyText().contains("没有找到", "换一个写法试试", "role=\"search\"");
	}

	@Test
	void theNextReceptionIsTheEarliestThatIsNotOver() {
		point("柳堤社区民情茶话亭", DayOfWeek.MONDAY, 9, 11, "陈淑敏");
		point("石桥村民情茶话亭", DayOfWeek.TUESDAY, 14, 16, "韩玉峰");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 59));
		assertThat(this.pages.get().uri("/")).bodyText()
			.contains("3月9日 星期一", "上午 9:00–11:00", "柳堤社区民情茶话亭", "陈淑敏", "（市人大代表）")
			.doesNotContain("韩玉峰");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 11, 0));
		assertThat(this.pages.get().uri("/")).bodyText().contains("3月10日 星期二", "下午 14:00–16:00", "韩玉峰");
	}

	@Test
	void largeTypeIsAClassOfThePage() {
		assertThat(this.pages.get().uri("/privacy").cookie(new Cookie("textsize", "larger"))).hasStatusOk()
			.bodyText()
			.contains("class=\"larger\"");
	}

	@Test
	void lookingMakesNoSession() {
		for (String address : List.of("/", "/privacy")) {
			MvcTestResult page = this.pages.get().uri(address).exchange();
			assertThat(page).hasStatusOk();
			assertThat(page.getRequest().getSession(false)).isNull();
		}
	}

	@Test
	void theFirstSentenceOfACaseIsShown() {
		assertThat(RecentCase.firstSentence("加装净化设备，复查达标。以后每月再查。")).isEqualTo("加装净化设备，复查达标。");
		assertThat(RecentCase.firstSentence("已修好\n谢谢")).isEqualTo("已修好");
	}

	private void point(String name, DayOfWeek weekday, int from, int to, String deputy) {
		Deputy person = new Deputy(deputy);
		this.entities.persist(person);
		this.entities.persist(Mandate.ofElectingUnit(person, "十八届", Level.CITY, "区人民代表大会", LocalDate.of(2022, 1, 1)));
		LiaisonPoint point = new LiaisonPoint(PointKind.MAIN, name, "地址", code(name), LocalDate.of(2026, 1, 1));
		point.open(Schedule.weekly(weekday, LocalTime.of(from, 0), LocalTime.of(to, 0)));
		point.staff(List.of(person));
		this.entities.persist(point);
		this.entities.flush();
		this.entities.clear();
	}

	private static String code(String name) {
		return "%016d".formatted(Math.abs(name.hashCode()));
	}

}
