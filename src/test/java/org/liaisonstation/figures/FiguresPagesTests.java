package org.liaisonstation.figures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@StationTest
class FiguresPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Publications publications;

	@Autowired
	EntityManager entities;

	private UUID request;

	private UUID restricted;

	@BeforeEach
	void twoRequestsOneOfThemRestricted() {
		CountedRows rows = new CountedRows(this.jdbc);
		this.request = rows.request("TRANSFER", "2026-03-02T09:00+08", false);
		this.restricted = rows.request("TRANSFER", "2026-03-04T09:00+08", true);
	}

	@Test
	void theFileHasFourColumnsInUtf8WithoutAMark() {
		byte[] file = this.pages.get().uri("/figures.csv").exchange().getResponse().getContentAsByteArray();
		assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("""
				key,label,value,unit
				deputies.with_card,公开二维码联系卡的代表,0,位
				points.tea_pavilion,民情茶话亭,0,处
				observers.serving,特邀民情观察员,0,名
				requests.transferred,即时转办,2,件
				requests.green_channel,绿色通道交办,0,件
				topics.resolved,解决群众关心热点问题,0,件
				proposals.submitted,向省市区“两会”提交人大建议,0,份
				supervision.inspections,民生实事项目监督检查,0,次
				research.reports,高质量工作调研报告,0,篇
				supervision.research_visits,重点项目建设、城市品位提升等调研,0,次
				supervision.reviews,街道工作评议,0,次
				invitations.guests,应邀来“六请”办公室做客,0,人
				invitations.opinions,六请听取意见建议,0,条
				visits.enterprises,走访视察企业,0,家
				visits.villages,走访村居,0,个
				visits.windows,走访窗口部门,0,个
				visits.opinions,六进听取意见建议,0,条
				liaison.windows,联系窗口部门,0,个
				liaison.villages,联系村居,0,个
				liaison.clinics,联系卫生室,0,个
				liaison.schools,联系学校或幼儿园,0,所
				liaison.households,联系困难群众,,户
				liaison.former_deputies,联系历届老人大代表,0,位
				""");
		assertThat(this.pages.get().uri("/figures.csv").accept("text/html")).hasStatusOk()
			.hasContentType("text/csv;charset=UTF-8");
	}

	@Test
	void theFileTakesAPeriodWithBothItsEdges() {
		assertThat(this.pages.get().uri("/figures.csv?from=2026-03-02&to=2026-03-02")).bodyText()
			.contains("requests.transferred,即时转办,1,件");
		assertThat(this.pages.get().uri("/figures.csv?from=2026-03-05&to=2026-12-31")).bodyText()
			.contains("requests.transferred,即时转办,0,件");
	}

	@Test
	void aDateThatIsNoneIsAnswered() {
		for (String query : List.of("from=gestern", "from=2026-02-30", "from=2026-03-02&to=2026-03-01",
				"to=+99999-01-01")) {
			assertThat(this.pages.get().uri("/figures.csv?" + query)).as(query).hasStatus(HttpStatus.BAD_REQUEST);
			assertThat(this.pages.get().uri("/figures?" + query)).as(query)
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("日期有误");
		}
		assertThat(this.pages.get().uri("/figures.csv?from=2026-03-02&to=2026-03-01")).bodyText().contains("止日不能早于起日");
		assertThat(this.pages.get().uri("/figures?from=gestern")).bodyText().contains("请填写日期");
	}

	@Test
	void thePublicReadsTitlesOfPublishedRequestsAlone() {
		assertThat(this.pages.get().uri("/figures/requests.transferred")).hasStatusOk()
			.bodyText()
			.contains("内容未公示，只列类别", "另有少数不公开的")
			.doesNotContain("私下的事由", "/desk/requests/", "SQ-2026-9001");
		publish();
		assertThat(this.pages.get().uri("/figures/requests.transferred")).bodyText()
			.contains("公开的标题", "/cases/SQ-2026-9001", "另有少数不公开的")
			.doesNotContain("私下的事由");
	}

	/** Else somebody could find the day of a single one. */
	@Test
	void restrictedOnesCountInWholeMonthsAndYearsAlone() {
		assertThat(this.pages.get().uri("/figures.csv?from=2026-03-01&to=2026-03-31")).bodyText()
			.contains("requests.transferred,即时转办,2,件");
		assertThat(this.pages.get().uri("/figures.csv?from=2026-03-04&to=2026-03-04")).bodyText()
			.contains("requests.transferred,即时转办,0,件");
		assertThat(this.pages.get().uri("/figures.csv?from=2026-01-01&to=2026-12-30")).bodyText()
			.contains("requests.transferred,即时转办,1,件");
		assertThat(this.pages.get().uri("/figures/requests.transferred?from=2026-03-04&to=2026-03-04")).bodyText()
			.doesNotContain("不公开");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void theDeskOpensTheRecords() {
		assertThat(this.pages.get().uri("/desk/figures/requests.transferred")).hasStatusOk()
			.bodyText()
			.contains("/desk/requests/" + this.request, "私下的事由", "另有少数不公开的")
			.doesNotContain(this.restricted.toString());
		assertThat(this.pages.get().uri("/desk/figures")).hasStatusOk()
			.bodyText()
			.contains("各月交办件数", "<svg", "/desk/figures/requests.transferred?from=2026-03-01&amp;to=2026-03-31");
	}

	@Test
	@WithViewer(roles = Role.UNIT)
	void theDesksFiguresAreForTheOffice() {
		assertThat(this.pages.get().uri("/desk/figures")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void thePageShowsNumbersChartAndTable() {
		assertThat(this.pages.get().uri("/figures")).hasStatusOk()
			.bodyText()
			.contains("/figures/requests.transferred?from=2026-01-01&amp;to=2026-12-31", "2026年3月最多，2 件", "<svg");
		assertThat(this.pages.get().uri("/figures?from=2025-12-01&to=2026-03-31")).bodyText()
			.contains("2025年<wbr>12月", "2025年12月至2026年3月");
		assertThat(this.pages.get().uri("/figures?from=2020-01-01&to=2026-12-31")).hasStatusOk()
			.bodyText()
			.contains("期间超过两年");
		assertThat(this.pages.get().uri("/figures")).bodyText().doesNotContain("全期只算一次");
		assertThat(this.pages.get().uri("/figures/requests.none")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void lookingMakesNoSession() {
		assertThat(this.pages.get().uri("/figures").exchange().getRequest().getSession(false)).isNull();
	}

	private void publish() {
		Viewer staff = new Viewer(UUID.randomUUID(), "staff", "许静", Set.of(Role.STAFF), null, null, null);
		Publication draft = this.publications.open("request", this.request, "SQ-2026-9001", "/desk/requests/1", "公开的标题",
				staff);
		this.entities.flush();
		this.entities.clear();
		this.jdbc.sql("UPDATE publication SET state = 'PUBLISHED', text = '结果', published_at = now() WHERE id = ?")
			.param(draft.id())
			.update();
	}

}
