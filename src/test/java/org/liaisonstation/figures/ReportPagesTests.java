package org.liaisonstation.figures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerExports;
import org.liaisonstation.requests.RequestMother;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The report upward: each of its numbers opens its records, and leaves as a file. */
@StationTest
@Import(RequestMother.class)
class ReportPagesTests {

	private static final Span YEAR = Span.year(2026);

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	Report report;

	@Autowired
	Figures figures;

	@Autowired
	FigureDefinitions definitions;

	@Autowired
	LedgerExports exports;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Test
	void requestsAreCountedByChannelCategoryAndPlace() {
		CountedRows rows = new CountedRows(this.jdbc);
		rows.request("TRANSFER", "2026-03-02T09:00+08", false);
		rows.request("TRANSFER", "2026-03-02T09:00+08", false);
		this.jdbc.sql("UPDATE request SET channel = 'LETTER' WHERE number = 'SQ-2026-9002'").update();
		this.jdbc.sql("UPDATE request SET received_at = '2026-03-02 09:00+08'").update();
		assertThat(part("report.by_channel", "PHONE")).isEqualTo(1);
		assertThat(part("report.by_channel", "LETTER")).isEqualTo(1);
		assertThat(part("report.by_category", "02")).isEqualTo(2);
		assertThat(part("report.by_place", "NONE")).isEqualTo(2);
		assertThat(number("report.requests")).isEqualTo(2);
		this.jdbc.sql("UPDATE request SET status = 'WITHDRAWN' WHERE number = 'SQ-2026-9002'").update();
		assertThat(number("report.requests")).isEqualTo(1);
		assertThat(part("report.by_channel", "LETTER")).isZero();
	}

	@Test
	void restrictedOnesCountInTotalsAndInNoPart() {
		CountedRows rows = new CountedRows(this.jdbc);
		rows.request("TRANSFER", "2026-03-02T09:00+08", true);
		this.jdbc.sql("UPDATE request SET received_at = '2026-03-02 09:00+08'").update();
		assertThat(number("report.requests")).isEqualTo(1);
		assertThat(number("report.by_channel")).isZero();
		assertThat(number("report.handling")).isZero();
	}

	/**
	 * Two due yesterday or before count, one of them answered; what is due today or was
	 * given back does not.
	 */
	@Test
	void whatIsDueTodayIsNotLateYet() {
		UUID request = new CountedRows(this.jdbc).request("TRANSFER", "2026-03-02T09:00+08", false);
		task(request, 1, "2026-03-06", "2026-03-05T09:00+08", null);
		task(request, 2, "2026-03-08", null, null);
		task(request, 3, "2026-03-09", null, null);
		task(request, 4, "2026-03-06", null, "2026-03-05T09:00+08");
		assertThat(number("report.due")).isEqualTo(2);
		assertThat(part("report.due", "IN_TIME")).isEqualTo(1);
		assertThat(part("report.due", "LATE")).isEqualTo(1);
	}

