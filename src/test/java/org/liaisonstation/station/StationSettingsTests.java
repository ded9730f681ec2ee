package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.calendar.WorkingCalendar;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
@WithViewer(roles = Role.ADMIN)
class StationSettingsTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	StationProfiles profiles;

	@Autowired
	Rooms rooms;

	@Autowired
	ReferralCounters counters;

	@Autowired
	WorkingCalendar calendar;

	@Autowired
	EntityManager entities;

	@Test
	void theProfileIsShownInTheFrameOfEveryPageAfterwards() {
		assertThat(this.pages.get().uri("/deputies")).bodyText().doesNotContain("东街道人大代表联络站");
		assertThat(profile(this.profiles.current().version(), "东街道人大代表联络站")).hasRedirectedUrl("/desk/settings/station");
		this.entities.flush();
		assertThat(this.pages.get().uri("/deputies")).bodyText().contains("东街道人大代表联络站");
	}

	@Test
	void aStaleProfileIsRefusedAndAnIncompleteOneToo() {
		assertThat(profile(this.profiles.current().version() + 1, "东街道人大代表联络站")).hasStatus(HttpStatus.CONFLICT);
		assertThat(profile(this.profiles.current().version(), "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aNewStationHasNeitherTelephoneNorAddressAndShowsNone() {
		assertThat(this.profiles.current().hasPhone()).isFalse();
		assertThat(this.profiles.current().hasAddress()).isFalse();
		assertThat(this.pages.get().uri("/desk")).bodyText().contains("启用联络站，按这个顺序办", "/desk/settings/station");
		for (String page : new String[] { "/", "/submit", "/track", "/privacy", "/help", "/accessibility",
				"/figures" }) {
			assertThat(this.pages.get().uri(page)).hasStatusOk()
				.bodyText()
				.doesNotContain("tel:\"", "请填写", "请在", "驻站法官");
		}
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void emptyDirectoriesSayWhereToBegin() {
		assertThat(this.pages.get().uri("/desk/points")).bodyText().contains("还没有登记站点").doesNotContain("试试减少条件");
		assertThat(this.pages.get().uri("/desk/points?q=茶话亭")).bodyText().contains("没有符合条件的站点");
		assertThat(this.pages.get().uri("/desk/deputies")).bodyText().contains("新增代表").doesNotContain("试试减少条件");
		assertThat(this.pages.get().uri("/desk/observers")).bodyText().doesNotContain("试试减少条件");
		assertThat(this.pages.get().uri("/desk/bodies")).bodyText().doesNotContain("试试减少条件");
		assertThat(this.pages.get().uri("/desk/places")).bodyText().doesNotContain("试试减少条件");
	}

	@Test
	void roomsAreAddedChangedAndWithdrawn() {
		assertThat(room("/desk/settings/rooms/new", null)).hasRedirectedUrl("/desk/settings/station");
		Room room = this.rooms.findByActiveToIsNullOrderByFloorAscNameAsc()
			.stream()
			.filter((each) -> each.name().equals("议事小间"))
			.findFirst()
			.orElseThrow();
		this.entities.flush();
		assertThat(room("/desk/settings/rooms/" + room.id(), room.version()))
			.hasRedirectedUrl("/desk/settings/station");
		assertThat(withdraw(room, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("reason-e");
		assertThat(withdraw(room, "改作库房")).hasRedirectedUrl("/desk/settings/station");
		assertThat(this.pages.get().uri("/desk/settings/station")).bodyText().doesNotContain("议事小间");
	}

	@Test
	void theUsualCountersAreThereAndTheVisitingDayOnceTheAddressIsFilledIn() {
		ReferralCounter court = this.counters.findByCode("COURT").orElseThrow();
		assertThat(court.phone()).isEqualTo("12368");
		assertThat(court.nextVisit(LocalDate.of(2026, 3, 9), this.calendar.days())).isEmpty();
		court.describe(court.name(), "法院路1号", court.phone(), court.matters());
		assertThat(court.nextVisit(LocalDate.of(2026, 3, 9), this.calendar.days())).get()
			.extracting(Reception::dayWords)
			.isEqualTo("3月11日 星期三");
		assertThat(this.counters.findByActiveTrueOrderByPosition()).extracting(ReferralCounter::name)
			.contains("区信访局", "区纪委监委信访室", "区人民检察院控申检察部门");
	}

	@Test
	void aCounterIsEditedAndMayBeTakenOutOfTheChoice() {
		ReferralCounter petition = this.counters.findByCode("PETITION").orElseThrow();
		assertThat(counter(petition, "MONTHLY", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写几号");
		assertThat(counter(petition, "NONE", "")).hasRedirectedUrl("/desk/settings/station");
		assertThat(this.counters.findByActiveTrueOrderByPosition()).extracting(ReferralCounter::code)
			.doesNotContain("PETITION");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void staffDoNotChangeTheProfile() {
		assertThat(this.pages.get().uri("/desk/settings/station")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(profile(this.profiles.current().version(), "东街道人大代表联络站")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult profile(Long version, String name) {
		return this.pages.post()
			.uri("/desk/settings/station")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", version.toString())
			.param("name", name)
			.param("shortName", "东街道")
			.param("host", "区人大常委会东街道工作委员会")
			.param("address", "东街1号")
			.param("phone", "0000-280 1234")
			.param("hours", "工作日")
			.param("documentPrefix", "东人工委")
			.param("adminPhone", "0000-280 1200")
			.exchange();
	}

	private MvcTestResult room(String address, Long version) {
		return this.pages.post()
			.uri(address)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", (version != null) ? version.toString() : "")
			.param("name", "议事小间")
			.param("floor", "2")
			.exchange();
	}

	private MvcTestResult withdraw(Room room, String reason) {
		this.entities.flush();
		return this.pages.post()
			.uri("/desk/settings/rooms/{id}/withdraw", room.id())
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", room.version().toString())
			.param("reason", reason)
			.exchange();
	}

	private MvcTestResult counter(ReferralCounter counter, String rhythm, String dayOfMonth) {
		return this.pages.post()
			.uri("/desk/settings/counters/{id}", counter.id())
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", counter.version().toString())
			.param("name", counter.name())
			.param("address", "区政务中心二楼")
			.param("phone", "0000-281 0000")
			.param("matters", counter.matters())
			.param("rhythm", rhythm)
			.param("dayOfMonth", dayOfMonth)
			.exchange();
	}

}
