package org.liaisonstation.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.QueryPlan;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.settings.CodeLists;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The work lists of every role and the filters of the list, among 120,000 requests of
 * which 600 are open: they read what is open, or what they show, and no table from
 * beginning to end.
 */
@StationTest
class WorkListPlanTests {

	private static final UUID UNIT = UUID.fromString("0190f3a0-0001-7000-8000-000000000007");

	private static final String[] LARGE = { "request", "request_round", "request_assignment", "request_reminder",
			"request_search" };

	@Autowired
	CodeLists codes;

	@Autowired
	Publications publications;

	@Autowired
	RequestConditions conditions;

	@Autowired
	ClockRules clocks;

	private Recording jdbc;

	private RequestList list;

	@BeforeEach
	void onManyRequests() {
		this.jdbc = new Recording();
		this.list = new RequestList(JdbcClient.create(this.jdbc), this.codes, this.publications, this.conditions,
				this.clocks);
	}

	private static Viewer viewer(Role role) {
		return new Viewer(UUID.nameUUIDFromBytes(role.name().getBytes()), "someone", "某人", Set.of(role),
				(role == Role.DEPUTY) ? SearchVolume.DEPUTY : null, (role == Role.UNIT) ? UNIT : null, null);
	}

	private static Stream<Arguments> queues() {
		return Stream.of(Role.STAFF, Role.DIRECTOR, Role.UNIT, Role.DEPUTY)
			.flatMap((role) -> Stream
				.of("open", "mine", "late", "soon", "today", "chase", "review", "dispatch", "sign", "handling", "check",
						"rate", "rule", "green", "returns", "extensions", "untold", "supervise", "receipts", "paused",
						"key", "promise-soon", "entrusted")
				.map((view) -> Arguments.of(role, view)));
	}

	@ParameterizedTest
	@MethodSource("queues")
	void aWorkListReadsWhatIsOpen(Role role, String view) {
		this.list.pressing(view, viewer(role), 8);

		assertReadsLittle(4_000);
	}

	@ParameterizedTest
	@CsvSource({ "STAFF", "DIRECTOR", "UNIT", "DEPUTY" })
	void theirCountsReadWhatIsOpen(Role role) {
		long open = this.list.counts(viewer(role)).get("open");

		switch (role) {
			case UNIT -> assertThat(open).isBetween(50L, 200L);
			case DEPUTY -> assertThat(open).isEqualTo(200);
			default -> assertThat(open).isEqualTo(600);
		}
		assertReadsLittle(6_000);

		this.list.promisesSoon(viewer(role));
		assertReadsLittle(2_000);

		this.list.tabs(RequestFilter.ofView("open"), false, viewer(role));
		assertReadsLittle(4_000);
	}

	/** The rarest of each, one in fifty or fewer. */
	@ParameterizedTest
	@CsvSource({ "status,WITHDRAWN", "status,ARCHIVED", "status,TO_RULE", "status,CLOSED", "channel,LETTER",
			"route,ON_THE_SPOT", "category,03", "category,0301", "unit,0190f3a0-0001-7000-8000-000000000007",
			"light,LATE", "light,PAUSED", "key,true", "view,promises", "view,merged",
			"deputy,0190f3a0-0002-7000-8000-000000000007" })
	void aFilterReadsWhatItShows(String name, String value) {
		this.list.page(filter(name, value), RequestMother.STAFF);

		assertReadsLittle(2_000);
	}

	@Test
	void aUnitsListReadsWhatItShows() {
		assertThat(this.list.page(RequestFilter.ofView("all"), viewer(Role.UNIT)).rows()).hasSize(RequestList.PAGE);

		assertReadsLittle(2_000);
	}

