package org.liaisonstation.requests;

import java.time.LocalDate;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.liaisonstation.requests.Specimens.*;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The state machine, without Spring and database: what each act does, and in which states
 * it is refused.
 */
class RequestTests {

	private static final LocalDate LATER = LocalDate.of(2026, 3, 30);

	/**
	 * Every act, with the states in which it is allowed; in all others it is refused and
	 * changes nothing.
	 */
	private record Verb(String name, Set<Status> allowed, Consumer<Request> doing) {

	}

	private static List<Verb> acts() {
		return List.of(new Verb("review", EnumSet.of(Status.UNDER_REVIEW), (r) -> r.review(matter(), NOW, STAFF)),
				new Verb("transfer", EnumSet.of(Status.TO_DISPATCH),
						(r) -> r.transfer(toUnit(), ordinary(), NOW, STAFF)),
				new Verb("green channel", EnumSet.of(Status.TO_DISPATCH),
						(r) -> r.greenChannel(toUnit(), "危险", green(), NOW, STAFF, false)),
				new Verb("sign", EnumSet.of(Status.TO_SIGN), (r) -> r.sign(r.lead(), NOW, UNIT)),
				new Verb("note", EnumSet.of(Status.TO_SIGN, Status.IN_PROGRESS, Status.ANSWERED),
						(r) -> r.note("去看过了", NOW, UNIT)),
				new Verb("answer", EnumSet.of(Status.IN_PROGRESS),
						(r) -> r.answer(new Answer("好了", "A", null), 0, NOW, UNIT)),
				new Verb("send back", EnumSet.of(Status.ANSWERED), (r) -> r.sendBack("没说清", NOW, STAFF)),
				new Verb("reply", EnumSet.of(Status.ANSWERED), (r) -> r.reply(due(2), NOW, STAFF)),
				new Verb("answer on the spot", EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH),
						(r) -> r.answerOnTheSpot(new Answer("是这样", "A", null), due(2), NOW, STAFF)),
				new Verb("not accept", EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH),
						(r) -> r.notAccept("法院执行", UUID.randomUUID(), "请去法院", NOW, STAFF)),
				new Verb("rate", EnumSet.of(Status.REPLIED), (r) -> rate(r, Satisfaction.SATISFIED)),
				new Verb("call tried", EnumSet.of(Status.REPLIED), (r) -> r.callTried("没人接", NOW, STAFF)),
				new Verb("supervise", EnumSet.of(Status.TO_RULE), (r) -> r.superviseAgain(again(), NOW, STAFF)),
				new Verb("close", EnumSet.of(Status.TO_RULE),
						(r) -> r.close("条件不具备", null, MONDAY.toLocalDate(), NOW, STAFF)),
				new Verb("withdraw",
						EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS,
								Status.MERGED),
						(r) -> r.withdraw("本人撤回", NOW, STAFF)),
				new Verb("archive", EnumSet.of(Status.CLOSED, Status.NOT_ACCEPTED, Status.WITHDRAWN),
						(r) -> r.archive(NOW, STAFF)),
				new Verb("unmerge", EnumSet.of(Status.MERGED), (r) -> r.unmerge("不是同一件事", NOW, STAFF)),
				new Verb("receive answer", EnumSet.of(Status.MERGED),
						(r) -> r.receiveAnswer(new Answer("好了", "A", null), due(2), NOW, STAFF)),
				new Verb("merge", EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH),
						(r) -> r.mergeInto(transferred(), NOW, STAFF)),
				new Verb("join", EnumSet.of(Status.TO_SIGN, Status.IN_PROGRESS),
						(r) -> r.join(OTHER_UNIT, toUnit(), ordinary(), NOW, STAFF)),
				new Verb("ask return", EnumSet.of(Status.TO_SIGN, Status.IN_PROGRESS),
						(r) -> r.askReturn(r.lead(), "不是本单位职责", OTHER_UNIT, NOW, UNIT)),
				new Verb("ask extension", EnumSet.of(Status.IN_PROGRESS),
						(r) -> r.askExtension(r.lead(), LATER, LATER, "要招标", NOW, UNIT)),
				new Verb("pause", EnumSet.of(Status.IN_PROGRESS), (r) -> r.pause("待补充材料", NOW, STAFF)),
				new Verb("remind", EnumSet.of(Status.TO_SIGN, Status.IN_PROGRESS),
						(r) -> r.remind(r.lead(), Reminder.Rung.BY_HAND, null, "还剩 2 个工作日", "催办", "抓紧", NOW, STAFF)),
				new Verb("contact",
						EnumSet.of(Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS,
								Status.ANSWERED, Status.REPLIED, Status.TO_RULE),
						(r) -> r.contact(null, Contact.Manner.PHONE, true, "核实地点", NOW, NOW, STAFF)),
				new Verb("suggest proposal", EnumSet.of(Status.ANSWERED, Status.REPLIED, Status.TO_RULE, Status.CLOSED),
						(r) -> r.suggestProposal(UUID.randomUUID(), "超出街道财力", NOW, STAFF)),
				new Verb("rate as deputy", EnumSet.of(Status.REPLIED, Status.TO_RULE, Status.CLOSED),
						(r) -> r.rateAsDeputy(new Rating(Satisfaction.SATISFIED, Satisfaction.SATISFIED, null, false),
								NOW, DEPUTY)),
				new Verb("mark as key", Status.OPEN, (r) -> r.markKey("群众关注", NOW, STAFF)),
				new Verb("note internally", EnumSet.allOf(Status.class), (r) -> r.noteInternally("注意", NOW, STAFF)),
				new Verb("recuse", EnumSet.allOf(Status.class),
						(r) -> r.recuse(UUID.randomUUID(), "亲属", due(1), NOW, STAFF)));
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
	private static void close(Verb act, Request request) {
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
		assertThat(request.lead().due().date()).isEqualTo(LocalDate.of(2026, 3, 23));
	}

	@Test
	void aDissatisfiedResidentOpensASecondRoundThatKeepsTheFirst() {
		Request request = replied();
		rate(request, Satisfaction.DISSATISFIED);
		assertThat(request.status()).isEqualTo(Status.TO_SIGN);
		assertThat(request.rounds()).hasSize(2);
		assertThat(request.rounds().get(0).answer()).isEqualTo("已整改。");
		assertThat(request.rounds().get(0).result()).isEqualTo(Satisfaction.DISSATISFIED);
		assertThat(request.lead().unitId()).isEqualTo(UNIT_ID);
	}

	@Test
	void aStalePageSaysTheStateThatTheNextRoundBeganWith() {
		Request request = replied();
		rate(request, Satisfaction.DISSATISFIED);
		assertThat(request.changedWhat()).isEqualTo("转入下一轮办理，状态是“待签收”");
	}

	@Test
	void aSecondDissatisfactionWaitsForTheDirector() {
		Request request = dissatisfiedTwice();
		assertThat(request.status()).isEqualTo(Status.TO_RULE);
		request.superviseAgain(again(), NOW, STAFF);
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
		assertThat(request.lead().signedAt()).isNotNull();
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
		request.sign(request.lead(), NOW, UNIT);
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
		request.rate(new Rating(Satisfaction.SATISFIED, Satisfaction.DISSATISFIED, null, false), toNobody(), NOW,
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

	@Test
	void aMatterThatBecomesRestrictedLeavesItsUnitsAtOnce() {
		Request request = withTwoUnits();
		request.restrict("反映的是工作人员", due(1), NOW, STAFF);
		assertThat(request.status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(request.tasks()).isEmpty();
		assertThat(request.involves(UNIT_ID)).isFalse();
		assertThat(request.clockFor()).isEqualTo("交办");
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> request.transfer(toUnit(), ordinary(), NOW, STAFF));
	}

	@Test
	void aMatterIsMarkedSensitiveOnce() {
		Request request = signed();
		request.markSensitive("电话里单独同意", NOW, STAFF);
		assertThat(request.intake().sensitive()).isTrue();
		assertThat(request.status()).isEqualTo(Status.IN_PROGRESS);
		assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> request.markSensitive("又", NOW, STAFF));
	}

}
