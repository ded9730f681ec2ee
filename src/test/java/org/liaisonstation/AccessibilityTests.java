package org.liaisonstation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.browser.Browser;
import org.liaisonstation.browser.BrowserTest;
import org.liaisonstation.browser.Inspection;
import org.liaisonstation.browser.Tour;
import org.liaisonstation.requests.LinkDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, found by following the links, and every form sent empty, at the office's
 * screen and on a phone: WCAG 2.2 AA, nothing cut off, no dead link. The pictures are
 * left in target/screenshots.
 */
@BrowserTest
class AccessibilityTests {

	private static final String DESK = "/desk";

	private final List<String> problems = new ArrayList<>();

	private final Tour tour = new Tour(this.problems);

	@Autowired
	JdbcClient jdbc;

	@Autowired
	LinkDesk links;

	@Test
	void residentsPagesAreOpenToEverybody(Browser browser) {
		follow(browser, "public", "/", doors());
		browser.open("/track").fill("查询码", "AAAA-BBBB-CCCC-DDDD").fill("电话后四位或查询口令", "0000").press("查询");
		look(browser, "public-track-wrong");
		look(browser.open("/cases/SQ-1999-0001"), "public-404");
		look(browser.open("/cases?q=路灯"), "public-cases-found");
		look(browser.open("/cases?q=没有这样的事&year=2026"), "public-cases-nothing-found");
		assertThat(this.problems).isEmpty();
	}

	@Test
	void residentsPagesAreReadableInTheLargestLetters(Browser browser) {
		browser.open("/text-size?size=larger&back=/").onPhone();
		this.tour.follow(browser, "/", doors(),
				(name) -> this.problems.addAll(new Inspection(browser).problemsOfWidth("larger-" + name)));
		assertThat(this.problems).isEmpty();
	}

	@Test
	void theDeskIsOpenToStaff(Browser browser) {
		browser.signIn("staff");
		follow(browser, "staff", DESK,
				Stream
					.of(Stream.of(DESK), newest("status", "UNDER_REVIEW"), newest("status", "ANSWERED"),
							newest("status", "REPLIED"), newest("status", "CLOSED"), newest("route", "NOT_ACCEPTED"))
					.flatMap((pages) -> pages)
					.toList());
		look(browser.open("/desk/requests?q=没有这样的诉求"), "staff-nothing-found");
		look(browser.open("/desk/requests/00000000-0000-7000-8000-000000000000"), "staff-404");
		look(browser.open("/desk/settings"), "staff-403");
		browser.open(newest("status", "UNDER_REVIEW").findFirst().orElseThrow())
			.press("审核")
			.select("类别", "其他")
			.sendStale("审核通过");
		assertThat(browser.status()).isEqualTo(409);
		assertThat(browser.offers("打开最新内容")).isTrue();
		look(browser, "staff-409");
		assertThat(this.problems).isEmpty();
	}

	/** From the telephone call to the director and the unit. */
	@Test
	void theGreenChannelIsOpenToAllWhoHurry(Browser browser) {
		browser.signIn("staff").open("/desk/requests/new").fill("内容", "路口少了一个井盖。").select("类别", "井盖");
		browser.select("紧急程度", "特急").press("登记并生成编号");
		String request = browser.path();
		look(browser.press("交办"), "staff-dispatch");
		browser.press("交办");
		look(browser, "staff-dispatch-422");
		look(browser.fill("绿色通道理由", "随时可能伤人").press("交办"), "staff-green-channel");
		for (String path : List.of(DESK, request, request + "/change-to-transfer",
				newest("status", "REPLIED").findFirst().orElseThrow() + "/close", restricted())) {
			if (path.equals(DESK)) {
				browser.signIn("director");
			}
			look(browser.open(path), "director-" + Tour.name(path));
		}
		browser.signIn("unit07");
		look(browser.open(request).press("记录响应"), "unit-respond");
		browser.fill("响应情况", "已出发。").press("记录响应");
		look(browser.press("记录安全措施"), "unit-make-safe");
		assertThat(this.problems).isEmpty();
	}