	/** Case 5: 33.3 % and then 100 %. */
	@Test
	void aRequestCountsInARateByItsLastRatingOfThePeriod() {
		UUID request = new CountedRows(this.jdbc).request("TRANSFER", "2026-01-02T09:00+08", false);
		round(request, 1, "FIRST", "DISSATISFIED", "2026-02-20T09:00+08");
		round(request, 2, "SECOND", "MOSTLY_SATISFIED", "2026-03-04T09:00+08");
		assertThat(part("report.ratings", "MOSTLY_SATISFIED")).isEqualTo(1);
		assertThat(number("report.ratings")).isEqualTo(1);
		Span february = new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
		assertThat(new Selection(figure("report.ratings"), List.of("DISSATISFIED"), february)
			.in(this.figures.parts(List.of(figure("report.ratings")), february))).isEqualTo(1);
		assertThat(this.figures.records(selection("report.ratings", "MOSTLY_SATISFIED"), null, null)).hasSize(1);
		assertThat(this.figures.records(selection("report.ratings", "DISSATISFIED"), null, null)).isEmpty();
		assertThat(number("report.second_rounds")).isEqualTo(1);
		assertThat(part("report.outcomes", "B")).isEqualTo(1);
		ReportRow rate = rows().stream().filter((row) -> row.label().startsWith("群众满意率")).findFirst().orElseThrow();
		assertThat(rate.rate()).isEqualTo("100.0%");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void everyNumberOfThePageOpensItsList() {
		UUID request = new CountedRows(this.jdbc).request("TRANSFER", "2026-01-02T09:00+08", false);
		round(request, 1, "FIRST", "SATISFIED", "2026-02-20T09:00+08");
		assertThat(this.pages.get().uri("/desk/figures/report")).hasStatusOk()
			.bodyText()
			.contains("意见条数", "办结率", "按期率", "群众满意率", "二次办理件", "按渠道", "民情观察员上报",
					"/desk/figures/report.ratings?from=2026-01-01&amp;to=2026-12-31&amp;part=SATISFIED&amp;part=MOSTLY_SATISFIED");
		assertThat(rows()).hasSizeGreaterThan(15).allSatisfy((row) -> {
			assertThat(this.pages.get().uri(row.selection().href())).as(row.label()).hasStatusOk();
			assertThat(this.figures.value(row.selection())).isEqualTo(row.value());
			if (row.isRate()) {
				assertThat(this.pages.get().uri(row.of().href())).hasStatusOk();
				assertThat(this.figures.value(row.of())).isEqualTo(row.ofValue());
			}
		});
		assertThat(this.pages.get().uri("/desk/figures/report.ratings?part=SATISFIED&from=2026-01-01&to=2026-12-31"))
			.bodyText()
			.contains("：满意", "/desk/requests/" + request);
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void aFigureOfTheDeskIsNoneOfThePublic() {
		assertThat(this.pages.get().uri("/figures/report.requests")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.pages.get().uri("/figures.csv")).bodyText().doesNotContain("report.");
		assertThat(this.pages.get().uri("/figures")).bodyText().doesNotContain("report.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk/figures/report", "/desk/figures/report.requests",
			"/desk/figures/report.requests/export?from=2026-01-01&to=2026-12-31" })
	@WithViewer(roles = Role.DEPUTY)
	void theReportIsForTheOffice(String address) {
		assertThat(this.pages.get().uri(address)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void whatMakesNoSenseIsAnswered() {
		assertThat(this.pages.get().uri("/desk/figures/report?from=2026-03-02&to=2026-03-01"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.pages.get().uri("/desk/figures/report.none")).hasStatus(HttpStatus.NOT_FOUND);
		for (String query : List.of("from=2026-03-02&to=2026-03-01", "from=2500-01-01&to=2500-12-31")) {
			assertThat(this.pages.get().uri("/desk/figures/report.requests/export?" + query)).as(query)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void theListAndTheReportLeaveAsFiles() throws IOException {
		CountedRows rows = new CountedRows(this.jdbc);
		for (int i = 0; i < 120; i++) {
			rows.request("TRANSFER", "2026-03-02T09:00+08", i == 0);
		}
		Selection selection = selection("requests.transferred");
		List<List<String>> list = file(new FigureLedger(this.figures, selection, "即时转办", "联络站"));
		assertThat(list).filteredOn((row) -> row.size() > 2 && row.get(2).startsWith("SQ-2026-")).hasSize(119);
		assertThat(list).anyMatch((row) -> row.get(0).startsWith("另有不公开的"));
		List<List<String>> report = file(new ReportLedger(this.report.of(YEAR), YEAR, "联络站"));
		assertThat(report).anyMatch((row) -> row.contains("即时转办") && row.contains("120"));
		assertThat(report).anyMatch((row) -> row.contains("办结率（已办结 ÷ 期间交办）") && row.contains("0.0%"));
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void anExportHappensOnceAndSaysWhere() {
		String address = "/desk/figures/requests.transferred/export?from=2026-01-01&to=2026-12-31";
		assertThat(this.pages.get().uri(address)).hasStatusOk().bodyText().contains("导出：即时转办", "生成清单");
		assertThat(this.pages.post().uri(address).with(csrf()).param("submission", UUID.randomUUID().toString()))
			.hasStatus3xxRedirection()
			.redirectedUrl()
			.startsWith("/desk/ledgers/");
	}

	private List<List<String>> file(LedgerContent content) throws IOException {
		this.entities.flush();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int written = this.exports.write(out, content, RequestMother.STAFF, (reached) -> {
		});
		assertThat(content.count()).isEqualTo(written);
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			return book.getFirstSheet()
				.read()
				.stream()
				.map((row) -> row.stream().map((cell) -> (cell != null) ? cell.getText() : "").toList())
				.toList();
		}
	}

	private void task(UUID request, int round, String due, String answered, String ended) {
		this.jdbc
			.sql("""
					INSERT INTO request_assignment (id, version, request_id, round, part, unit_id, document_number, dispatched_at,
					  received_at, dispatched_by, sign_why, due_at, due_date, due_why, answered_at, ended_at)
					SELECT ?, 0, ?, ?, 'LEAD', id, '', '2026-03-02 09:00+08', '2026-03-02 09:00+08', '许静', '', CAST(? AS date) + interval '1 day', CAST(? AS date),
					  '', CAST(? AS timestamptz), CAST(? AS timestamptz) FROM unit WHERE code = '01'""")
			.params(UUID.randomUUID(), request, round, due, due, answered, ended)
			.update();
	}

	private void round(UUID request, int number, String kind, String result, String rated) {
		this.jdbc
			.sql("""
					INSERT INTO request_round (id, version, request_id, number, kind, started_at, answer, outcome, answered_at, replied_at,
					  manner, result, rated_at, rated_by_call, calls_tried)
					VALUES (?, 0, ?, ?, ?, '2026-01-02 09:00+08', '已办', 'B', '2026-02-01 09:00+08', '2026-02-01 10:00+08', 'SATISFIED', ?,
					  CAST(? AS timestamptz), false, 0)""")
			.params(UUID.randomUUID(), request, number, kind, result, rated)
			.update();
	}

	private List<ReportRow> rows() {
		return this.report.of(YEAR)
			.stream()
			.flatMap((section) -> section.blocks().stream())
			.flatMap((block) -> block.rows().stream())
			.toList();
	}

	private long number(String key) {
		return this.figures.value(selection(key));
	}

	private long part(String key, String part) {
		return this.figures.value(selection(key, part));
	}

	private Selection selection(String key, String... parts) {
		return new Selection(figure(key), List.of(parts), YEAR);
	}

	private Figure figure(String key) {
		return this.definitions.find(key).orElseThrow();
	}

}
