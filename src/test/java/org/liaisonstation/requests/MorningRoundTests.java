package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.Reminder.Rung;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What the station does by itself in the morning, on the days of the real calendar.
 */
@StationTest
@Import(RequestMother.class)
class MorningRoundTests {

	@Autowired
	MorningRound morning;

	@Autowired
	RequestMother mother;

	@Autowired
	RequestDesk office;

	@Autowired
	UnitDesk unitDesk;

	@Autowired
	ClockDesk clockDesk;

	@Autowired
	GroupDesk groups;

	@Autowired
	Units units;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvcTester pages;

	@AfterEach
	void backToMonday() {
		this.clock.reset();
	}

	private List<Rung> rungsAfterMorningOf(Request request, String day) {
		this.clock.moveTo(LocalDate.parse(day).atTime(7, 30));
		this.morning.walk();
		return again(request).reminders().stream().map(Reminder::rung).toList();
	}

	private Request again(Request request) {
		return this.mother.after(request, UnaryOperator.identity());
	}

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	@Test
	void aUnitIsRemindedBeforeOnAndAfterTheDateOnceEach() {
		Request request = this.mother.aRequest().signed();
		assertThat(rungsAfterMorningOf(request, "2026-03-11")).isEmpty();
		assertThat(rungsAfterMorningOf(request, "2026-03-12")).containsExactly(Rung.BEFORE);
		assertThat(rungsAfterMorningOf(request, "2026-03-13")).containsExactly(Rung.BEFORE);
		assertThat(rungsAfterMorningOf(request, "2026-03-16")).containsExactly(Rung.BEFORE, Rung.ON_THE_DAY);
		assertThat(rungsAfterMorningOf(request, "2026-03-17")).containsExactly(Rung.BEFORE, Rung.ON_THE_DAY,
				Rung.AFTER);
		assertThat(rungsAfterMorningOf(request, "2026-03-18")).hasSize(3);
		assertThat(again(request).reminders()).extracting(Reminder::issuedBy).containsOnly("系统");
		assertThat(again(request).reminders().get(0).light()).isEqualTo("黄灯，还剩 2 个工作日");
	}

	@Test
	void theHolidaysOfOctoberHoldTheLadderUp() {
		this.clock.moveTo(LocalDate.of(2026, 9, 28));
		Request request = this.mother.aRequest().signed();
		assertThat(request.lead().due().date()).hasToString("2026-10-10");
		assertThat(rungsAfterMorningOf(request, "2026-09-30")).isEmpty();
		assertThat(rungsAfterMorningOf(request, "2026-10-07")).isEmpty();
		assertThat(rungsAfterMorningOf(request, "2026-10-08")).containsExactly(Rung.BEFORE);
		assertThat(rungsAfterMorningOf(request, "2026-10-10")).endsWith(Rung.ON_THE_DAY);
		assertThat(rungsAfterMorningOf(request, "2026-10-11")).hasSize(2);
		assertThat(rungsAfterMorningOf(request, "2026-10-12")).endsWith(Rung.AFTER);
	}

	@Test
	void morningsThatWereMissedAreMadeUpByTheRungThatFitsNow() {
		Request request = this.mother.aRequest().signed();
		assertThat(rungsAfterMorningOf(request, "2026-03-20")).containsExactly(Rung.AFTER);
	}

	@Test
	void anExtensionBeginsTheLadderAnew() {
		Request request = this.mother.aRequest().signed();
		assertThat(rungsAfterMorningOf(request, "2026-03-12")).containsExactly(Rung.BEFORE);
		Request asked = this.mother.after(request, (r) -> this.unitDesk.askExtension(r.id(), r.version(),
				LocalDate.of(2026, 3, 20), "设备要采购", this.mother.unitViewer()));
		this.mother.after(asked, (r) -> this.clockDesk.ruleExtension(r.id(), r.version(), r.lead().id(), true, "同意",
				RequestMother.DIRECTOR));
		assertThat(rungsAfterMorningOf(request, "2026-03-13")).hasSize(1);
		assertThat(rungsAfterMorningOf(request, "2026-03-18")).containsExactly(Rung.BEFORE, Rung.BEFORE);
	}

	@Test
	void whatIsPausedOrAnsweredIsLeftInPeace() {
		Request paused = this.mother.after(this.mother.aRequest().signed(),
				(r) -> this.clockDesk.pause(r.id(), r.version(), "待评估", RequestMother.STAFF));
		Request answered = this.mother.aRequest().answered();
		assertThat(rungsAfterMorningOf(paused, "2026-03-16")).isEmpty();
		assertThat(rungsAfterMorningOf(answered, "2026-03-16")).isEmpty();
	}