	/** Of 42,000, a thousand of them both through him and assigned to him. */
	@ParameterizedTest
	@CsvSource({ ",500", "停车,4000", "消防通道,4000" })
	void theListOfOneDeputyReadsWhatItShows(String words, int most) {
		RequestFilter his = ofDeputy(words, null, null);

		RequestPage first = this.list.page(his, RequestMother.STAFF);
		assertReadsLittle(most);
		assertThat(first.rows()).hasSize(RequestList.PAGE).doesNotHaveDuplicates();

		RequestPage second = this.list.page(ofDeputy(words, first.older(), null), RequestMother.STAFF);
		assertReadsLittle(most);
		assertThat(second.rows()).hasSize(RequestList.PAGE).doesNotContainAnyElementsOf(first.rows());

		RequestPage back = this.list.page(ofDeputy(words, null, second.newer()), RequestMother.STAFF);
		assertReadsLittle(most);
		assertThat(back.rows()).isEqualTo(first.rows());
	}

	@ParameterizedTest
	@ValueSource(strings = { "停车", "消防通道", "鹦鹉" })
	void aDeputysSearchReadsHisOwn(String words) {
		RequestFilter found = new RequestFilter(words, null, "all", null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null);

		assertThat(this.list.page(found, viewer(Role.DEPUTY)).rows()).hasSize(RequestList.PAGE);

		assertReadsLittle(4_000);
	}

	@ParameterizedTest
	@CsvSource({ "status,CLOSED,request_status", "channel,LETTER,request_channel", "route,ON_THE_SPOT,request_route",
			"category,03,request_category_root", "category,0301,request_category",
			"unit,0190f3a0-0001-7000-8000-000000000007,request_unit",
			"deputy,0190f3a0-0002-7000-8000-000000000007,request_deputy", "key,true,request_key" })
	void aNarrowedListIsCountedByItsIndexAlone(String name, String value, String index) {
		for (Role role : List.of(Role.STAFF, Role.DIRECTOR)) {
			this.list.tabs(filter(name, value), true, viewer(role));

			assertThat(this.jdbc.plan().alone()).as(this.jdbc.plan().text()).contains(index);
			assertReadsLittle(4_000);
		}
	}

	@Test
	void theListOfOneDeputyIsCountedOnlySoFar() {
		assertThat(this.list.tabs(ofDeputy(null, null, null), true, RequestMother.STAFF)).containsEntry("total",
				RequestList.MOST_COUNTED + 1L);

		assertThat(this.jdbc.plan().alone()).contains("request_deputy", "request_assigned_deputy_received");
		assertReadsLittle(4_000);
	}

	@Test
	void whatOneDeputyHasIsCountedOnce() {
		RequestFilter few = new RequestFilter(null, null, "all", Status.CLOSED, null, null, UNIT, null,
				SearchVolume.DEPUTY, null, null, null, null, null, null, null, null, null);
		String his = "(r.deputy_id = '%1$s' OR r.assigned_deputy_id = '%1$s')".formatted(SearchVolume.DEPUTY);
		Long all = this.jdbc
			.queryForObject("SELECT least(count(*), 501) FROM request r WHERE r.status = 'CLOSED' AND r.unit_id = '"
					+ UNIT + "' AND " + his, Long.class);

		assertThat(this.list.tabs(few, true, RequestMother.STAFF)).containsEntry("total", all);
	}

	private static RequestFilter ofDeputy(String words, String before, String after) {
		return new RequestFilter(words, null, "all", null, null, null, null, null, SearchVolume.DEPUTY, null, null,
				null, null, null, null, null, before, after);
	}

	private static RequestFilter filter(String name, String value) {
		return new RequestFilter(null, null, name.equals("view") ? value : "all",
				name.equals("status") ? Status.valueOf(value) : null,
				name.equals("light") ? LightFilter.valueOf(value) : null,
				name.equals("route") ? Route.valueOf(value) : null, name.equals("unit") ? UUID.fromString(value) : null,
				null, name.equals("deputy") ? UUID.fromString(value) : null, name.equals("channel") ? value : null,
				name.equals("category") ? value : null, name.equals("key") ? Boolean.TRUE : null, null, null, null,
				null, null, null);
	}

	private void assertReadsLittle(int rows) {
		QueryPlan plan = this.jdbc.plan();
		assertThat(plan.scanned()).as(plan.text()).doesNotContain(LARGE);
		assertThat(plan.rowsRead()).as(plan.text()).isLessThan(rows);
	}

}
