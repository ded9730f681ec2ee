package org.liaisonstation.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of an opinion, without a database. */
class OpinionTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final Viewer STAFF = new Viewer(UUID.randomUUID(), "staff", "许静", Set.of(Role.STAFF), null, null,
			null);

	private static final Opinion.Words WORDS = new Opinion.Words("路灯不亮", "VILLAGE", null, "张伟");

	private static Activity held() {
		Activity activity = Activity.recorded(Outline.of(ActivityKind.VISIT, "V_VILLAGE", "走访", TODAY), Venue.nowhere(),
				Tags.none(), List.of(), List.of(), null, null, null, TODAY, STAFF, NOW);
		activity.numbered("HD-2026-0001");
		return activity;
	}

	private static Opinion in(OpinionState state) {
		Opinion opinion = new Opinion(held(), 1, WORDS, NOW, STAFF);
		opinion.numbered("YJ-2026-0001");
		switch (state) {
			case OPEN -> {
			}
			case ANSWERED -> opinion.answer("已经说明", NOW, STAFF);
			case REQUEST -> opinion.becomeRequest(UUID.randomUUID(), NOW, STAFF);
			case KEPT -> opinion.keep(NOW, STAFF);
			case WITHDRAWN -> opinion.withdraw("记重了", NOW, STAFF);
		}
		return opinion;
	}

	/** Every state with every act: these are possible, all others are refused. */
	@TestFactory
	List<DynamicTest> everyActIsPossibleWhereItBelongsAndRefusedElsewhere() {
		Map<String, Consumer<Opinion>> acts = new LinkedHashMap<>();
		acts.put("修改", (opinion) -> opinion.correct(WORDS));
		acts.put("当场答复", (opinion) -> opinion.answer("已经说明", NOW, STAFF));
		acts.put("留作议题", (opinion) -> opinion.keep(NOW, STAFF));
		acts.put("转为诉求", (opinion) -> opinion.becomeRequest(UUID.randomUUID(), NOW, STAFF));
		acts.put("撤销", (opinion) -> opinion.withdraw("记重了", NOW, STAFF));
		Map<OpinionState, Set<String>> possible = new EnumMap<>(OpinionState.class);
		possible.put(OpinionState.OPEN, acts.keySet());
		possible.put(OpinionState.KEPT, Set.of("当场答复", "转为诉求", "撤销"));
		possible.put(OpinionState.ANSWERED, Set.of("转为诉求", "撤销"));
		possible.put(OpinionState.REQUEST, Set.of());
		possible.put(OpinionState.WITHDRAWN, Set.of());
		List<DynamicTest> tests = new ArrayList<>();
		for (OpinionState state : OpinionState.values()) {
			acts.forEach((name, act) -> tests.add(DynamicTest.dynamicTest(state.label() + "：" + name, () -> {
				Opinion opinion = in(state);
				if (possible.get(state).contains(name)) {
					act.accept(opinion);
				}
				else {
					assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> act.accept(opinion));
					assertThat(opinion.state()).isEqualTo(state);
				}
			})));
		}
		return tests;
	}

	@Test
	void nothingIsSaidInAnActivityThatDidNotTakePlace() {
		Activity planned = Activity.planned(Outline.of(ActivityKind.VISIT, "V_VILLAGE", "走访", TODAY), Venue.nowhere(),
				Tags.none(), List.of(), List.of(), null, STAFF, NOW);
		assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> new Opinion(planned, 1, WORDS, NOW, STAFF));
	}

	@Test
	void aRequestOfAnOpinionLeavesItsNumberAndItsAnswer() {
		Opinion opinion = in(OpinionState.ANSWERED);
		UUID request = UUID.randomUUID();
		opinion.becomeRequest(request, NOW, STAFF);
		assertThat(opinion.requestId()).isEqualTo(request);
		assertThat(opinion.number()).isEqualTo("YJ-2026-0001");
		assertThat(opinion.answer()).isEqualTo("已经说明");
	}

	@Test
	void whoSaidItIsKnownByTheFamilyNameAlone() {
		assertThat(in(OpinionState.OPEN).maskedSaidBy()).isEqualTo("张**");
		assertThat(new Opinion(held(), 1, new Opinion.Words("路灯不亮", null, null, null), NOW, STAFF).maskedSaidBy())
			.isNull();
	}

	@Test
	void deputiesListenAndTheOfficeSaysWhatBecomesOfIt() {
		Viewer deputy = new Viewer(UUID.randomUUID(), "deputy01", "陈淑敏", Set.of(Role.DEPUTY), UUID.randomUUID(), null,
				null);
		Activity own = Activity.recorded(Outline.of(ActivityKind.VISIT, "V_VILLAGE", "走访", TODAY), Venue.nowhere(),
				Tags.none(), List.of(), List.of(deputy.deputyId()), null, null, null, TODAY, deputy, NOW);
		Opinion opinion = new Opinion(own, 1, WORDS, NOW, deputy);
		OpinionPermissions may = OpinionPermissions.of(opinion, ActivityPermissions.of(own, deputy, Set.of(), TODAY));
		assertThat(may).isEqualTo(new OpinionPermissions(true, true, false, false, false, false));
		assertThat(OpinionPermissions.of(opinion, ActivityPermissions.of(own, STAFF, Set.of(), TODAY)))
			.isEqualTo(new OpinionPermissions(true, true, true, true, true, true));
		own.check(NOW, STAFF);
		assertThat(OpinionPermissions.of(opinion, ActivityPermissions.of(own, deputy, Set.of(), TODAY)).isAny())
			.isFalse();
	}

}
