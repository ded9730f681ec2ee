package org.liaisonstation.ledgers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.Request;
import org.liaisonstation.requests.RequestMother;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What is in each ledger, for whom, and what stays behind of having taken one out. */
@StationTest
@Import(RequestMother.class)
class LedgerPagesTests {

	private static final Set<String> OF_REQUESTS = Set.of("REQUESTS", "DISPATCHES", "SUPERVISION", "SATISFACTION",
			"NOT_ACCEPTED", "PUBLISHED");

	private static final LedgerOrder ALL = new LedgerOrder(null, null, false);

	private static final LedgerOrder PERSONAL = new LedgerOrder(null, null, true);

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	List<Ledger> ledgers;

	@Autowired
	LedgerExports exports;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private LedgerContent content(String code, LedgerOrder order, Viewer viewer) {
		this.entities.flush();
		return this.ledgers.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow()
			.of(order, viewer);
	}

	private List<List<String>> rows(LedgerContent content, Viewer viewer) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int written = this.exports.write(out, content, viewer, (reached) -> {
		});
		assertThat(content.count()).isEqualTo(written);
		return read(out.toByteArray());
	}

	private static List<List<String>> read(byte[] file) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			book.getFirstSheet()
				.read()
				.forEach((row) -> rows.add(row.stream().map((cell) -> (cell != null) ? cell.getText() : "").toList()));
		}
		return rows;
	}

	/** The value of a column in the row of a number. */
	private static String value(List<List<String>> rows, String number, String column) {
		int at = rows.get(3).indexOf(column);
		assertThat(at).as("column " + column).isPositive();
		return rows.stream()
			.filter((row) -> row.size() > 1 && row.get(1).equals(number))
			.findFirst()
			.orElseThrow()
			.get(at);
	}

	private static List<String> numbers(List<List<String>> rows) {
		return rows.stream()
			.filter((row) -> row.size() > 1)
			.map((row) -> row.get(1))
			.filter((one) -> one.matches("(SQ|BM)-.*"))
			.toList();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		var call = this.pages.post()
			.uri(address)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			call = call.param(parameters[i], parameters[i + 1]);
		}
		return call.exchange();
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	@Test
	void theLedgerOfRequestsSaysEveryCellOfARequest() throws IOException {
		Request request = this.mother.aRequest().saying("=SUM(A1) 烧烤店油烟").closed();
		List<List<String>> rows = rows(content("REQUESTS", ALL, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(rows.get(0).get(0)).isEqualTo("诉求总台账");
		assertThat(rows.get(1).get(0)).contains("填报单位：", "期间：全部");
		assertThat(rows.get(2).get(0)).isEqualTo("许静（staff）2026-03-09 10:00 导出，不含个人信息");
		assertThat(rows.get(3)).containsExactly("序号", "编号", "标记", "事项", "类别", "收到时间", "渠道", "人数", "代表", "村居", "发生地",
				"性质", "紧急", "内容", "办理通道", "承办单位", "交办日", "答复期限", "答复日", "办理类别", "满意度", "状态", "办结日");
		assertThat(value(rows, request.number(), "内容")).isEqualTo("=SUM(A1) 烧烤店油烟");
		assertThat(value(rows, request.number(), "办理通道")).isEqualTo("即时转办");
		assertThat(value(rows, request.number(), "承办单位")).isEqualTo(this.mother.unit().name());
		assertThat(value(rows, request.number(), "状态")).isEqualTo("已办结");
		assertThat(value(rows, request.number(), "办理类别")).startsWith("A ");
		assertThat(value(rows, request.number(), "满意度")).isEqualTo("满意");
		assertThat(rows.get(rows.size() - 2)).startsWith("合计", numbers(rows).size() + " 件");
		assertThat(rows.get(rows.size() - 1).get(0)).isEqualTo("制表人：许静　　审核人：　　　　　　日期：2026年3月9日");
	}

	@Test
	void namesAndPhonesGoOutOnlyWhenAskedForAndTheFileSaysSo() throws IOException {
		Request request = this.mother.aRequest().from("王秀兰", "13900001234").registered();
		List<List<String>> without = rows(content("REQUESTS", ALL, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(without.toString()).doesNotContain("王秀兰", "13900001234");
		List<List<String>> with = rows(content("REQUESTS", PERSONAL, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(with.get(2).get(0)).contains("许静（staff）2026-03-09 10:00 导出", "含个人信息，请妥善保管");
		assertThat(value(with, request.number(), "反映人")).isEqualTo("王秀兰");
		assertThat(value(with, request.number(), "联系电话")).isEqualTo("13900001234");
	}

	@Test
	void aRestrictedMatterLeavesWithTheDirectorAloneAndIsMarked() throws IOException {
		Request request = this.mother.aRequest().restricted().saying("窗口人员态度蛮横。").registered();
		assertThat(numbers(rows(content("REQUESTS", PERSONAL, RequestMother.STAFF), RequestMother.STAFF)))
			.doesNotContain(request.number());
		List<List<String>> rows = rows(content("REQUESTS", ALL, RequestMother.DIRECTOR), RequestMother.DIRECTOR);
		assertThat(value(rows, request.number(), "标记")).isEqualTo("保密");
		MvcTestResult begun = post("/desk/ledgers", RequestMother.DIRECTOR, "ledger", "REQUESTS");
		String address = begun.getResponse().getRedirectedUrl();
		this.exports.write(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)),
				content("REQUESTS", ALL, RequestMother.DIRECTOR), RequestMother.DIRECTOR);
		assertThat(get(request.href(), RequestMother.DIRECTOR)).bodyText().contains("导出的台账");
		this.jdbc.sql("UPDATE request SET handler_id = NULL, recused = ARRAY[:me]::uuid[] WHERE id = :id")
			.param("me", RequestMother.DIRECTOR.accountId())
			.param("id", request.id())
			.update();
		assertThat(numbers(rows(content("REQUESTS", ALL, RequestMother.DIRECTOR), RequestMother.DIRECTOR)))
			.doesNotContain(request.number());
	}

	@Test
	void aSensitiveMatterSaysNothingOfItselfUnlessPersonalDataAreAskedFor() throws IOException {
		Request request = this.mother.aRequest().saying("某某患病，求助。").transferred();
		this.jdbc.sql("UPDATE request SET sensitive = true, sensitive_consent = true WHERE id = ?")
			.param(request.id())
			.update();
		List<List<String>> rows = rows(content("REQUESTS", ALL, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(value(rows, request.number(), "标记")).isEqualTo("敏感");
		assertThat(rows.toString()).doesNotContain("患病");
		assertThat(value(rows, request.number(), "事项")).contains("不列出");
		assertThat(rows(content("DISPATCHES", ALL, RequestMother.STAFF), RequestMother.STAFF).toString())
			.contains(request.number())
			.doesNotContain("患病");
		assertThat(rows(content("REQUESTS", PERSONAL, RequestMother.STAFF), RequestMother.STAFF).toString())
			.contains("患病");
	}

	@Test
	void everyLedgerHasTheRowsOfItsPeriod() throws IOException {
		Request closed = this.mother.aRequest().closed();
		this.jdbc
			.sql("""
					INSERT INTO request_reminder (id, version, request_id, assignment_id, rung, document_number, light, reason, requirement,
					  issued_at, issued_by, due_on)
					SELECT uuidv7(), 0, request_id, id, 'SUPERVISION', '柳人工委督〔2026〕1号', '红（超期3天）', '超期', '三日内报', '2026-03-09 09:00+08', '周主任',
					  due_date FROM request_assignment WHERE request_id = ?""")
			.param(closed.id())
			.update();
		this.jdbc
			.sql("""
					INSERT INTO publication (id, version, subject_kind, subject_id, subject_number, subject_href, state, title, text, writer_id,
					  writer_name, published_at, changed_at, changed_by)
					SELECT uuidv7(), 0, 'request', id, number, '/desk/requests/' || id, 'PUBLISHED', '烧烤店油烟已整改', '已整改', uuidv7(), '许静',
					  '2026-03-09 09:00+08', now(), '许静' FROM request WHERE id = ?""")
			.param(closed.id())
			.update();
		Request refused = this.mother.aRequest().registered();
		this.jdbc
			.sql("""
					UPDATE request SET status = 'NOT_ACCEPTED', route = 'NOT_ACCEPTED', ground = '已进入诉讼', clock_at = NULL, clock_date = NULL,
					  clock_started_at = NULL, clock_unit = NULL, clock_why = NULL, clock_for = NULL,
					  counter_id = (SELECT id FROM referral_counter ORDER BY position LIMIT 1), ended_at = '2026-03-09 09:00+08' WHERE id = ?""")
			.param(refused.id())
			.update();
		LedgerOrder march = new LedgerOrder(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), false);
		LedgerOrder february = new LedgerOrder(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), false);
		List<Ledger> ofRequests = this.ledgers.stream()
			.filter((ledger) -> OF_REQUESTS.contains(ledger.code()))
			.toList();
		assertThat(ofRequests).hasSameSizeAs(OF_REQUESTS);
		for (Ledger ledger : ofRequests) {
			Request one = ledger.code().equals("NOT_ACCEPTED") ? refused : closed;
			List<List<String>> rows = rows(content(ledger.code(), march, RequestMother.STAFF), RequestMother.STAFF);
			assertThat(rows.get(0).get(0)).isEqualTo(ledger.title());
			assertThat(numbers(rows)).as(ledger.title()).contains(one.number());
			assertThat(rows(content(ledger.code(), february, RequestMother.STAFF), RequestMother.STAFF).toString())
				.as(ledger.title())
				.doesNotContain(one.number());
		}
		List<List<String>> rows = rows(content("SUPERVISION", march, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(value(rows, closed.number(), "时限灯")).isEqualTo("红（超期3天）");
		rows = rows(content("SATISFACTION", march, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(value(rows, closed.number(), "结果")).isEqualTo("满意");
		assertThat(rows.get(rows.size() - 2).get(0)).isEqualTo("满意率（满意和基本满意，占已评价的）：100.0%");
		rows = rows(content("DISPATCHES", march, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(value(rows, closed.number(), "按期")).isEqualTo("按期");
		rows = rows(content("NOT_ACCEPTED", march, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(value(rows, refused.number(), "依据")).isEqualTo("已进入诉讼");
		rows = rows(content("PUBLISHED", march, RequestMother.STAFF), RequestMother.STAFF);
		assertThat(value(rows, closed.number(), "公示标题")).isEqualTo("烧烤店油烟已整改");
	}

	@Test
	void whatIsTakenOutIsAuditedKeptSealedAndFetchedByItsOwnerAlone() throws IOException {
		this.mother.aRequest().registered();
		MvcTestResult begun = post("/desk/ledgers", RequestMother.STAFF, "ledger", "REQUESTS", "personal", "true",
				"reason", "年度归档");
		assertThat(begun).hasStatus3xxRedirection();
		String address = begun.getResponse().getRedirectedUrl();
		UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
		assertThat(get(address, RequestMother.STAFF)).hasStatusOk()
			.hasHeader("Refresh", "2")
			.bodyText()
			.contains("正在生成");
		assertThat(get(address + "/file", RequestMother.STAFF)).hasStatus(404);
		assertThat(post("/desk/ledgers", RequestMother.STAFF, "ledger", "REQUESTS")).hasStatus(422)
			.bodyText()
			.contains("每个账号一次一份");
		assertThat(get(address, RequestMother.DIRECTOR)).hasStatus(404);

		LedgerContent content = content("REQUESTS", PERSONAL, RequestMother.STAFF);
		this.exports.write(id, content, RequestMother.STAFF);
		assertThat(get(address, RequestMother.STAFF)).hasStatusOk().bodyText().contains("下载 Excel 文件");
		MvcTestResult file = get(address + "/file", RequestMother.STAFF);
		assertThat(file).hasStatusOk().hasHeader("Cache-Control", "no-store");
		assertThat(numbers(read(file.getResponse().getContentAsByteArray()))).hasSize((int) content.count());
		assertThat(get(address + "/file", RequestMother.DIRECTOR)).hasStatus(404);
		assertThat(this.jdbc
			.sql("SELECT details ->> 'personal' || '/' || (details ->> 'rows') || '/' || (details ->> 'ledger') "
					+ "FROM audit_entry WHERE action = 'ledger.exported' AND record_id = ?")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("true/" + content.count() + "/REQUESTS");
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'ledger.downloaded' AND record_id = ?")
					.param(id)
					.query(Integer.class)
					.single())
			.isOne();
		assertThat(this.jdbc.sql("SELECT count(*) FROM ledger_export_part WHERE substr(content, 1, 2) = 'PK'::bytea")
			.query(Integer.class)
			.single()).isZero();

		this.jdbc.sql("UPDATE ledger_export_part SET kept_until = now() - interval '1 second'").update();
		assertThat(this.exports.expire()).isPositive();
		assertThat(get(address, RequestMother.STAFF)).hasStatusOk().bodyText().contains("自动删除");
		assertThat(get(address + "/file", RequestMother.STAFF)).hasStatus(404);
	}

	@Test
	void personalDataNeedAReasonAndAPeriodItsOrder() {
		assertThat(get("/desk/ledgers", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("诉求总台账", "公示台账", "不予受理台账");
		assertThat(post("/desk/ledgers", RequestMother.STAFF, "ledger", "REQUESTS", "personal", "true")).hasStatus(422)
			.bodyText()
			.contains("导出个人信息要写明用途");
		assertThat(post("/desk/ledgers", RequestMother.STAFF)).hasStatus(422).bodyText().contains("请选择台账");
		assertThat(post("/desk/ledgers", RequestMother.STAFF, "ledger", "EVERYTHING")).hasStatus(422);
		assertThat(post("/desk/ledgers", RequestMother.STAFF, "ledger", "REQUESTS", "from", "2026-03-02", "to",
				"2026-03-01"))
			.hasStatus(422);
		assertThat(post("/desk/requests/export?view=all", RequestMother.STAFF, "personal", "true")).hasStatus(422);
	}

	@Test
	void twoLedgersAtATimeAreWrittenInAllAndOneThatWasKilledGivesWay() {
		Viewer[] clerks = new Viewer[3];
		for (int i = 0; i < clerks.length; i++) {
			clerks[i] = new Viewer(UUID.randomUUID(), "staff" + i, "某", Set.of(Role.STAFF), null, null, null);
		}
		assertThat(post("/desk/ledgers", clerks[0], "ledger", "REQUESTS")).hasStatus3xxRedirection();
		assertThat(post("/desk/ledgers", clerks[1], "ledger", "REQUESTS")).hasStatus3xxRedirection();
		assertThat(post("/desk/ledgers", clerks[2], "ledger", "REQUESTS")).hasStatus(422);
		this.jdbc.sql("UPDATE ledger_export SET touched_at = now() - interval '3 minutes' WHERE account_id = ?")
			.param(clerks[0].accountId())
			.update();
		assertThat(this.exports.latest(clerks[0])).as("seen by who waits for it, too")
			.extracting(LedgerExport::state)
			.containsExactly(LedgerExport.State.FAILED);
		assertThat(post("/desk/ledgers", clerks[2], "ledger", "REQUESTS")).hasStatus3xxRedirection();
	}

	@Test
	void nobodyButTheOfficeTakesLedgersOut() {
		for (Role role : Role.values()) {
			if (role == Role.STAFF || role == Role.DIRECTOR) {
				continue;
			}
			Viewer viewer = new Viewer(UUID.randomUUID(), "x", "某", Set.of(role), UUID.randomUUID(), UUID.randomUUID(),
					null);
			for (String address : List.of("/desk/ledgers", "/desk/ledgers/" + UUID.randomUUID(),
					"/desk/requests/export")) {
				assertThat(get(address, viewer)).as(role + " " + address).hasStatus(403);
			}
			assertThat(post("/desk/ledgers", viewer, "ledger", "REQUESTS")).hasStatus(403);
			assertThat(post("/desk/requests/export", viewer)).hasStatus(403);
		}
	}

	@Test
	void theListIsTakenOutAsItIsNarrowed() {
		Request open = this.mother.aRequest().transferred();
		Request closed = this.mother.aRequest().closed();
		assertThat(get("/desk/requests?view=all&status=CLOSED", RequestMother.STAFF)).bodyText()
			.contains(closed.number(), "/desk/requests/export?view=all&amp;status=CLOSED")
			.doesNotContain(open.number());
		long all = this.jdbc.sql("SELECT count(*) FROM request WHERE status = 'CLOSED' AND NOT restricted")
			.query(Long.class)
			.single();
		assertThat(get("/desk/requests/export?view=all&status=CLOSED", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("共 <b class=\"num\">" + all + "</b> 件")
			.contains("action=\"/desk/requests/export?view=all&amp;status=CLOSED\"");
		MvcTestResult begun = post("/desk/requests/export?view=all&status=CLOSED", RequestMother.STAFF);
		assertThat(begun).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("SELECT total FROM ledger_export ORDER BY started_at DESC, id DESC LIMIT 1")
			.query(Long.class)
			.single()).isEqualTo(all);
	}

}
