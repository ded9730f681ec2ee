package org.liaisonstation.requests;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.QueryPlan;
import org.liaisonstation.StationTest;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.settings.CodeLists;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reads of the list cost among many requests, by the rows that their plans read
 * and not by seconds, which depend on the machine.
 */
@StationTest
class RequestSearchPlanTests {

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

	/** Of 120,000: a fifth, a twentieth, a thousandth, both of two words, none. */
	@ParameterizedTest
	@CsvSource({ "停车,20", "车,20", "消防通道,20", "鹦鹉,20", "停车 垃圾,20", "垃圾 蜂窝,20", "停车 鹦鹉,20", "蜥蜴,0", "蜥蜴停车,0" })
	void aSearchReadsLittleHoweverCommonTheWords(String typed, int rows) {
		RequestFilter filter = filter(typed);

		assertThat(this.list.page(filter, RequestMother.STAFF).rows()).hasSize(rows);

		QueryPlan plan = this.jdbc.plan();
		assertThat(plan.indexes()).contains("request_search_grams");
		assertThat(plan.scanned()).as(plan.text()).doesNotContain("request", "request_search");
		assertThat(plan.rowsRead()).as(plan.text()).isLessThan(4_000);
	}

	@Test
	void theLastPageCostsWhatTheFirstCosts() {
		RequestFilter all = RequestFilter.ofView("all");
		this.list.page(all, RequestMother.STAFF);
		QueryPlan first = this.jdbc.plan();
		String key = this.jdbc.queryForObject(
				"SELECT (extract(epoch FROM received_at) * 1000000)::bigint || '_' || id FROM request ORDER BY received_at, id OFFSET 20 LIMIT 1",
				String.class);
		RequestPage page = this.list.page(at(all, key), RequestMother.STAFF);
		QueryPlan last = this.jdbc.plan();

		assertThat(page.rows()).hasSize(20);
		assertThat(page.older()).isNull();
		assertThat(last.indexes()).contains("request_received");
		assertThat(last.rowsRead()).as(last.text()).isLessThan(first.rowsRead() + 100).isLessThan(300);
	}

	@Test
	void aSearchGoesOnFromAnywhere() {
		RequestFilter words = filter("消防通道");
		String key = this.jdbc.queryForObject(
				"SELECT (extract(epoch FROM received_at) * 1000000)::bigint || '_' || id FROM request ORDER BY received_at, id OFFSET 1000 LIMIT 1",
				String.class);

		RequestPage page = this.list.page(at(words, key), RequestMother.STAFF);
		assertThat(page.rows()).hasSize(20);
		assertThat(this.jdbc.plan().rowsRead()).as(this.jdbc.plan().text()).isLessThan(4_000);

		RequestPage back = this.list.page(after(words, page.newer()), RequestMother.STAFF);
		assertThat(back.rows()).hasSize(20).doesNotContainAnyElementsOf(page.rows());
		assertThat(back.rows().get(19).receivedAt()).isAfterOrEqualTo(page.rows().get(0).receivedAt());
		assertThat(this.jdbc.plan().rowsRead()).as(this.jdbc.plan().text()).isLessThan(4_000);
	}

	/** Of the rare one there are 120. */
	@ParameterizedTest
	@ValueSource(strings = { "停车", "消防通道", "鹦鹉" })
	void aSearchCountsWhatItFindsUpToABound(String typed) {
		assertThat(this.list.page(filter(typed), RequestMother.STAFF).found()).isEqualTo(RequestList.MOST_FOUND + 1L);

		assertThat(this.jdbc.plan().rowsRead()).as(this.jdbc.plan().text()).isLessThan(4_000);
	}

	@Test
	void aSearchThatFindsLessTellsHowMany() {
		RequestFilter parrots = new RequestFilter("鹦鹉", null, "all", null, null, null, null, null, null, null, "02",
				null, null, null, null, null, null, null);
		long all = this.jdbc.queryForObject(
				"SELECT count(*) FROM request r JOIN request_search s "
						+ "ON s.request_id = r.id WHERE s.words LIKE '%鹦鹉%' AND left(r.category, 2) = '02'",
				Long.class);

		assertThat(this.list.page(parrots, RequestMother.STAFF).found()).isEqualTo(all);
		assertThat(all).isBetween(1L, (long) RequestList.MOST_FOUND);
	}

	@Test
	void aSearchAmongWhatIsOpenReadsWhatIsOpen() {
		RequestFilter open = filter("停车").withView("open");

		assertThat(this.list.page(open, RequestMother.STAFF).rows()).hasSize(20);

		assertThat(this.jdbc.plan().rowsRead()).as(this.jdbc.plan().text()).isLessThan(1_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0101", "01" })
	void aFilterReadsLittle(String category) {
		RequestFilter filter = new RequestFilter(null, null, "all", null, null, null, null, null, null, null, category,
				null, null, null, null, null, null, null);

		assertThat(this.list.page(filter, RequestMother.STAFF).rows()).hasSize(20);

		assertThat(this.jdbc.plan().rowsRead()).as(this.jdbc.plan().text()).isLessThan(1_000);
	}

	@Test
	void similarCasesCompareABoundedNumber() {
		SimilarRequests similar = new SimilarRequests(JdbcClient.create(this.jdbc), this.conditions, this.clocks);

		similar.to("消防通道被占，停车难", null, "0101", RequestMother.STAFF);

		QueryPlan plan = this.jdbc.plan();
		assertThat(plan.scanned()).as(plan.text()).doesNotContain("request", "request_search");
		assertThat(plan.rowsRead()).as(plan.text()).isLessThan(20_000);
	}

	private static RequestFilter filter(String q) {
		return at(q, null, null);
	}

	private static RequestFilter at(RequestFilter filter, String before) {
		return at(filter.q(), before, null);
	}

	private static RequestFilter after(RequestFilter filter, String after) {
		return at(filter.q(), null, after);
	}

	private static RequestFilter at(String q, String before, String after) {
		return new RequestFilter(q, null, "all", null, null, null, null, null, null, null, null, null, null, null, null,
				null, before, after);
	}

}
