package org.liaisonstation.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The year told in sentences, with the numbers that the figures have. */
@StationTest
class YearSummaryTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Figures figures;

	private ActivityRows activities;

	@BeforeEach
	void someOfAYear() {
		CountedRows rows = new CountedRows(this.jdbc);
		rows.request("TRANSFER", "2026-02-02T09:00+08", false);
		rows.request("TRANSFER", "2026-03-02T09:00+08", true);
		rows.request("GREEN_CHANNEL", "2026-03-03T09:00+08", false);
		rows.pavilion("2026-01-05", null);
		this.activities = new ActivityRows(this.jdbc);
		UUID invitation = this.activities.held("INVITATION", "2026-03-04");
		this.activities.guests(invitation, 3);
		this.activities.opinions(invitation, 2);
		for (int i = 0; i < 4; i++) {
			this.activities.household(this.activities.held("LIAISON", "2026-03-05"));
		}
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void itTellsTheNumbersOfTheYearInTheArticlesOrder() throws IOException {
		XWPFDocument document = document(2026);
		String text = text(document);
		assertThat(text).containsSubsequence("2026年工作总结", "一、高标准加强自身建设", "民情茶话亭1处", "即时转办2件，绿色通道交办1件。", "二、高效能聚合代表力量",
				"活动中听取意见建议2条", "三、高站位服务发展大局", "先后有3人次应邀来“六请”办公室做客，听取意见建议2条。", "四、下一步打算", "2026年3月9日");
		assertThat(text).as("of what is nothing there is no sentence").doesNotContain("0件", "0条", "走访企业");
		assertThat(text).as("a module that is not there yet says nothing")
			.doesNotContain("{", "工作评议", "建议提交", "停车场", "高水平履行法定职责");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void eachNumberIsThatOfItsFigureAndLeadsToItsList() throws IOException {
		XWPFDocument document = document(2026);
		Map<String, Long> values = this.figures.values(Span.year(2026))
			.stream()
			.collect(Collectors.toMap(FigureValue::key, FigureValue::value));
		List<XWPFHyperlinkRun> links = document.getParagraphs()
			.stream()
			.flatMap((line) -> line.getRuns().stream())
			.filter(XWPFHyperlinkRun.class::isInstance)
			.map(XWPFHyperlinkRun.class::cast)
			.toList();
		assertThat(links).hasSizeGreaterThan(6).allSatisfy((link) -> {
			String address = link.getHyperlink(document).getURL();
			assertThat(address).matches("http://localhost/desk/figures/[a-z_.]+\\?from=2026-01-01&to=2026-12-31.*");
			assertThat(this.pages.get().uri(address.substring("http://localhost".length()))).hasStatusOk();
			String key = address.replaceAll(".*/figures/|\\?.*", "");
			if (values.containsKey(key)) {
				assertThat(link.text()).as(key).isEqualTo(values.get(key).toString());
			}
		});
		List<XWPFTableRow> rows = document.getTables().get(0).getRows();
		assertThat(rows.get(0).isRepeatHeader()).isTrue();
		assertThat(rows.stream().skip(1))
			.allSatisfy((row) -> assertThat(row.getCell(4).getText()).startsWith("http://localhost/desk/figures/"));
		assertThat(rows).anySatisfy((row) -> assertThat(row.getCell(2).getText()).isEqualTo("2 件"));
	}

	/** It leaves the station: four households are as good as names. */
	@Test
	@WithViewer(roles = Role.STAFF)
	void whatThePublicMayNotReadIsNotInIt() throws IOException {
		assertThat(text(document(2026))).doesNotContain("困难群众4户", "联系困难群众4");
		this.activities.household(this.activities.held("LIAISON", "2026-03-05"));
		assertThat(text(document(2026))).contains("联系困难群众5户");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void itIsLaidOutAsAnOfficialDocument() throws IOException {
		XWPFDocument document = document(2026);
		var section = document.getDocument().getBody().getSectPr();
		assertThat(section.getPgSz().getW()).hasToString("11906");
		assertThat(section.getPgMar().getTop()).hasToString("2098");
		assertThat(section.getPgMar().getLeft()).hasToString("1587");
		XWPFParagraph title = document.getParagraphs().get(0);
		assertThat(title.getRuns().get(0).getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");
		assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(22);
		assertThat(document.getParagraphs()).anySatisfy((line) -> {
			assertThat(line.getText()).startsWith("二、");
			assertThat(line.getRuns().get(0).getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("黑体");
		});
		assertThat(document.getFooterList()).hasSize(2)
			.allSatisfy((footer) -> assertThat(footer.getText()).contains("—"));
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void ofALockedYearItTellsWhatWasLocked() throws IOException {
		this.jdbc
			.sql("INSERT INTO figure_year (year, id, locked_at, locked_by, locked_by_name) "
					+ "VALUES (2026, ?, now(), ?, '周主任')")
			.params(UUID.randomUUID(), UUID.randomUUID())
			.update();
		this.jdbc.sql("INSERT INTO figure_locked (year, key, part, value) VALUES (2026, 'requests.transferred', '', 7)")
			.update();
		XWPFDocument document = document(2026);
		assertThat(text(document)).contains("即时转办7件");
		assertThat(document.getTables().get(0).getText()).contains("7 件（锁定，之后更正 -5）");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void everyFileIsInTheTrail() throws IOException {
		document(2026);
		assertThat(this.jdbc.sql("SELECT details->>'year' FROM audit_entry WHERE action = 'figures.summarized'")
			.query(String.class)
			.list()).containsExactly("2026");
		assertThat(summary(1066)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	@WithViewer(roles = Role.DEPUTY)
	void itIsForTheOffice() {
		assertThat(summary(2026)).hasStatus(HttpStatus.FORBIDDEN);
	}

	private XWPFDocument document(int year) throws IOException {
		MvcTestResult result = summary(year);
		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getHeader("Content-Disposition")).contains("attachment", ".docx");
		return new XWPFDocument(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
	}

	private static String text(XWPFDocument document) {
		return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
	}

	private MvcTestResult summary(int year) {
		return this.pages.post().uri("/desk/figures/years/" + year + "/summary").with(csrf()).exchange();
	}

}