	/** From the sheet to the rating, each at the screen of whom it is for. */
	@Test
	void proposalsAreOpenToAllWhoHaveAPartInThem(Browser browser) {
		browser.signIn("deputy01").open("/desk/proposals/new");
		browser.fill("标题", "关于增设路灯的建议").fill("情况问题", "村口没有路灯。").fill("建议", "年内增设。").press("存为草稿");
		String proposal = browser.path();
		look(browser, "deputy-proposal");
		for (String verb : List.of("/edit", "/attachments", "/invite", "/outside-signer", "/withdraw",
				"/papers/sheet")) {
			look(browser.open(proposal + verb), "deputy-proposal" + Tour.name(verb));
		}
		browser.open(proposal + "/outside-signer").fill("姓名", "吕某").fill("代表证号", "2201").press("登记附议").press("提交审查");
		look(browser.signIn("director").open(proposal), "director-proposal-review");
		look(browser.open(proposal + "/not-taken"), "director-proposal-not-taken");
		browser.open(proposal).press("审查通过，登记编号");
		look(browser.signIn("staff").open(proposal + "/file"), "staff-proposal-file");
		look(browser.press("提交").press("交办"), "staff-proposal-dispatch");
		browser.press("交办");
		look(browser, "staff-proposal-dispatch-422");
		browser.choose("交办方式", "主办，可以有协办").select("主办单位", "农业农村办公室").press("交办");
		look(browser, "staff-proposal-dispatched");
		browser.signIn("unit09").open(DESK);
		look(browser.open(proposal), "unit-proposal");
		look(browser.press("登记与代表沟通"), "unit-proposal-contact");
		browser.choose("沟通方式", "电话").fill("沟通情况", "已说明安排。").press("登记");
		look(browser.press("答复代表"), "unit-proposal-answer");
		browser.fill("办理结果", "已装六盏。").choose("办理类别", "A 已解决").press("答复代表");
		look(browser.signIn("deputy01").open(proposal), "deputy-proposal-answered");
		look(browser.press("评价答复"), "deputy-proposal-rate");
		browser.choose("办理态度", "满意").choose("办理结果", "不满意").press("提交评价");
		look(browser.signIn("director").open(proposal), "director-proposal-second-round");
		for (String paper : List.of("/papers/letter/1", "/difficult", "/key", "/supervise")) {
			look(browser.open(proposal + paper), "director-proposal" + Tour.name(paper));
		}
		browser.signIn("staff").open("/desk/collections/new").fill("会议名称", "建议征集会").press("登记");
		look(browser, "staff-collection");
		assertThat(this.problems).isEmpty();
	}

	@Test
	void theDeskIsOpenToUnitsAndDeputies(Browser browser) {
		for (String status : List.of("TO_SIGN", "IN_PROGRESS")) {
			browser.signIn(unitWith(status));
			follow(browser, "unit", DESK, Stream.concat(Stream.of(DESK), newest("status", status)).toList());
		}
		browser.signIn("deputy01");
		follow(browser, "deputy", DESK, List.of(DESK, "/desk/requests?view=all"));
		browser.signIn("observer01");
		follow(browser, "observer", DESK, List.of(DESK));
		assertThat(this.problems).isEmpty();
	}

	@Test
	void theSystemIsOpenToItsThreeOfficers(Browser browser) {
		for (String account : List.of("admin", "security", "auditor")) {
			browser.signIn(account);
			follow(browser, account, DESK, List.of(DESK));
		}
		assertThat(this.problems).isEmpty();
	}

