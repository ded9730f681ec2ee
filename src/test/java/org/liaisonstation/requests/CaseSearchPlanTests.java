package org.liaisonstation.requests;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonstation.QueryPlan;
import org.liaisonstation.StationTest;
import org.liaisonstation.settings.CodeLists;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some 4,000 texts are public among 120,000 requests: a search reads those, each with its
 * request, and not the rest. What has to go through all of them may read the table of
 * texts from beginning to end, where nearly all are public.
 */
@StationTest
class CaseSearchPlanTests {

	@Autowired
	CodeLists codes;

	private Recording jdbc;

	private CaseSearch search;

	private long published;

	private long texts;

	@BeforeEach
	void onManyRequests() {
		this.jdbc = new Recording();
		this.search = new CaseSearch(JdbcClient.create(this.jdbc), this.codes);
		this.published = this.jdbc.queryForObject("SELECT count(*) FROM publication WHERE state = 'PUBLISHED'",
				Long.class);
		this.texts = this.jdbc.queryForObject("SELECT count(*) FROM publication", Long.class);
		assertThat(this.published).isBetween(1_000L, 5_000L);
	}

	@ParameterizedTest
	@CsvSource({ "停车,,,20", "鹦鹉,,,0", ",01,,20", "停车,02,2020,0", ",,2020,20", "SQ-2026-0001,,,0" })
	void aSearchReadsTheTextsAndTheirRequestsAlone(String q, String category, String year, int most) {
		assertThat(this.search.page(new CaseFilter(q, category, year, null, null), 20)).hasSizeBetween(most, 20);
		readsNoMoreThanTheTexts();
	}

	@Test
	void theFirstPageReadsLittleMoreThanItShows() {
		assertThat(this.search.page(new CaseFilter(null, null, null, null, null), 20)).hasSize(20);
		QueryPlan plan = this.jdbc.plan();
		assertThat(plan.indexes()).contains("publication_latest");
		assertThat(plan.scanned()).as(plan.text()).isEmpty();
		assertThat(plan.rowsRead()).as(plan.text()).isLessThan(100);
	}

	@Test
	void whatIsCountedAndOfferedLooksUpNoRequestThatIsNotPublic() {
		assertThat(this.search.count(new CaseFilter("停车", null, null, null, null))).isPositive();
		readsNoMoreThanTheTexts();
		assertThat(this.search.options().years()).hasSizeGreaterThan(5);
		readsNoMoreThanTheTexts();
	}

	private void readsNoMoreThanTheTexts() {
		QueryPlan plan = this.jdbc.plan();
		assertThat(plan.scanned()).as(plan.text()).doesNotContain("request");
		assertThat(plan.rowsRead()).as(plan.text()).isLessThanOrEqualTo(this.texts + this.published);
	}

}
