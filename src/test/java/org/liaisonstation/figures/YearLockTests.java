package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.requests.RequestMother;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What was told of a year stays told. */
@StationTest
class YearLockTests {

	private static final String WHOLE = "from=2026-01-01&to=2026-12-31";

	private static final String KEY = "requests.transferred";

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	Figures figures;

	@Autowired
	FigureYears years;

	@Autowired
	FigureDifferences differences;

	@Autowired
	FigureDefinitions definitions;

	@Autowired
	Publications publications;

	@Autowired
	EntityManager entities;

	private CountedRows rows;

	@BeforeEach
	void twoRequestsOfAYearThatIsOver() {
		this.rows = new CountedRows(this.jdbc);
		this.rows.request("TRANSFER", "2026-03-02T09:00+08", false);
		this.rows.request("TRANSFER", "2026-12-30T09:00+08", true);
		this.clock.moveTo(LocalDate.of(2027, 1, 5));
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	@Test
	@WithViewer(roles = Role.DIRECTOR)
	void theValueOfEveryKeyIsKept() {
		assertThat(lock(2026)).hasStatus3xxRedirection().hasRedirectedUrl("/desk/figures/years/2026");
		assertThat(this.jdbc.sql("SELECT count(*) FROM figure_locked WHERE year = 2026 AND part = ''")
			.query(Long.class)
			.single()).isEqualTo(this.definitions.all().size());
		assertThat(this.jdbc.sql("SELECT details->>'year' FROM audit_entry WHERE action = 'figures.locked'")
			.query(String.class)
			.list()).containsExactly("2026");
	}

	@Test
	@WithViewer(roles = Role.DIRECTOR)
	void aLaterRecordLeavesTheYearAsItWasTold() {
		lock(2026);
		this.rows.request("TRANSFER", "2026-06-01T09:00+08", false);
		assertThat(this.pages.get().uri("/figures.csv?" + WHOLE)).bodyText().contains(KEY + ",即时转办,2,件");
		assertThat(this.pages.get().uri("/figures.csv?from=2026-06-01&to=2026-06-30")).bodyText()
			.contains(KEY + ",即时转办,1,件");
		assertThat(this.pages.get().uri("/figures.csv?from=2026-01-01&to=2026-12-30")).bodyText()
			.as("any other span is live")
			.contains(KEY + ",即时转办,2,件");
		for (String address : new String[] { "/figures?", "/desk/figures?", "/figures/" + KEY + "?" }) {
			assertThat(this.pages.get().uri(address + WHOLE)).bodyText().contains("锁定 2，之后更正 +1");
		}
		assertThat(this.pages.get().uri("/desk/figures/" + KEY + "?" + WHOLE)).bodyText()
			.contains("锁定 2 件，之后更正 +1", "2 件");
		assertThat(this.pages.get().uri("/desk/figures/report?" + WHOLE)).bodyText().contains("（锁定；现在 3）");
		this.clock.moveTo(LocalDate.of(2026, 12, 31));
		assertThat(this.pages.get().uri("/")).bodyText().contains("锁定 2，之后更正 +1");
	}

	@Test
	@WithViewer(roles = Role.DIRECTOR)
	void aPartIsLockedWithItsWhole() {
		lock(2026);
		this.rows.request("TRANSFER", "2026-03-03T09:00+08", false);
		Figure figure = this.definitions.find("report.handling").orElseThrow();
		assertThat(this.figures.parts(List.of(figure), Span.year(2026)))
			.filteredOn((part) -> "OPEN".equals(part.code()))
			.singleElement()
			.satisfies((part) -> {
				assertThat(part.value()).isEqualTo(1);
				assertThat(part.live()).isEqualTo(2);
			});
	}

	/** A module that is added afterwards brings keys that nobody locked. */
	@Test
	@WithViewer(roles = Role.DIRECTOR)
	void aKeyThatComesLaterIsLive() {
		this.jdbc
			.sql("INSERT INTO figure_year (year, id, locked_at, locked_by, locked_by_name) "
					+ "VALUES (2026, ?, now(), ?, '周主任')")
			.params(UUID.randomUUID(), UUID.randomUUID())
			.update();
		this.rows.request("TRANSFER", "2026-06-01T09:00+08", false);
		assertThat(this.figures.values(Span.year(2026))).filteredOn((value) -> value.key().equals(KEY))
			.singleElement()
			.satisfies((value) -> {
				assertThat(value.value()).isEqualTo(3);
				assertThat(value.lock()).isNull();
			});
	}

	@Test
	@WithViewer(roles = Role.DIRECTOR)
	void aYearIsNotLockedTwice() {
		lock(2026);
		assertThat(lock(2026)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("这一年已经锁定");
	}

	@Test
	@WithViewer(roles = Role.DIRECTOR)
	void aRunningYearIsNotLocked() {
		assertThat(lock(2027)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("这一年还没有结束");
		assertThat(this.pages.get().uri("/desk/figures/years/2027")).bodyText()
			.contains("2028年1月1日起可以锁定")
			.doesNotContain("/lock\"");
		assertThat(this.years.find(2027)).isEmpty();
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void staffLockNothing() {
		assertThat(lock(2026)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.pages.get().uri("/desk/figures/years/2026")).bodyText()
			.contains("由工委主任锁定")
			.doesNotContain("/lock\"");
		assertThat(this.years.find(2026)).isEmpty();
	}

	@Test
	@WithViewer(roles = Role.DEPUTY)
	void deputiesSeeNoneOfIt() {
		assertThat(this.pages.get().uri("/desk/figures/years/2026")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(lock(2026)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void nobodyUnlocksNotEvenByStatement() {
		this.years.lock(2026, RequestMother.DIRECTOR);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE figure_locked SET value = 0").update());
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void aDifferenceWithoutAReasonIsWork() {
		this.years.lock(2026, RequestMother.DIRECTOR);
		this.rows.request("TRANSFER", "2026-06-01T09:00+08", false);
		this.differences.compare();
		assertThat(this.pages.get().uri("/desk")).bodyText().contains("待说明原因", "2026年 即时转办");
		assertThat(this.pages.get().uri("/desk/figures?" + WHOLE)).bodyText().contains("1 项有差数，还没有说明原因");
		assertThat(correct("1", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("请填写");
		assertThat(correct("1", "补录一件去年六月的转办单")).hasStatus3xxRedirection();
		assertThat(this.pages.get().uri("/desk")).bodyText().doesNotContain("待说明原因");
		assertThat(this.pages.get().uri("/desk/figures/years/2026")).bodyText()
			.contains("补录一件去年六月的转办单", "测试人员", "锁定 2，之后更正 +1")
			.doesNotContain("保存原因");
		this.differences.compare();
		assertThat(this.differences.waiting()).isEmpty();
		assertThat(this.jdbc.sql("SELECT details->>'difference' FROM audit_entry WHERE action = 'figures.corrected'")
			.query(String.class)
			.list()).containsExactly("1");
	}

	/** Each reason is for what moved since the one before. */
	@Test
	@WithViewer(roles = Role.STAFF)
	void aFurtherDifferenceWantsAReasonOfItsOwn() {
		this.years.lock(2026, RequestMother.DIRECTOR);
		UUID added = this.rows.request("TRANSFER", "2026-06-01T09:00+08", false);
		correct("1", "补录一件");
		this.jdbc.sql("UPDATE request SET status = 'WITHDRAWN' WHERE id = ?").param(added).update();
		assertThat(this.pages.get().uri("/desk/figures/years/2026")).bodyText().contains("-1 的原因", "锁定 2，之后更正 +0");
		assertThat(correct("-1", "补录的一件撤回")).hasStatus3xxRedirection();
		assertThat(correct("-1", "再来一次")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("已经有说明");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void aPageThatShowsAnotherDifferenceIsStale() {
		this.years.lock(2026, RequestMother.DIRECTOR);
		this.rows.request("TRANSFER", "2026-06-01T09:00+08", false);
		assertThat(correct("2", "两件")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("差数刚有变化", "两件");
		assertThat(this.pages.post()
			.uri("/desk/figures/years/2025/" + KEY + "/correction")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("difference", "1")
			.param("reason", "没有锁定的年份")).hasStatus(HttpStatus.NOT_FOUND);
	}

	/** The reason is the office's; what the public reads a second person has approved. */
	@Test
	@WithViewer(roles = Role.STAFF)
	void thePublicReadsTheApprovedTextAlone() {
		this.years.lock(2026, RequestMother.DIRECTOR);
		this.rows.request("TRANSFER", "2026-06-01T09:00+08", false);
		correct("1", "经办人漏登的一件");
		UUID correction = this.years.corrections(2026).get(0).id();
		assertThat(this.pages.post()
			.uri("/desk/figures/corrections/" + correction + "/publication")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())).hasStatus3xxRedirection();
		this.entities.flush();
		UUID publication = this.publications.find(Correction.KIND, correction).orElseThrow().id();
		assertThat(this.pages.get().uri("/desk/publications/" + publication)).hasStatusOk()
			.bodyText()
			.contains("经办人漏登的一件", "年度数字更正");
		assertThat(this.pages.get().uri("/figures?" + WHOLE)).bodyText().doesNotContain("经办人漏登", "补登");
		this.jdbc
			.sql("UPDATE publication SET state = 'PUBLISHED', text = '补登一件六月的转办。', published_at = now() WHERE id = ?")
			.param(publication)
			.update();
		this.entities.clear();
		for (String address : new String[] { "/figures?", "/figures/" + KEY + "?" }) {
			assertThat(this.pages.get().uri(address + WHOLE)).bodyText().contains("补登一件六月的转办。").doesNotContain("经办人漏登");
		}
	}

	private MvcTestResult lock(int year) {
		return this.pages.post()
			.uri("/desk/figures/years/" + year + "/lock")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.exchange();
	}

	private MvcTestResult correct(String difference, String reason) {
		return this.pages.post()
			.uri("/desk/figures/years/2026/" + KEY + "/correction")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("difference", difference)
			.param("reason", reason)
			.exchange();
	}

}