	/**
	 * What no link leads to: several rows at once, the help of the keys, what was made.
	 */
	@Test
	void theListsAreOpenToWhoTicksExportsAndSaves(Browser browser) {
		browser.signIn("staff").open("/desk/requests?view=open");
		look(browser.press("催办"), "staff-nothing-ticked");
		browser.touch("全选本页").press("催办");
		look(browser, "staff-several");
		look(browser.press("催办"), "staff-several-422");
		look(browser.fill("催办要求", "请本周办结。").press("催办"), "staff-several-report");
		look(browser.open("/desk/requests").touch("键盘操作"), "staff-keys");

		browser.open("/desk/ledgers").choose("台账", "诉求总台账（按收到时间）").press("生成台账");
		look(browser, "staff-export");
		look(browser.open("/desk/ledgers"), "staff-exports");
		browser.open("/desk/requests?view=all&q=路灯").unfold("保存这个筛选").fill("名称", "路灯").press("保存");
		look(browser.open("/desk/requests/filters"), "staff-filters");
		assertThat(browser.text()).contains("路灯");

		browser.signIn("director").open("/desk/publications").touch("全选本页").press("审核通过，公开");
		look(browser, "director-several-texts");
		look(browser.press("都已对照，审核通过并公开"), "director-several-texts-report");
		assertThat(browser.text()).contains("成功 2 件，未办 0 件");
		assertThat(this.problems).isEmpty();
	}

	/** The demo's plans are adopted; one that is not looks different. */
	@Test
	void aPlanIsOpenToWhoWritesItAndWhoAdoptsIt(Browser browser) {
		browser.signIn("staff").open("/desk/plans/new?year=2027").press("起草");
		String plan = browser.path();
		look(browser, "staff-plan-draft");
		browser.open(plan + "/items/new").fill("事项", "学习代表法").select("月份", "1月").press("保存");
		look(browser.open(plan), "staff-plan-with-an-item");
		browser.signIn("director");
		look(browser.open(plan).unfold("登记通过"), "director-plan-adopt");
		browser.press("确认通过");
		assertThat(browser.status()).isEqualTo(422);
		look(browser, "director-plan-adopt-422");
		assertThat(this.problems).isEmpty();
	}

	@Test
	void theOutboxIsReadableAlsoWhenNothingGoesOut(Browser browser) {
		this.jdbc.sql("""
				INSERT INTO outbox (id, channel, subject, href, state, attempts, next_at, trouble, created_at, done_at)
				SELECT uuidv7(), 'ROBOT', 'SQ-2026-0001 有新的交办，请签收', '/desk/requests', 'FAILED', 80, now(),
				       'CONNECTION', now() - n * interval '1 hour', now() FROM generate_series(1, 60) n""").update();
		browser.signIn("admin");
		look(browser.open("/desk/outbox"), "admin-outbox-failed");
		look(browser.open("/desk/outbox/settings").tick("发送邮件").tick("发到工作群").press("保存并立即生效"), "admin-mail-422");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(this.problems).isEmpty();
	}

	/**
	 * Behind the code of a slip, as the telephone of somebody without an account has it.
	 */
	@Test
	void theLinkOfASlipIsOpenToAUnitWithoutAnAccount(Browser browser) {
		String request = newest("status", "TO_SIGN").findFirst().orElseThrow();
		browser.signIn("staff").open(request + "/unit-link").press("生成并打印");
		look(browser, "staff-slip-with-link");
		look(browser.open(request + "/unit-link"), "staff-unit-link");
		Map<String, Object> newest = this.jdbc
			.sql("SELECT id, version, lead_id FROM request WHERE '/desk/requests/' || id = ?")
			.param(request)
			.query()
			.singleRow();
		Viewer staff = new Viewer(UUID.randomUUID(), "staff", "许静", Set.of(Role.STAFF), null, null, null);
		String link = "/u/" + this.links.issue((UUID) newest.get("id"), (Long) newest.get("version"),
				(UUID) newest.get("lead_id"), staff);
		browser.forgetCookies();
		look(browser.open(link), "link");
		browser.press("签收").fill("经办人", "赵师傅").press("签收");
		look(browser.press("报送答复"), "link-answer");
		look(browser.press("报送答复"), "link-answer-422");
		browser.fill("经办人", "赵师傅").fill("办理结果", "已经修好。").choose("办理类别", "A 已解决").press("报送答复");
		look(browser, "link-used");
		assertThat(browser.text()).contains("链接已使用");
		assertThat(this.problems).isEmpty();
	}

