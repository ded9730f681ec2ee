package org.liaisonstation.supervision.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The rules of a work review and of its counts, without a database. */
class ReviewTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final UUID CHEN = UUID.randomUUID();

	private static final UUID POLICE = UUID.randomUUID();

	private static final Viewer STAFF = new Viewer(UUID.randomUUID(), "staff", "测试人员", Set.of(Role.STAFF), null, null,
			null);

	private static final DueDate DUE = Period.months(2)
		.from(TODAY.atStartOfDay(ZoneId.of("Asia/Shanghai")), "交办", "工作评议整改期限", WorkingDays.of(List.of()));

	private static final Tally TALLY = tally(60, 58, 57, 40, 15, 2);

	private static Tally tally(int out, int returned, int valid, int satisfied, int mostly, int dissatisfied) {
		return new Tally(TODAY, out, returned, valid,
				Map.of("SATISFIED", satisfied, "MOSTLY_SATISFIED", mostly, "DISSATISFIED", dissatisfied));
	}

	private static Scheme scheme(UUID... units) {
		return new Scheme(2026, "对派出所的工作评议", "评议公告", "0000-280 1234", TODAY, TODAY.plusDays(30), TODAY.plusDays(60),
				TODAY.plusDays(120), List.of(units));
	}

	/** Brought to a stage by its own verbs. */
	private static WorkReview in(ReviewStage stage) {
		WorkReview review = WorkReview.open(scheme(POLICE), null, NOW, STAFF);
		review.numbered("PY-2026-0001");
		if (stage == ReviewStage.WITHDRAWN) {
			review.withdraw("不再进行", NOW, STAFF);
		}
		if (stage == ReviewStage.ANNOUNCEMENT || stage == ReviewStage.WITHDRAWN) {
			return review;
		}
		review.beginStudy(NOW, STAFF);
		if (stage == ReviewStage.STUDY) {
			return review;
		}
		review.selfCheck(line(review), "自查", TODAY, NOW, STAFF);
		review.investigate("调查", NOW, STAFF);
		review.meet(new WorkReview.Meeting(TODAY, "议政厅", Set.of(CHEN)), TODAY, NOW, STAFF);
		if (stage == ReviewStage.MEETING) {
			return review;
		}
		review.count(line(review), TALLY, TODAY, NOW, STAFF);
		review.judge(line(review), "总体满意", NOW, STAFF);
		review.handOver(TODAY, NOW, STAFF);
		if (stage == ReviewStage.CLOSED) {
			review.close(TODAY, NOW, STAFF);
		}
		return review;
	}

	private static UUID line(WorkReview review) {
		return review.units().get(0).id();
	}

	private static void refused(Runnable act, String why) {
		assertThatExceptionOfType(ReviewRefused.class).isThrownBy(act::run)
			.satisfies((refused) -> assertThat(refused.what()).contains(why));
	}

	private static <T> List<T> events(WorkReview review, Class<T> type) {
		Collection<?> events = ReflectionTestUtils.invokeMethod(review, "domainEvents");
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	@TestFactory
	Stream<DynamicTest> itDoesWhatItsStageAllowsAndNothingElse() {
		Map<ReviewAct, Consumer<WorkReview>> acts = new EnumMap<>(ReviewAct.class);
		acts.put(ReviewAct.EDIT, (review) -> review.edit(scheme(POLICE), NOW, STAFF));
		acts.put(ReviewAct.BEGIN_STUDY, (review) -> review.beginStudy(NOW, STAFF));
		acts.put(ReviewAct.SELF_CHECK, (review) -> review.selfCheck(line(review), "自查", TODAY, NOW, STAFF));
		acts.put(ReviewAct.NOTE_VISIT,
				(review) -> review.visit(new ReviewVisit.Facts(TODAY, "大厅", "排队", Set.of(CHEN)), TODAY, NOW, STAFF));
		acts.put(ReviewAct.INVESTIGATE, (review) -> review.investigate("调查", NOW, STAFF));
		acts.put(ReviewAct.REPORT, (review) -> review.report(line(review), "报告", NOW, STAFF));
		acts.put(ReviewAct.COUNT, (review) -> review.count(line(review), TALLY, TODAY, NOW, STAFF));
		acts.put(ReviewAct.JUDGE, (review) -> review.judge(line(review), "意见", NOW, STAFF));
		acts.put(ReviewAct.ADD_MATTER, (review) -> review.addMatter(line(review), "问题", DUE, NOW, STAFF));
		acts.put(ReviewAct.CLOSE, (review) -> review.close(TODAY, NOW, STAFF));
		acts.put(ReviewAct.WITHDRAW, (review) -> review.withdraw("不再进行", NOW, STAFF));
		return Stream.of(ReviewStage.values())
			.flatMap((stage) -> acts.entrySet()
				.stream()
				.map((act) -> DynamicTest.dynamicTest(act.getKey() + " in " + stage, () -> {
					WorkReview review = in(stage);
					if (act.getKey().isPossible(stage)) {
						act.getValue().accept(review);
					}
					else {
						refused(() -> act.getValue().accept(review), "不能这样操作");
						assertThat(review.stage()).isEqualTo(stage);
					}
				})));
	}

	@Test
	void theStagesFollowEachOther() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new Scheme(2026, "评议", "公告", "电话", TODAY, TODAY.minusDays(1), TODAY, TODAY, List.of(POLICE)));
		assertThatIllegalArgumentException().isThrownBy(() -> scheme());
	}

	@Test
	void thereIsNoMeetingWithoutSelfCheckAndInvestigation() {
		WorkReview review = in(ReviewStage.STUDY);
		WorkReview.Meeting meeting = new WorkReview.Meeting(TODAY, "议政厅", Set.of(CHEN));
		refused(() -> review.meet(meeting, TODAY, NOW, STAFF), "自查报告");
		review.selfCheck(line(review), "自查", TODAY, NOW, STAFF);
		refused(() -> review.meet(meeting, TODAY, NOW, STAFF), "调查报告");
		review.investigate("调查", NOW, STAFF);
		assertThatIllegalArgumentException().isThrownBy(
				() -> review.meet(new WorkReview.Meeting(TODAY.plusDays(1), "厅", Set.of(CHEN)), TODAY, NOW, STAFF));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> review.meet(new WorkReview.Meeting(TODAY, "厅", Set.of()), TODAY, NOW, STAFF));
		review.meet(meeting, TODAY, NOW, STAFF);
		assertThat(events(review, DutyPerformed.class)).containsExactly(
				new DutyPerformed(CHEN, "REVIEW", "工作评议：对派出所的工作评议", TODAY, "参加评议", review.id(), review.href()));
		review.withdraw("不再进行", NOW, STAFF);
		assertThat(events(review, DutyWithdrawn.class)).containsExactly(new DutyWithdrawn(null, review.id()));
	}

	@Test
	void nothingIsHandedOverBeforeEachUnitIsCountedAndJudged() {
		WorkReview review = in(ReviewStage.MEETING);
		refused(() -> review.handOver(TODAY, NOW, STAFF), "测评结果");
		review.count(line(review), TALLY, TODAY, NOW, STAFF);
		refused(() -> review.count(line(review), TALLY, TODAY, NOW, STAFF), "已经登记");
		refused(() -> review.handOver(TODAY, NOW, STAFF), "评议意见");
		review.judge(line(review), "意见", NOW, STAFF);
		review.handOver(TODAY, NOW, STAFF);
		assertThat(review.stage()).isEqualTo(ReviewStage.MENDING);
	}

	@Test
	void itIsNotClosedBeforeTheSecondCountWhereSomethingIsToMend() {
		WorkReview review = in(ReviewStage.MENDING);
		refused(() -> review.countAgain(line(review), TALLY, TODAY, NOW, STAFF), "没有要整改的问题");
		review.addMatter(line(review), "窗口午间没有人", DUE, NOW, STAFF);
		refused(() -> review.close(TODAY, NOW, STAFF), "不能办结");
		refused(() -> review.countAgain(line(review), TALLY, TODAY, NOW, STAFF), "没有报告整改");
		UUID matter = review.units().get(0).matters().get(0).id();
		review.mend(line(review), matter, "午间留两个窗口", TODAY, NOW, STAFF);
		refused(() -> review.mend(line(review), matter, "又一次", TODAY, NOW, STAFF), "已经报告整改");
		refused(() -> review.close(TODAY, NOW, STAFF), "不能办结");
		review.countAgain(line(review), tally(60, 60, 60, 55, 5, 0), TODAY, NOW, STAFF);
		refused(() -> review.addMatter(line(review), "再加一个", DUE, NOW, STAFF), "已经二次测评");
		refused(() -> review.countAgain(line(review), TALLY, TODAY, NOW, STAFF), "已经登记");
		review.close(TODAY, NOW, STAFF);
		assertThat(review.stage()).isEqualTo(ReviewStage.CLOSED);
	}

	@Test
	void aUnitThatHasNothingToMendNeedsNoSecondCount() {
		assertThat(in(ReviewStage.CLOSED).closedOn()).isEqualTo(TODAY);
	}

	@Test
	void theNumbersOfACountAgreeWithEachOther() {
		assertThatIllegalArgumentException().as("more returned than handed out")
			.isThrownBy(() -> tally(60, 61, 57, 40, 15, 2));
		assertThatIllegalArgumentException().as("more valid than returned")
			.isThrownBy(() -> tally(60, 56, 57, 40, 15, 2));
		assertThatIllegalArgumentException().as("grades that do not add up")
			.isThrownBy(() -> tally(60, 58, 57, 40, 15, 1));
		assertThatIllegalArgumentException().as("a negative one").isThrownBy(() -> tally(60, 58, 57, 60, -3, 0));
		assertThatIllegalArgumentException().as("none handed out").isThrownBy(() -> tally(0, 0, 0, 0, 0, 0));
	}

	@Test
	void theRateIsReckonedToOneDecimal() {
		assertThat(TALLY.rate()).hasValue(new BigDecimal("96.5"));
		assertThat(tally(60, 60, 60, 55, 5, 0).rate()).hasValue(new BigDecimal("100.0"));
		assertThat(tally(60, 58, 0, 0, 0, 0).rate()).as("no valid vote").isEmpty();
		Map<String, Integer> all = new LinkedHashMap<>();
		all.put("EXCELLENT", 10);
		all.put("SATISFIED", 5);
		all.put("DISSATISFIED", 3);
		all.put("UNKNOWN", 2);
		assertThat(new Tally(TODAY, 20, 20, 20, all).rate()).as("优秀 is more than 满意").hasValue(new BigDecimal("75.0"));
	}

	@Test
	void aCountIsOfTheMeetingOrLater() {
		WorkReview review = in(ReviewStage.MEETING);
		Tally early = new Tally(TODAY.minusDays(1), 1, 1, 1, Map.of("SATISFIED", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> review.count(line(review), early, TODAY, NOW, STAFF));
	}

}