	@Test
	void aJointUnitHasALadderOfItsOwn() {
		UUID other = this.units.findByCode("07").orElseThrow().id();
		Request request = this.mother.after(this.mother.aRequest().reviewed(), (r) -> this.office.transfer(r.id(),
				r.version(), this.mother.unit().id(), List.of(other), false, null, RequestMother.STAFF));
		assertThat(rungsAfterMorningOf(request, "2026-03-10")).containsExactly(Rung.BEFORE);
		assertThat(again(request).reminders().get(0).assignmentId()).isEqualTo(again(request).joint().get(0).id());
	}

	@Test
	void whatIsLongOverdueWaitsForTheDirector() {
		Request request = this.mother.aRequest().signed();
		this.clock.moveTo(LocalDate.of(2026, 3, 20));
		assertThat(get("/desk/requests?view=supervise", RequestMother.DIRECTOR)).bodyText()
			.doesNotContain(request.number());
		this.clock.moveTo(LocalDate.of(2026, 3, 23));
		assertThat(get("/desk", RequestMother.DIRECTOR)).hasStatusOk().bodyText().contains("应督办", request.number());
		this.mother.after(request, (r) -> this.clockDesk.supervise(r.id(), r.version(), r.lead().id(), "超期", "三日内答复",
				RequestMother.DIRECTOR));
		assertThat(get("/desk", RequestMother.DIRECTOR)).bodyText().doesNotContain("应督办");
		assertThat(get("/desk", this.mother.unitViewer())).bodyText().contains("待回执的督办单");
		assertThat(get("/desk/requests?view=receipts",
				new Viewer(UUID.randomUUID(), "unit07", "某人", Set.of(Role.UNIT), null,
						this.units.findByCode("07").orElseThrow().id(), null)))
			.bodyText()
			.doesNotContain(request.number());
	}

	@Test
	void theLinesSayWhatIsPendingInWords() {
		this.mother.after(this.mother.aRequest().signed(), (r) -> this.unitDesk.askExtension(r.id(), r.version(),
				LocalDate.of(2026, 3, 20), "设备要采购", this.mother.unitViewer()));
		this.mother.after(this.mother.aRequest().signed(),
				(r) -> this.clockDesk.pause(r.id(), r.version(), "待评估", RequestMother.STAFF));
		assertThat(get("/desk/requests", RequestMother.STAFF)).bodyText().contains(">延期待批</b>", ">暂停</b>");
		assertThat(get("/desk", RequestMother.DIRECTOR)).bodyText().contains("延期待批");
	}

	@Test
	void aPromiseComesBackOnItsDay() {
		Request request = promised(this.mother.aRequest().signed());
		assertThat(request.promiseOn()).hasToString("2026-04-08");
		this.clock.moveTo(LocalDate.of(2026, 4, 1));
		assertThat(get("/desk", RequestMother.STAFF)).bodyText().contains("五个工作日内到期的承诺", request.number());
		this.clock.moveTo(LocalDate.of(2026, 4, 7));
		this.morning.walk();
		assertThat(again(request).status()).isEqualTo(Status.CLOSED);
		this.clock.moveTo(LocalDate.of(2026, 4, 8));
		this.morning.walk();
		this.morning.walk();
		Request back = again(request);
		assertThat(back.status()).isEqualTo(Status.TO_SIGN);
		assertThat(back.rounds()).hasSize(2);
		assertThat(back.round().kind()).isEqualTo(RoundKind.PROMISE);
		assertThat(back.lead().due().date()).hasToString("2026-04-15");
	}

	@Test
	void aMergedRequestWaitsForTheOneThatCarriesThePromise() {
		Request main = this.mother.aRequest().transferred();
		Request merged = this.mother.after(this.mother.aRequest().from("李某", "13900005678").reviewed(),
				(r) -> this.groups.merge(r.id(), r.version(), main.id(), RequestMother.STAFF));
		promised(this.mother.after(main, (r) -> this.unitDesk.sign(r.id(), r.version(), this.mother.unitViewer())));
		close(merged);
		this.clock.moveTo(LocalDate.of(2026, 4, 9));
		this.morning.walk();
		assertThat(again(main).status()).isEqualTo(Status.TO_SIGN);
		assertThat(again(merged).status()).isEqualTo(Status.MERGED);
		assertThat(again(merged).waitsOn()).isEqualTo(main.id());
	}

	private Request promised(Request signed) {
		Request answered = this.mother.after(signed, (r) -> this.unitDesk.answer(r.id(), r.version(), "列入四月计划。", "B",
				LocalDate.of(2026, 4, 8), List.of(), this.mother.unitViewer()));
		Request replied = this.mother.after(answered,
				(r) -> this.office.reply(r.id(), r.version(), RequestMother.STAFF));
		return close(replied);
	}

	private Request close(Request replied) {
		return this.mother.after(replied, (r) -> this.office.rateByCall(r.id(), r.version(), Satisfaction.SATISFIED,
				Satisfaction.SATISFIED, null, RequestMother.STAFF));
	}

}
