package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.ActivityKind;
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.requests.RequestMother;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What many say all of a sudden is suggested; a person decides. */
@StationTest
@Import(ActivityMother.class)
class SuggestionsTests {

	private static final List<String> ORDINARY = List.of("村东的路灯坏了，希望修一修。", "小区楼道堆了杂物，希望清理。", "广场晚上音乐太响，希望管一管。",
			"水压不够，希望加压。", "老人办证要跑两趟，希望上门。");

	private static final List<String> PARKING = List.of("夜里停车位不够，车都停到路边。", "停车位太少，消防通道占满。", "回来晚就找不到停车位。",
			"楼下停车位被杂物占着，希望腾出来。", "访客停车位收费乱。", "停车位划得太窄，希望重划。");

	@Autowired
	Suggestions suggestions;

	@Autowired
	TopicDesk desk;

	@Autowired
	RequestMother requests;

	@Autowired
	ActivityMother mother;

	@Autowired
	TestClock clock;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	private Viewer staff;

	private UUID one;

	private UUID other;

	@BeforeEach
	void twoCommunities() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.one = this.requests.aPlace("柳堤社区");
		this.other = this.mother.place().id();
		for (int i = 0; i < 30; i++) {
			say(LocalDate.of(2025, 10, 10), ORDINARY.get(i % ORDINARY.size()), (i % 2 == 0) ? this.one : this.other);
		}
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	@Test
	void aBurstIsSuggestedWithItsCountsAndItsCommunities() {
		burst();
		say(LocalDate.of(2026, 1, 20), "停车位一直不够。", this.one);
		List<Burst> found = now();
		assertThat(found).extracting(Burst::phrase).containsExactly("停车位");
		assertThat(found.get(0).words()).isEqualTo("近四周 6 条，来自 2 个村居，前四周 1 条");
		assertThat(found.get(0).now()).extracting(Said::place).contains("柳堤社区", "东柳村");
	}

	/** 希望 stands in nearly all of them, now as ever. */
	@Test
	void anOrdinaryWordIsNotSuggested() {
		burst();
		for (int i = 0; i < 10; i++) {
			say(LocalDate.of(2026, 3, 3), ORDINARY.get(i % ORDINARY.size()), (i % 2 == 0) ? this.one : this.other);
		}
		assertThat(now()).extracting(Burst::phrase).containsExactly("停车位");
	}

	@Test
	void whatIsSaidInOnePlaceAloneIsNoTopic() {
		PARKING.forEach((text) -> say(LocalDate.of(2026, 3, 2), text, this.one));
		assertThat(now()).isEmpty();
	}

	@Test
	void whatWasSaidAsOftenBeforeIsNotSudden() {
		burst();
		for (int i = 0; i < 6; i++) {
			say(LocalDate.of(2026, 1, 20 + i), PARKING.get(i), this.one);
		}
		assertThat(now()).isEmpty();
	}

	/**
	 * Nobody may conclude from a suggestion what a restricted or sensitive matter says.
	 */
	@Test
	void restrictedAndSensitiveMattersNeverLeadToASuggestion() {
		this.clock.moveTo(LocalDate.of(2026, 3, 2));
		PARKING.forEach((text) -> this.requests.aRequest().saying(text).in(this.one).restricted().registered());
		this.clock.reset();
		assertThat(now()).isEmpty();
		burst();
		this.jdbc.sql("UPDATE request SET sensitive_consent = true, sensitive = true WHERE content LIKE '%停车位%'")
			.update();
		assertThat(now()).isEmpty();
	}

	@Test
	void opinionsCountAsRequestsDo() {
		Activity visit = this.mother.held(ActivityKind.VISIT, this.staff);
		for (int i = 0; i < 3; i++) {
			this.mother.opinion(visit, PARKING.get(i), this.staff);
			say(LocalDate.of(2026, 3, 2), PARKING.get(i + 3), this.one);
		}
		List<Burst> found = now();
		assertThat(found).extracting(Burst::phrase).containsExactly("停车位");
		assertThat(found.get(0).now()).extracting((said) -> said.ref().kind())
			.contains(MemberKind.OPINION, MemberKind.REQUEST);
	}

	@Test
	void whatATopicHasAlreadyIsLeftOut() {
		burst();
		this.desk.open(new Topic.Words("停车难", "停车位不够。", null), now().get(0).now().stream().map(Said::ref).toList(),
				this.staff);
		assertThat(now()).isEmpty();
	}

	@Test
	void whatWasDismissedStaysAwayForFourWeeks() {
		burst();
		this.suggestions.dismiss("停车", this.staff);
		assertThat(now()).isEmpty();
		this.jdbc.sql("UPDATE topic_suggestion_dismissed SET at = at - interval '29 days'").update();
		assertThat(now()).hasSize(1);
	}

	private void burst() {
		for (int i = 0; i < PARKING.size(); i++) {
			say(LocalDate.of(2026, 2, 24 + i % 3), PARKING.get(i), (i % 2 == 0) ? this.one : this.other);
		}
	}

	private void say(LocalDate day, String text, UUID place) {
		this.clock.moveTo(day);
		this.requests.aRequest().saying(text).in(place).registered();
		this.clock.reset();
	}

	private List<Burst> now() {
		this.entities.flush();
		return this.suggestions.now();
	}

}
