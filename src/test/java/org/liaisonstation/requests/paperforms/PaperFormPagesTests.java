package org.liaisonstation.requests.paperforms;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Blank forms from the printer to the request that was made of them.
 */
@StationTest
class PaperFormPagesTests {

	private static final Viewer STAFF = viewer(Role.STAFF);

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	PaperForms papers;

	private static Viewer viewer(Role role) {
		return new Viewer(UUID.randomUUID(), role.name().toLowerCase(), "许静", Set.of(role), null, null, null);
	}

	private MvcTestResult get(String address) {
		return get(address, STAFF);
	}

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		var request = this.pages.post().uri(address).with(user(new SignedIn(viewer))).with(csrf());
		request = request.param("submission", UUID.randomUUID().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/** The first form of a batch. */
	private PaperForm printed(int size) {
		PaperForm first = this.papers.of(this.papers.print(size, null, STAFF)).get(0);
		this.entities.flush();
		return first;
	}

	private MvcTestResult keyIn(PaperForm form, String day, String... more) {
		String[] all = new String[more.length + 10];
		System.arraycopy(new String[] { "channel", "TEA_PAVILION", "category", "0103", "content", "楼下烧烤店油烟呛人。", "paper",
				form.code(), "receivedOn", day }, 0, all, 0, 10);
		System.arraycopy(more, 0, all, 10, more.length);
		MvcTestResult result = post("/desk/requests", STAFF, all);
		this.entities.flush();
		return result;
	}

	private MvcTestResult makeVoid(PaperForm form, Long version, String reason) {
		return post(form.href() + "/void", STAFF, "version", version.toString(), "reason", reason);
	}

	@Test
	void aBatchGetsNumbersWithoutAGapAndCodesThatCannotBeGuessed() {
		assertThat(post("/desk/paper-forms/batches", STAFF, "size", "3")).hasStatus3xxRedirection();
		printed(2);
		List<String> numbers = this.jdbc.sql("SELECT number FROM paper_form ORDER BY number")
			.query(String.class)
			.list();
		assertThat(numbers).containsExactly("ZB-2026-0001", "ZB-2026-0002", "ZB-2026-0003", "ZB-2026-0004",
				"ZB-2026-0005");
		assertThat(this.jdbc.sql("SELECT DISTINCT code FROM paper_form").query(String.class).list()).hasSize(5)
			.allMatch((code) -> code.matches("[0-9A-Z]{16}"));
		assertThat(
				this.jdbc.sql("SELECT action FROM audit_entry WHERE kind = 'paper-batch'").query(String.class).list())
			.containsOnly("paper-batch.printed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "51", "很多" })
	void aBatchIsOfOneToFiftyForms(String size) {
		assertThat(post("/desk/paper-forms/batches", STAFF, "size", size)).hasStatus(422)
			.bodyText()
			.contains("id=\"size-e\"");
	}

	@Test
	void aClickTooManyPrintsOneBatch() {
		String submission = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			this.pages.post()
				.uri("/desk/paper-forms/batches")
				.with(user(new SignedIn(STAFF)))
				.with(csrf())
				.param("submission", submission)
				.param("size", "2")
				.exchange();
		}
		this.entities.flush();
		assertThat(this.jdbc.sql("SELECT count(*) FROM paper_form").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void eachBlankFormIsOnAPageWithItsNumberAndCode() {
		PaperForm form = printed(2);
		assertThat(get(form.batch().href() + "/print")).hasStatusOk()
			.bodyText()
			.contains("ZB-2026-0001", "ZB-2026-0002", "群众意见登记表", "代反映人", "超过 5 人请推选代表", "批　　示", "class=\"qr\"");
		makeVoid(form, form.version(), "墨水洇了");
		assertThat(get(form.batch().href() + "/print")).bodyText().doesNotContain("ZB-2026-0001");
	}

	@Test
	void theCodeLeadsToTheRegistrationOfThatForm() {
		PaperForm form = printed(1);
		assertThat(get(form.href())).hasRedirectedUrl("/desk/requests/new?paper=" + form.code());
		assertThat(get("/desk/requests/new?paper=" + form.code())).hasStatusOk()
			.bodyText()
			.contains("来源：纸质登记表", "ZB-2026-0001", "登记日期");
	}

	@Test
	void aKeyedInFormIsARequestOfTheDayWrittenOnIt() {
		PaperForm form = printed(1);
		assertThat(keyIn(form, "2026-03-09")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("SELECT number || ' ' || paper_form FROM request").query(String.class).single())
			.isEqualTo("SQ-2026-0001 ZB-2026-0001");
		assertThat(get("/desk/paper-forms?q=zb-2026-0001")).bodyText().contains("已录入", "SQ-2026-0001");
		assertThat(this.jdbc.sql("SELECT action FROM audit_entry WHERE kind = 'paper-form'").query(String.class).list())
			.containsExactly("paper-form.keyed-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-03-10", "2026-03-08", "昨天" })
	void theDayIsNeitherInTheFutureNorBeforeTheFormWasPrinted(String day) {
		assertThat(keyIn(printed(1), day)).hasStatus(422).bodyText().contains("id=\"receivedOn-e\"");
	}

	@Test
	void aFormWrittenEarlierRunsFromThatDay() {
		PaperForm form = printed(1);
		this.jdbc.sql("UPDATE paper_batch SET printed_at = printed_at - interval '10 days'").update();
		this.entities.clear();
		assertThat(keyIn(form, "2026-03-06")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("SELECT (received_at AT TIME ZONE 'Asia/Shanghai')::text FROM request")
			.query(String.class)
			.single()).isEqualTo("2026-03-06 12:00:00");
	}

	@Test
	void theSameFormIsNotKeyedInTwice() {
		PaperForm form = printed(1);
		keyIn(form, "2026-03-09");
		assertThat(keyIn(form, "2026-03-09")).hasStatus(409).bodyText().contains("这张登记表已经录入", form.href(), "楼下烧烤店油烟呛人");
		assertThat(get("/desk/requests/new?paper=" + form.code())).hasStatus(409);
		assertThat(get(form.href())).hasStatusOk().bodyText().contains("已经录入", "SQ-2026-0001", "/desk/requests/");
		assertThat(this.jdbc.sql("SELECT count(*) FROM request").query(Integer.class).single()).isOne();
	}

	@Test
	void aVoidFormIsNotKeyedInAndAKeyedInOneNotMadeVoid() {
		PaperForm form = printed(2);
		assertThat(makeVoid(form, form.version(), " ")).hasStatus(422).bodyText().contains("id=\"reason-e\"");
		assertThat(makeVoid(form, form.version() + 1, "墨水洇了")).hasStatus(409);
		assertThat(makeVoid(form, form.version(), "墨水洇了")).hasRedirectedUrl(form.batch().href());
		this.entities.flush();
		assertThat(keyIn(form, "2026-03-09")).hasStatus(409).bodyText().contains("已经作废");
		assertThat(get(form.href())).hasStatusOk().bodyText().contains("已经作废", "墨水洇了");
		PaperForm second = this.papers.of(form.batch()).get(1);
		keyIn(second, "2026-03-09");
		assertThat(makeVoid(second, second.version(), "弄丢了")).hasStatus(409);
	}

	@Test
	void theListCountsWhatBecameOfABatch() {
		PaperForm form = printed(3);
		keyIn(form, "2026-03-09");
		PaperForm second = this.papers.of(form.batch()).get(1);
		makeVoid(second, second.version(), "墨水洇了");
		this.entities.flush();
		assertThat(get("/desk/paper-forms")).hasStatusOk()
			.bodyText()
			.contains("ZB-2026-0001", "ZB-2026-0003")
			.containsPattern("张数\">3<.*已录入\">1<.*作废\">1<.*空白\">1<");
		assertThat(get(form.batch().href())).bodyText().contains("SQ-2026-0001", "墨水洇了");
		assertThat(get("/desk/paper-forms?q=ZB-2026-0099")).bodyText().contains("没有这个编号");
	}

	@Test
	void ofARestrictedMatterOnlyTheDirectorReadsWhichRequestItIs() {
		PaperForm form = printed(1);
		assertThat(keyIn(form, "2026-03-09", "restricted", "true")).hasStatus3xxRedirection();
		assertThat(get(form.batch().href())).bodyText().contains("保密件").doesNotContain("BM-2026-0001");
		assertThat(get(form.href())).bodyText().doesNotContain("BM-2026-0001");
		assertThat(get(form.href(), viewer(Role.DIRECTOR))).bodyText().contains("BM-2026-0001");
	}

	@Test
	void aFormOfAnotherCodeIsNotFound() {
		assertThat(get("/desk/paper-forms/0000000000000000")).hasStatus(404);
		assertThat(get("/desk/requests/new?paper=0000000000000000")).hasStatus(404);
		assertThat(get("/desk/paper-forms/batches/" + UUID.randomUUID())).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR" })
	void nobodyButTheOfficeOpensThem(Role role) {
		PaperForm form = printed(1);
		Viewer viewer = viewer(role);
		for (String page : List.of("/desk/paper-forms", form.batch().href(), form.batch().href() + "/print",
				form.href(), form.href() + "/void")) {
			assertThat(get(page, viewer)).as(page).hasStatus(403);
		}
		assertThat(post("/desk/paper-forms/batches", viewer, "size", "1")).hasStatus(403);
		assertThat(this.pages.get().uri(form.href()).exchange()).hasStatus3xxRedirection();
	}

}
