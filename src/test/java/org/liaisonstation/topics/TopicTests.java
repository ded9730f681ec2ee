package org.liaisonstation.topics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The rules of a topic, without a database. */
class TopicTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final LocalDate TOMORROW = TODAY.plusDays(1);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final Viewer STAFF = viewer(Role.STAFF);

	private static final Topic.Words WORDS = new Topic.Words("停车难", "晚上没有地方停车。", null);

	private static final WorkProposal PROPOSAL = new WorkProposal(TODAY, "街道党工委", "建停车场");

	private static final Decision DECISION = new Decision(TODAY, "党工委会议", "建一处");

	private static final TopicMeasure.Facts MEASURE = new TopicMeasure.Facts("平整空地", null, null, TODAY);

	private static final TopicOutcome.Facts LOTS = new TopicOutcome.Facts("新建公共停车场", BigDecimal.TEN, "处", null, TODAY,
			"topics.parking.lots");

	private static Viewer viewer(Role role) {
		return new Viewer(UUID.randomUUID(), role.name(), "测试人员", Set.of(role), null, null, null);
	}

	private static TopicMember.Gathered gathered() {
		return new TopicMember.Gathered(new MemberRef(MemberKind.REQUEST, UUID.randomUUID()), "SQ-2026-0001");
	}

	/** With a member, an open measure and an outcome, brought there by its own verbs. */
	private static Topic in(TopicState state) {
		Topic topic = Topic.open(WORDS, NOW, STAFF);
		topic.numbered("RD-2026-0001");
		topic.gather(List.of(gathered()), NOW, STAFF);
		topic.addMeasure(MEASURE, NOW, STAFF);
		topic.addOutcome(LOTS, TODAY, NOW, STAFF);
		switch (state) {
			case GATHERING -> {
			}
			case PROPOSED -> topic.propose(PROPOSAL, TODAY, NOW, STAFF);
			case DECIDED -> {
				topic.propose(PROPOSAL, TODAY, NOW, STAFF);
				topic.decide(DECISION, TODAY, NOW, STAFF);
			}
			case RESOLVED -> topic.resolve(TODAY, "都建好了", TODAY, NOW, STAFF);
			case NOT_RESOLVED -> topic.leaveUnresolved(TODAY, "没有地", TODAY, NOW, STAFF);
			case WITHDRAWN -> topic.withdraw("立重了", TODAY, NOW, STAFF);
		}
		return topic;
	}

	/** Every state with every act: these are possible, all others are refused. */
	@TestFactory
	List<DynamicTest> everyActIsPossibleWhereItBelongsAndRefusedElsewhere() {
		Map<String, Consumer<Topic>> acts = new LinkedHashMap<>();
		acts.put("修改", (topic) -> topic.edit(WORDS, NOW, STAFF));
		acts.put("归入", (topic) -> topic.gather(List.of(gathered()), NOW, STAFF));
		acts.put("移出", (topic) -> topic.takeOut(topic.members().get(0).id(), "不是这件事", NOW, STAFF));
		acts.put("列入措施", (topic) -> topic.addMeasure(MEASURE, NOW, STAFF));
		acts.put("已解决", (topic) -> topic.resolve(TODAY, "都建好了", TODAY, NOW, STAFF));
		acts.put("暂未解决", (topic) -> topic.leaveUnresolved(TODAY, "没有地", TODAY, NOW, STAFF));
		acts.put("撤销", (topic) -> topic.withdraw("立重了", TODAY, NOW, STAFF));
		Set<String> open = Set.copyOf(acts.keySet());
		acts.put("提出工作建议", (topic) -> topic.propose(PROPOSAL, TODAY, NOW, STAFF));
		acts.put("研究决定", (topic) -> topic.decide(DECISION, TODAY, NOW, STAFF));
		acts.put("重新办理", (topic) -> topic.reopen("又停不下了", NOW, STAFF));
		acts.put("措施完成",
				(topic) -> topic.finishMeasure(topic.measures().get(0).id(), TODAY, "平整好了", TODAY, NOW, STAFF));
		acts.put("登记成效", (topic) -> topic.addOutcome(LOTS, TODAY, NOW, STAFF));
		acts.put("受益户数", (topic) -> topic.countHouseholds(187, NOW, STAFF));
		acts.put("照片", (topic) -> topic.pictures(TopicStep.PICTURES_ADDED, "整改前 1 张", NOW, STAFF));
		Set<String> always = Set.of("措施完成", "登记成效", "受益户数", "照片");
		Map<TopicState, Set<String>> possible = new EnumMap<>(TopicState.class);
		possible.put(TopicState.GATHERING, both(open, both(always, Set.of("提出工作建议"))));
		possible.put(TopicState.PROPOSED, both(open, both(always, Set.of("研究决定"))));
		possible.put(TopicState.DECIDED, both(open, always));
		possible.put(TopicState.RESOLVED, both(always, Set.of("重新办理")));
		possible.put(TopicState.NOT_RESOLVED, both(always, Set.of("重新办理")));
		possible.put(TopicState.WITHDRAWN, Set.of());
		List<DynamicTest> tests = new ArrayList<>();
		for (TopicState state : TopicState.values()) {
			acts.forEach((name, act) -> tests.add(DynamicTest.dynamicTest(state.label() + "：" + name, () -> {
				Topic topic = in(state);
				int lines = topic.history().size();
				if (possible.get(state).contains(name)) {
					act.accept(topic);
					assertThat(topic.history()).as("its history tells of it").hasSize(lines + 1);
				}
				else {
					assertThatExceptionOfType(TopicRefused.class).isThrownBy(() -> act.accept(topic));
					assertThat(topic.state()).isEqualTo(state);
					assertThat(topic.history()).hasSize(lines);
				}
			})));
		}
		return tests;
	}

	private static Set<String> both(Set<String> one, Set<String> other) {
		Set<String> both = new HashSet<>(one);
		both.addAll(other);
		return both;
	}

	@Test
	void nothingIsResolvedWithoutAnOutcomeThatStands() {
		Topic topic = in(TopicState.DECIDED);
		topic.strikeOutcome(topic.outcomes().get(0).id(), "还没有建", NOW, STAFF);
		assertThatExceptionOfType(TopicRefused.class).isThrownBy(() -> topic.resolve(TODAY, "都建好了", TODAY, NOW, STAFF));
		topic.addOutcome(TopicOutcome.Facts.of("出台优惠政策", TODAY), TODAY, NOW, STAFF);
		topic.resolve(TODAY, "政策已经出台", TODAY, NOW, STAFF);
		assertThat(topic.state()).isEqualTo(TopicState.RESOLVED);
	}

	@Test
	void theLastOutcomeOfAResolvedTopicIsNotStruckOut() {
		Topic topic = in(TopicState.RESOLVED);
		UUID only = topic.outcomes().get(0).id();
		assertThatExceptionOfType(TopicRefused.class).isThrownBy(() -> topic.strikeOutcome(only, "错了", NOW, STAFF));
		topic.addOutcome(LOTS, TODAY, NOW, STAFF);
		topic.strikeOutcome(only, "登记重了", NOW, STAFF);
		assertThat(topic.standingOutcomes()).hasSize(1);
		assertThat(topic.outcomes()).hasSize(2);
		assertThatExceptionOfType(TopicRefused.class).as("once")
			.isThrownBy(() -> topic.strikeOutcome(only, "错了", NOW, STAFF));
	}

	@Test
	void aTopicThatWasSettledAtOnceSaysSo() {
		assertThat(in(TopicState.RESOLVED).isStraight()).isTrue();
		Topic proposed = in(TopicState.PROPOSED);
		proposed.resolve(TODAY, "都建好了", TODAY, NOW, STAFF);
		assertThat(proposed.isStraight()).isFalse();
	}

	@Test
	void whatIsReopenedStandsWhereItHadComeTo() {
		for (TopicState state : List.of(TopicState.GATHERING, TopicState.PROPOSED, TopicState.DECIDED)) {
			Topic topic = in(state);
			topic.resolve(TODAY, "都建好了", TODAY, NOW, STAFF);
			topic.reopen("又停不下了", NOW, STAFF);
			assertThat(topic.state()).isEqualTo(state);
			assertThat(topic.endedOn()).isNull();
			assertThat(topic.endedText()).isNull();
		}
	}

	@Test
	void nothingHappensTomorrow() {
		Topic topic = in(TopicState.GATHERING);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> topic.propose(new WorkProposal(TOMORROW, "党工委", "建"), TODAY, NOW, STAFF));
		assertThatIllegalArgumentException().isThrownBy(() -> topic.resolve(TOMORROW, "好了", TODAY, NOW, STAFF));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> topic.addOutcome(TopicOutcome.Facts.of("政策", TOMORROW), TODAY, NOW, STAFF));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> topic.finishMeasure(topic.measures().get(0).id(), TOMORROW, "好了", TODAY, NOW, STAFF));
		assertThat(topic.state()).isEqualTo(TopicState.GATHERING);
	}

	@Test
	void nothingIsDecidedBeforeItWasProposed() {
		Topic topic = in(TopicState.PROPOSED);
		assertThatExceptionOfType(TopicRefused.class)
			.isThrownBy(() -> topic.decide(new Decision(TODAY.minusDays(1), "会议", "建"), TODAY, NOW, STAFF));
	}

	@Test
	void whatIsGatheredTwiceIsThereOnce() {
		Topic topic = Topic.open(WORDS, NOW, STAFF);
		TopicMember.Gathered one = gathered();
		assertThat(topic.gather(List.of(one, one), NOW, STAFF)).hasSize(1);
		assertThat(topic.gather(List.of(one), NOW, STAFF)).isEmpty();
		topic.takeOut(topic.members().get(0).id(), "不是这件事", NOW, STAFF);
		assertThat(topic.members()).isEmpty();
		assertThat(topic.gather(List.of(one), NOW, STAFF)).as("it may come back").hasSize(1);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		Topic topic = in(TopicState.GATHERING);
		UUID unknown = UUID.randomUUID();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> topic.takeOut(unknown, "不是", NOW, STAFF));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> topic.finishMeasure(unknown, TODAY, "好了", TODAY, NOW, STAFF));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> topic.strikeOutcome(unknown, "错", NOW, STAFF));
	}

	@Test
	void aMeasureIsFinishedOnce() {
		Topic topic = in(TopicState.DECIDED);
		UUID measure = topic.measures().get(0).id();
		topic.finishMeasure(measure, TODAY, "平整好了", TODAY, NOW, STAFF);
		assertThatExceptionOfType(TopicRefused.class)
			.isThrownBy(() -> topic.finishMeasure(measure, TODAY, "又平整了", TODAY, NOW, STAFF));
	}

	@Test
	void onlyAWholeNumberCountsUnderAKey() {
		Topic topic = in(TopicState.DECIDED);
		assertThatIllegalArgumentException().isThrownBy(() -> topic.addOutcome(
				new TopicOutcome.Facts("面积", new BigDecimal("1.5"), "万平方米", null, TODAY, "topics.market.area"), TODAY,
				NOW, STAFF));
		assertThatIllegalArgumentException().isThrownBy(() -> topic.addOutcome(
				new TopicOutcome.Facts("政策", null, null, null, TODAY, "topics.market.policy"), TODAY, NOW, STAFF));
		assertThatIllegalArgumentException().isThrownBy(() -> topic.addOutcome(
				new TopicOutcome.Facts("面积", BigDecimal.ONE, "平方米", null, TODAY, "topics.a' OR 'b"), TODAY, NOW,
				STAFF));
		topic.addOutcome(new TopicOutcome.Facts("面积", new BigDecimal("1.50"), "万平方米", "站前", TODAY, null), TODAY, NOW,
				STAFF);
		assertThat(topic.outcomes().get(1).plainQuantity()).isEqualTo("1.5");
	}

	@Test
	void aNumberIsGivenOnce() {
		Topic topic = in(TopicState.GATHERING);
		assertThatIllegalStateException().isThrownBy(() -> topic.numbered("RD-2026-0002"));
	}

	@Test
	void theDayOfAMeasureIsToldByALightWithWords() {
		assertThat(light(TODAY.minusDays(2))).isEqualTo("light-late 超期 2 天");
		assertThat(light(TODAY)).isEqualTo("light-soon 今天到期");
		assertThat(light(TODAY.plusDays(3))).isEqualTo("light-soon 还剩 3 天");
		assertThat(light(TODAY.plusDays(4))).isEqualTo("light-ok 3月13日 到期");
		assertThat(light(null)).isEqualTo("light-hold 没有定期限");
		Topic topic = in(TopicState.GATHERING);
		topic.finishMeasure(topic.measures().get(0).id(), TODAY, "平整好了", TODAY, NOW, STAFF);
		assertThat(MeasureLine.of(topic.measures().get(0), "", TODAY).words()).isEqualTo("3月9日 完成");
	}

	private static String light(LocalDate due) {
		TopicMeasure measure = in(TopicState.GATHERING).addMeasure(new TopicMeasure.Facts("平整空地", null, null, due), NOW,
				STAFF);
		MeasureLine line = MeasureLine.of(measure, "", TODAY);
		return line.css() + " " + line.words();
	}

	/** Who may do what, in whatever state. */
	@Test
	void theOfficeWorksTheDirectorSaysHowItEndedAndDeputiesRead() {
		for (TopicAct act : TopicAct.values()) {
			boolean directors = Set.of("RESOLVE", "LEAVE_UNRESOLVED", "REOPEN").contains(act.name());
			for (TopicState state : TopicState.values()) {
				boolean possible = act.isPossible(state);
				assertThat(TopicPermissions.of(state, STAFF).allow(act)).isEqualTo(possible && !directors);
				assertThat(TopicPermissions.of(state, viewer(Role.DIRECTOR)).allow(act)).isEqualTo(possible);
				for (Role role : List.of(Role.DEPUTY, Role.UNIT, Role.OBSERVER, Role.ADMIN, Role.AUDITOR)) {
					assertThat(TopicPermissions.of(state, viewer(role)).allow(act)).as(role + " " + act).isFalse();
				}
			}
		}
		Viewer deputy = new Viewer(UUID.randomUUID(), "d", "代表", Set.of(Role.DEPUTY), UUID.randomUUID(), null, null);
		assertThat(TopicPermissions.sees(deputy)).isTrue();
		for (Role role : List.of(Role.UNIT, Role.OBSERVER, Role.ADMIN, Role.SECURITY, Role.AUDITOR)) {
			assertThat(TopicPermissions.sees(viewer(role))).as(role.name()).isFalse();
		}
	}

}