	/**
	 * What a deputy writes down, corrects and adds to, and the code on the wall, which no
	 * link leads to.
	 */
	@Test
	void visitsAreOpenToADeputyOnHisTelephone(Browser browser) {
		browser.signIn("deputy01").open("/desk/activities/visit").select("类别", "进村居").fill("情况", "看了村路。");
		browser.fill("意见一", "村口路灯不亮。").press("保存");
		String visit = browser.path();
		look(browser, "deputy-visit-saved");
		for (String page : List.of("opinions", "files", "edit", "paper")) {
			look(browser.open(visit + "/" + page), "deputy-visit-" + page);
		}
		browser.signIn("staff").open(visit);
		look(browser, "staff-visit-to-check");
		look(browser.press("开放签到"), "staff-sign-in-poster");
		String code = this.jdbc.sql("SELECT sign_in_code FROM activity WHERE sign_in_code IS NOT NULL")
			.query(String.class)
			.single();
		look(browser.open(visit).press("核实无误"), "staff-visit-checked");
		look(browser.signIn("deputy02").open("/desk/sign-in/" + code), "deputy-sign-in");
		look(browser.open("/desk/sign-in/000000"), "deputy-sign-in-ended");
		assertThat(this.problems).isEmpty();
	}

	private void follow(Browser browser, String who, String within, List<String> starts) {
		this.tour.follow(browser, within, starts, (name) -> {
			look(browser, who + "-" + name);
			if (browser.sendEmpty()) {
				assertThat(browser.status()).as(who + " sends " + name + " empty").isEqualTo(422);
				// the same page with its errors
				this.problems.addAll(new Inspection(browser).problemsUnpictured(who + "-" + name + "-422"));
			}
		});
	}

	private void look(Browser browser, String name) {
		Inspection inspection = new Inspection(browser);
		this.problems.addAll(inspection.problems(name));
		browser.onPhone();
		this.problems.addAll(inspection.problemsOfWidth(name));
		browser.atDesk();
	}

	/** Where residents come in: the front page and the codes on paper. */
	private List<String> doors() {
		return this.jdbc
			.sql("""
					SELECT '/' UNION ALL SELECT '/login' UNION ALL SELECT '/submit' UNION ALL
					SELECT '/help' UNION ALL SELECT '/accessibility' UNION ALL
					(SELECT '/d/' || code FROM contact_card LIMIT 1) UNION ALL (SELECT '/p/' || code FROM liaison_point LIMIT 1)""")
			.query(String.class)
			.list();
	}

	/** The newest request of which that is true; none where the demo has none. */
	private Stream<String> newest(String column, String value) {
		return this.jdbc.sql(
				"SELECT '/desk/requests/' || id FROM request WHERE %s = ? AND NOT restricted ORDER BY number DESC LIMIT 1"
					.formatted(column))
			.param(value)
			.query(String.class)
			.list()
			.stream();
	}

	private String restricted() {
		return this.jdbc.sql("SELECT '/desk/requests/' || id FROM request WHERE restricted ORDER BY number LIMIT 1")
			.query(String.class)
			.single();
	}

	/** The account of the unit that has the newest request in this state. */
	private String unitWith(String status) {
		return this.jdbc.sql("""
				SELECT 'unit' || u.code FROM request r JOIN unit u ON u.id = r.unit_id
				WHERE r.status = ? AND NOT r.restricted ORDER BY r.number DESC LIMIT 1""")
			.param(status)
			.query(String.class)
			.single();
	}

}
