package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The state machine, without Spring and database: what each act does, and in which states
 * it is refused.
 */
class RequestTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final ZonedDateTime MONDAY = LocalDateTime.of(2026, 3, 9, 10, 0).atZone(SHANGHAI);

	private static final Instant NOW = MONDAY.toInstant();

	private static final WorkingDays DAYS = WorkingDays.of(List.of());

	private static final Actor STAFF = new Actor("许静", "站务人员");

	private static final Actor UNIT = new Actor("执法办", "承办单位");

	private static final UUID UNIT_ID = UUID.randomUUID();

	private static final Reporter REPORTER = Reporter.named("周某").phone("19900000001", "x").build();

	private static DueDate due(int workingDays) {
		return Period.workingDays(workingDays).from(MONDAY, "交办", "期限", DAYS);
	}

	private static Clocks ordinary() {
		return new Clocks(due(1), due(5), null, null);
	}

	private static Clocks green() {
		return new Clocks(due(1), due(3), Period.hours(2).from(MONDAY, "收到", "响应", DAYS),
				Period.hours(24).from(MONDAY, "收到", "安全", DAYS));
	}

	private static Clocks second() {
		return new Clocks(due(1), due(10), null, null);
	}

	private static Matter matter() {
		return new Matter("油烟扰民", "0103", "COMPLAINT", "NORMAL", null, null, null, null, "楼下烧烤店油烟呛人。", null);
	}

	private static Request handedIn() {
		return numbered(Request.handedIn(Intake.by("DEPUTY_QR", NOW).build(), REPORTER, matter(),
				TrackingSecrets.fresh(REPORTER), due(1), NOW));
	}

	private static Request registered() {
		return numbered(Request.registered(Intake.by("PHONE", NOW).confirmed(true).build(), REPORTER, matter(),
				TrackingSecrets.fresh(REPORTER), due(1), NOW, STAFF));
	}

	private static Request numbered(Request request) {
		request.numbered("SQ-2026-0001");
		return request;
	}

	private static Dispatch toUnit() {
		return new Dispatch(UNIT_ID, "交〔2026〕1号", null);
	}

	private static Request transferred() {
		Request request = registered();
		request.transfer(toUnit(), ordinary(), NOW, STAFF);
		return request;
	}

	private static Request greenChannel() {
		Request request = registered();
		request.greenChannel(toUnit(), "有人会掉下去", green(), NOW, STAFF, false);
		return request;
	}

	private static Request signed() {
		Request request = transferred();
		request.sign(NOW, UNIT);
		return request;
	}

	private static Request answered() {
		Request request = signed();
		request.answer(new Answer("已整改。", "A", null), 0, NOW, UNIT);
		return request;
	}

	private static Request replied() {
		Request request = answered();
		request.reply(due(2), NOW, STAFF);
		return request;
	}

	private static Request dissatisfiedTwice() {
		Request request = replied();
		rate(request, Satisfaction.DISSATISFIED);
		request.sign(NOW, UNIT);
		request.answer(new Answer("有方案了。", "B", LocalDate.of(2026, 5, 1)), 0, NOW, UNIT);
		request.reply(due(2), NOW, STAFF);
		rate(request, Satisfaction.DISSATISFIED);
		return request;
	}

	private static Request closed() {
		Request request = replied();
		rate(request, Satisfaction.SATISFIED);
		return request;
	}

	private static void rate(Request request, Satisfaction result) {
		request.rate(new Rating(Satisfaction.SATISFIED, result, null, false), second(), "交〔2026〕2号", NOW,
				Actor.RESIDENT);
	}

	private static Request in(Status status) {
		return switch (status) {
			case UNDER_REVIEW -> handedIn();
			case TO_DISPATCH -> registered();
			case TO_SIGN -> transferred();
			case IN_PROGRESS -> signed();
			case ANSWERED -> answered();
			case REPLIED -> replied();
			case TO_RULE -> dissatisfiedTwice();
			case CLOSED -> closed();
			case NOT_ACCEPTED -> {
				Request request = registered();
				request.notAccept("法院执行", UUID.randomUUID(), "请向法院提出", NOW, STAFF);
				yield request;
			}
			case WITHDRAWN -> {
				Request request = registered();
				request.withdraw("重复登记", NOW, STAFF);
				yield request;
			}
			case ARCHIVED -> {
				Request request = closed();
				request.archive(NOW, STAFF);
				yield request;
			}
		};
	}

	/**
	 * Every act, with the states in which it is allowed; in all others it is refused and
	 * changes nothing.
	 */
	private record Act(String name, Set<Status> allowed, Consumer<Request> doing) {

	}

	private static List<Act> acts() {
		return List.of(new Act("review", EnumSet.of(Status.UNDER_REVIEW), (r) -> r.review(matter(), NOW, STAFF)),
				new Act("transfer", EnumSet.of(Status.TO_DISPATCH),
						(r) -> r.transfer(toUnit(), ordinary(), NOW, STAFF)),
				new Act("green channel", EnumSet.of(Status.TO_DISPATCH),
						(r) -> r.greenChannel(toUnit(), "危险", green(), NOW, STAFF, false)),
				new Act("sign", EnumSet.of(Status.TO_SIGN), (r) -> r.sign(NOW, UNIT)),
				new Act("note", EnumSet.of(Status.TO_SIGN, Status.IN_PROGRESS, Status.ANSWERED),
						(r) -> r.note("去看过了", NOW, UNIT)),
				new Act("answer", EnumSet.of(Status.IN_PROGRESS),
						(r) -> r.answer(new Answer("好了", "A", null), 0, NOW, UNIT)),
				new Act("send back", EnumSet.of(Status.ANSWERED), (r) -> r.sendBack("没说清", NOW, STAFF)),
				new Act("reply", EnumSet.of(Status.ANSWERED), (r) -> r.reply(due(2), NOW, STAFF)),
				new Act("answer on the spot", EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH),
						(r) -> r.answerOnTheSpot(new Answer("是这样", "A", null), due(2), NOW, STAFF)),
				new Act("not accept", EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH),
						(r) -> r.notAccept("法院执行", UUID.randomUUID(), "请去法院", NOW, STAFF)),
				new Act("rate", EnumSet.of(Status.REPLIED), (r) -> rate(r, Satisfaction.SATISFIED)),
				new Act("call tried", EnumSet.of(Status.REPLIED), (r) -> r.callTried("没人接", NOW, STAFF)),
				new Act("supervise", EnumSet.of(Status.TO_RULE),
						(r) -> r.superviseAgain("拿出方案", "交〔2026〕3号", second(), NOW, STAFF)),
				new Act("close", EnumSet.of(Status.TO_RULE),
						(r) -> r.close("条件不具备", null, MONDAY.toLocalDate(), NOW, STAFF)),
				new Act("withdraw",
						EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS),
						(r) -> r.withdraw("本人撤回", NOW, STAFF)),
				new Act("archive", EnumSet.of(Status.CLOSED, Status.NOT_ACCEPTED, Status.WITHDRAWN),
						(r) -> r.archive(NOW, STAFF)));
	}

	@TestFactory
	Stream<DynamicTest> everyActIsAllowedAndRefusedWhereItShouldBe() {
		return acts().stream()
			.flatMap((act) -> EnumSet.allOf(Status.class)
				.stream()
				.map((status) -> dynamicTest(act.name() + " in " + status, () -> {
					Request request = in(status);
					if (act.allowed().contains(status)) {
						act.doing().accept(request);
						return;
					}
					int entries = request.timeline().size();
					assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> close(act, request));
					assertThat(request.status()).isEqualTo(status);
					assertThat(request.timeline()).hasSize(entries);
				})));
	}

	/**
	 * Closing in the state REPLIED is refused for want of tries; the silence's first day
	 * is given all the same.
	 */
	private static void close(Act act, Request request) {
		if ("close".equals(act.name()) && request.status() == Status.REPLIED) {
			request.close("联系不上", MONDAY.toLocalDate(), MONDAY.toLocalDate(), NOW, STAFF);
		}
		else {
			act.doing().accept(request);
		}
	}

	@Test
	void aDispatchPromisesADateThatLaterRoundsKeep() {
		Request request = replied();
		LocalDate promised = request.promised();
		assertThat(promised).isEqualTo(LocalDate.of(2026, 3, 16));
		rate(request, Satisfaction.DISSATISFIED);
		assertThat(request.promised()).isEqualTo(promised);
		assertThat(request.round().due().date()).isEqualTo(LocalDate.of(2026, 3, 23));
	}

	@Test
	void aDissatisfiedResidentOpensASecondRoundThatKeepsTheFirst() {
		Request request = replied();
		rate(request, Satisfaction.DISSATISFIED);
		assertThat(request.status()).isEqualTo(Status.TO_SIGN);
		assertThat(request.rounds()).hasSize(2);
		assertThat(request.rounds().get(0).answer()).isEqualTo("已整改。");
		assertThat(request.rounds().get(0).result()).isEqualTo(Satisfaction.DISSATISFIED);
		assertThat(request.round().unitId()).isEqualTo(UNIT_ID);
	}

	@Test
	void aSecondDissatisfactionWaitsForTheDirector() {
		Request request = dissatisfiedTwice();
		assertThat(request.status()).isEqualTo(Status.TO_RULE);
		request.superviseAgain("拿出方案", "交〔2026〕3号", second(), NOW, STAFF);
		assertThat(request.rounds()).hasSize(3);
		assertThat(request.status()).isEqualTo(Status.TO_SIGN);
	}

	@Test
	void mostlySatisfiedClosesToo() {
		Request request = replied();
		rate(request, Satisfaction.MOSTLY_SATISFIED);
		assertThat(request.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void silenceIsClosedAfterThreeTriesAndTheWaitingTime() {
		Request request = replied();
		LocalDate silentSince = LocalDate.of(2026, 3, 24);
		for (int i = 0; i < 3; i++) {
			request.callTried("没人接", NOW, STAFF);
		}
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> request.close("联系不上", silentSince, silentSince.minusDays(1), NOW, STAFF));
		request.close("联系不上", silentSince, silentSince, NOW, STAFF);
		assertThat(request.status()).isEqualTo(Status.CLOSED);
		assertThat(request.round().result()).isEqualTo(Satisfaction.NOT_RATED);
	}

	@Test
	void twoTriesAreNotEnough() {
		Request request = replied();
		request.callTried("没人接", NOW, STAFF);
		request.callTried("没人接", NOW, STAFF);
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> request.close("联系不上", MONDAY.toLocalDate(), MONDAY.toLocalDate(), NOW, STAFF));
	}

	@Test
	void greenChannelRunsFromResponseOverSafetyToTheAnswer() {
		Request request = greenChannel();
		assertThat(request.clockFor()).isEqualTo("响应");
		request.respond("已到场", NOW, UNIT);
		assertThat(request.status()).isEqualTo(Status.IN_PROGRESS);
		assertThat(request.round().signedAt()).isNotNull();
		assertThat(request.clockFor()).isEqualTo("采取安全措施");
		request.makeSafe("已围挡", NOW, UNIT);
		assertThat(request.clockFor()).isEqualTo("答复");
		request.answer(new Answer("已换井盖", "A", null), 1, NOW, UNIT);
		assertThat(request.status()).isEqualTo(Status.ANSWERED);
	}

	@Test
	void greenChannelIsNotAnsweredWithoutAPictureOrBeforeThePlaceIsSafe() {
		Request request = greenChannel();
		request.respond("已到场", NOW, UNIT);
		Answer answer = new Answer("已换井盖", "A", null);
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> request.answer(answer, 1, NOW, UNIT));
		request.makeSafe("已围挡", NOW, UNIT);
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> request.answer(answer, 0, NOW, UNIT));
	}

	@Test
	void anOrdinaryTransferHasNeitherResponseNorSafety() {
		Request request = signed();
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> request.respond("到场", NOW, UNIT));
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> request.makeSafe("围挡", NOW, UNIT));
	}

	@Test
	void theDirectorConfirmsAGreenChannelOnce() {
		Request request = greenChannel();
		assertThat(request.awaitsGreenConfirmation()).isTrue();
		request.confirmGreenChannel(NOW, STAFF);
		assertThat(request.awaitsGreenConfirmation()).isFalse();
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> request.confirmGreenChannel(NOW, STAFF));
	}

	@Test
	void theDirectorMakesATransferOfAGreenChannel() {
		Request request = greenChannel();
		request.changeToTransfer(due(5), "不急", NOW, STAFF);
		assertThat(request.route()).isEqualTo(Route.TRANSFER);
		assertThat(request.promised()).isEqualTo(LocalDate.of(2026, 3, 16));
		assertThat(request.clockFor()).isEqualTo("签收");
		request.sign(NOW, UNIT);
		request.answer(new Answer("好了", "A", null), 0, NOW, UNIT);
		assertThat(request.status()).isEqualTo(Status.ANSWERED);
	}

	@Test
	void aTransferNeedsNoConfirmation() {
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> transferred().confirmGreenChannel(NOW, STAFF));
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> transferred().changeToTransfer(due(5), "x", NOW, STAFF));
	}

	@Test
	void whatWasAnsweredOnTheSpotGoesToAUnitWhenTheResidentIsDissatisfied() {
		Request request = registered();
		request.answerOnTheSpot(new Answer("是这样", "A", null), due(2), NOW, STAFF);
		assertThat(request.opensNextRound(Satisfaction.DISSATISFIED)).isFalse();
		request.rate(new Rating(Satisfaction.SATISFIED, Satisfaction.DISSATISFIED, null, false), second(), null, NOW,
				Actor.RESIDENT);
		assertThat(request.status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(request.roundNumber()).isEqualTo(2);
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> request.answerOnTheSpot(new Answer("还是这样", "A", null), due(2), NOW, STAFF));
		request.transfer(toUnit(), second(), NOW, STAFF);
		assertThat(request.status()).isEqualTo(Status.TO_SIGN);
	}

	@Test
	void everyStateThatIsOpenHasAWayOn() {
		Map<Status, Long> ways = new EnumMap<>(Status.class);
		acts().forEach((act) -> act.allowed().forEach((status) -> ways.merge(status, 1L, Long::sum)));
		assertThat(ways.keySet()).containsAll(Status.OPEN);
	}

	@Test
	void everyStepIsRecordedForTheAudit() {
		Request request = closed();
		assertThat(request.timeline()).extracting(TimelineEntry::step)
			.containsExactly(Step.REGISTERED, Step.DISPATCHED, Step.SIGNED, Step.SUBMITTED, Step.REPLIED, Step.RATED,
					Step.CLOSED);
	}

}
