package org.liaisonstation.requests;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.PlaceKind;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.ContactCard;
import org.liaisonstation.deputies.ContactCards;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.files.Pictures;
import org.liaisonstation.paper.RandomCode;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.PointKind;
import org.liaisonstation.station.ReferralCounters;
import org.liaisonstation.station.Schedule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
class PublicPagesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	RequestDesk desk;

	@Autowired
	Requests requests;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	ReferralCounters counters;

	private Mandate mandate;

	private ContactCard card;

	private LiaisonPoint point;

	private Place place;

	/** The visitor's session, which lives in the database. */
	private Cookie session;

	@BeforeEach
	void aDeputyWithACardAtAPoint(@Autowired Constituencies constituencies, @Autowired Places places,
			@Autowired Deputies deputies, @Autowired Mandates mandates, @Autowired ContactCards cards,
			@Autowired LiaisonPoints points) {
		Constituency constituency = constituencies.save(new Constituency(12, "第十二选区", "柳堤社区、新河湾小区", 2));
		this.place = places.save(new Place("柳堤社区", PlaceKind.COMMUNITY, constituency, DAY));
		this.mandate = DeputyMother.aMandate("陈淑敏", constituency);
		this.mandate.deputy().introduce("老旧小区改造", "每季度走访选民十户。");
		deputies.save(this.mandate.deputy());
		mandates.save(this.mandate);
		this.card = cards.save(new ContactCard(this.mandate, RandomCode.fresh(),
				this.mandate.validFrom().atStartOfDay().toInstant(ZoneOffset.UTC)));
		this.point = new LiaisonPoint(PointKind.TEA_PAVILION, "柳堤社区民情茶话亭", "柳堤社区活动中心", RandomCode.fresh(), DAY);
		this.point.lieIn(constituency, this.place);
		this.point.open(Schedule.monthly(15, LocalTime.of(9, 0), LocalTime.of(11, 0)));
		this.point.staff(List.of(this.mandate.deputy()));
		points.save(this.point);
		flush();
	}

	@Test
	void aMatterHandedInOnTheOpenFormGetsItsNumberAndCode() {
		MvcTestResult answer = handIn("/submit", "王秀兰", "139 0000 1234", "路灯不亮。");
		Request request = received(answer);
		assertThat(request.number()).startsWith("SQ-2026-");
		assertThat(request.status()).isEqualTo(Status.UNDER_REVIEW);
		assertThat(get(answer.getResponse().getRedirectedUrl())).hasStatusOk()
			.bodyText()
			.contains(request.number(), TrackingSecrets.printed(request.trackingCode()), "登记电话的后四位", "<svg");
		assertThat(this.pages.get().uri(answer.getResponse().getRedirectedUrl())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theOpenFormAsksForThePlaceAndSaysWhatElseIsThere() {
		assertThat(get("/submit")).hasStatusOk()
			.bodyText()
			.contains("内容", "所在小区或村居", "柳堤社区", "怎么称呼您", "手机号", "照片", "119", "区人民法院诉讼服务中心",
					"这件事涉及人大代表或站里工作人员（只由工委主任处理）");
	}

	@Test
	void aMessageOnADeputysCardIsHisToFollow() {
		assertThat(get("/d/" + this.card.code())).hasStatusOk()
			.bodyText()
			.contains("陈淑敏", "第十二选区", "3月16日 星期一", "遇节假日顺延", "给陈代表留言", "每季度走访选民十户")
			.doesNotContain("所在小区或村居");
		Request request = received(handIn("/d/" + this.card.code(), "王秀兰", "13900001234", "楼道灯坏了"));
		assertThat(request.intake().deputyId()).isEqualTo(this.mandate.deputy().id());
		assertThat(request.intake().channel()).isEqualTo("DEPUTY_QR");
	}

	@Test
	void aMessageAtAPointLiesInItsPlace() {
		assertThat(get("/p/" + this.point.code())).hasStatusOk()
			.bodyText()
			.contains("柳堤社区民情茶话亭", "柳堤社区活动中心", "每月15日 9:00–11:00", "陈淑敏");
		Request request = received(handIn("/p/" + this.point.code(), null, null, "健身器材坏了"));
		assertThat(request.intake().pointId()).isEqualTo(this.point.id());
		assertThat(request.matter().placeId()).isEqualTo(this.place.id());
	}

	@Test
	void aWithdrawnCardSaysSoPolitely() {
		this.jdbc.sql("UPDATE contact_card SET withdrawn_at = now(), withdrawn_reason = '换发' WHERE id = ?")
			.param(this.card.id())
			.update();
		this.entities.clear();
		assertThat(get("/d/" + this.card.code())).hasStatusOk().bodyText().contains("已经停用").doesNotContain("陈淑敏");
	}

	@Test
	void unknownCodesAreNotFound() {
		assertThat(get("/d/" + RandomCode.fresh())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/p/" + RandomCode.fresh())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/cases/SQ-2026-9999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whoLeavesANameButNoPhoneGetsAPassphrase() {
		MvcTestResult answer = handIn("/submit", "王秀兰", null, "路灯不亮");
		Request request = received(answer);
		assertThat(get(answer.getResponse().getRedirectedUrl())).bodyText()
			.contains("查询口令", ">" + request.passphrase() + "<");
		assertThat(track(request.trackingCode(), "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(track(request.trackingCode(), request.passphrase()))
			.hasRedirectedUrl("/track/" + request.trackingCode());
	}

	@Test
	void anAnonymousMatterOpensByItsCodeAlone() {
		Request request = received(handIn("/submit", null, null, "路灯不亮"));
		assertThat(track(TrackingSecrets.printed(request.trackingCode()).toLowerCase(), ""))
			.hasRedirectedUrl("/track/" + request.trackingCode());
	}

	@Test
	void theBoxMakesTheMatterOneForTheDirectorAlone() {
		MvcTestResult answer = kept(this.pages.post()
			.uri("/submit")
			.with(this::asVisitor)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("content", "某代表长期不见人")
			.param("aboutOfficial", "true")
			.exchange());
		assertThat(received(answer).number()).startsWith("BM-2026-");
	}

	@Test
	void aSecondClickLeavesOneRecord() {
		String submission = UUID.randomUUID().toString();
		String first = handIn("/submit", submission, "路灯不亮").getResponse().getRedirectedUrl();
		flush();
		assertThat(handIn("/submit", submission, "路灯不亮")).hasRedirectedUrl(first);
		flush();
		assertThat(this.jdbc.sql("SELECT count(*) FROM request").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void whatAMachineFillsInIsRefused() {
		assertThat(this.pages.post()
			.uri("/submit")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("content", "买药上某站")
			.param("website", "https://example.org")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("提交没有成功", "买药上某站");
		assertThat(this.jdbc.sql("SELECT count(*) FROM request").query(Integer.class).single()).isZero();
	}

	@Test
	void aTextTooLongIsSaidBesideItsFieldAndKept() {
		String text = "长".repeat(5001);
		assertThat(handIn("/submit", "王秀兰", "13900001234", text)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("最多 5000 个字", "id=\"content-e\"", text, "href=\"#content\"");
	}

	@Test
	void aWrongPhoneAndAnEmptyTextAreSaidBesideTheirFields() {
		assertThat(handIn("/d/" + this.card.code(), "王秀兰", "1390000", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请写下要反映的事情", "少 4 位，手机号应为 11 位", "陈淑敏");
		assertThat(handIn("/p/" + this.point.code(), "王秀兰", "1390000", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请写下要反映的事情", "少 4 位，手机号应为 11 位", "柳堤社区活动中心");
	}

	@Test
	void picturesAreKeptAndOtherThingsRefusedAtTheirField() {
		Request request = received(withFiles("照片.jpg", Pictures.jpeg(), 2));
		assertThat(this.jdbc.sql("SELECT count(*) FROM stored_file WHERE owner_id = ?")
			.param(request.id())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(withFiles("照片.jpg", Pictures.jpeg(), 4)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("最多 3 张照片", "id=\"files-e\"");
		assertThat(withFiles("程序.exe", "MZ不是照片".getBytes(StandardCharsets.UTF_8), 1))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("只能上传照片", "井盖松动");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(this.pages.post().uri("/submit").param("content", "路灯不亮")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.pages.post().uri("/track").param("code", "L7KQ")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void scriptInANameIsShownAsText() {
		assertThat(handIn("/submit", "<script>alert(1)</script>", "1", "<b>路灯</b>")).bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;路灯&lt;/b&gt;")
			.doesNotContain("<script>alert", "<b>路灯");
	}

	@Test
	void aWrongCodeAndAWrongTailGetTheSamePage() throws Exception {
		Request request = this.mother.aRequest().handedIn();
		String wrongTail = body(track(request.trackingCode(), "0000"));
		String wrongCode = body(track("L7KQ9M2X4PDA0WYT", "0000"));
		assertThat(wrongTail).contains("没有查到");
		assertThat(wrongTail.replace(request.trackingCode(), "CODE"))
			.isEqualTo(wrongCode.replace("L7KQ9M2X4PDA0WYT", "CODE"));
	}

	@Test
	void aWholeTelephoneNumberOrWideDigitsServeAsItsLastFour() {
		Request request = this.mother.aRequest().handedIn();
		assertThat(track(request.trackingCode(), "139 0000 1234")).hasRedirectedUrl("/track/" + request.trackingCode());
		assertThat(track(request.trackingCode(), "１２３４")).hasRedirectedUrl("/track/" + request.trackingCode());
		assertThat(track(request.trackingCode(), "139 0000 4321")).bodyText().contains("没有查到");
	}

	@Test
	void theAddressOfACodeAsksTheSecondAnswerWhetherThereIsSuchACodeOrNot() throws Exception {
		Request request = this.mother.aRequest().handedIn();
		String there = body(get("/track/" + request.trackingCode()));
		String notThere = body(get("/track/ABCDEFGH12345678"));
		assertThat(there).contains("电话后四位或查询口令").doesNotContain(request.number());
		String printed = TrackingSecrets.printed(request.trackingCode());
		assertThat(masked(there, request.trackingCode(), printed))
			.isEqualTo(masked(notThere, "ABCDEFGH12345678", "ABCD-EFGH-1234-5678"));
	}

	@Test
	void aResidentReadsWhereHisMatterStandsAndNothingInternal() {
		Request request = this.mother.aRequest().toDeputy(this.mandate.deputy().id()).answered();
		assertThat(opened(request, "1234")).hasStatusOk()
			.bodyText()
			.contains(request.number(), "待审核答复", "承办单位签收", "综合行政执法办公室", "为什么是 3月16日前答复", "陈淑敏代表同时收到")
			.doesNotContain(RequestMother.ANSWER, "请到现场核查", "许静", "李敏", "站务人员 ·", "提交评价");
	}

	@Test
	void oneOfARestrictedMatterIsNotToldThatTheDeputyFollowsIt() {
		Request request = this.mother.aRequest().toDeputy(this.mandate.deputy().id()).restricted().reviewed();
		assertThat(opened(request, "1234")).hasStatusOk().bodyText().contains("BM-2026-").doesNotContain("陈淑敏");
	}

	@Test
	void satisfiedClosesTheMatter() {
		Request request = this.mother.aRequest().replied();
		assertThat(opened(request, "1234")).bodyText().contains(RequestMother.ANSWER, "办理态度", "办理结果");
		assertThat(rate(request, "SATISFIED", "SATISFIED")).hasRedirectedUrl("/track/" + request.trackingCode());
		flush();
		assertThat(status(request)).isEqualTo(Status.CLOSED);
		assertThat(get("/track/" + request.trackingCode())).hasStatusOk()
			.bodyText()
			.contains("您的评价", "已经办结")
			.doesNotContain("提交评价");
	}

	@Test
	void dissatisfiedOpensASecondRoundAndKeepsTheFirst() {
		Request request = this.mother.aRequest().replied();
		opened(request, "1234");
		assertThat(rate(request, "SATISFIED", "DISSATISFIED")).hasRedirectedUrl("/track/" + request.trackingCode());
		flush();
		assertThat(status(request)).isEqualTo(Status.TO_SIGN);
		assertThat(get("/track/" + request.trackingCode())).hasStatusOk()
			.bodyText()
			.contains("第二轮", "第一轮", "这一轮的答复", RequestMother.ANSWER, "办理态度满意，办理结果不满意");
	}

	@Test
	void aRatingNeedsBothAnswersAndKeepsTheComment() {
		Request request = this.mother.aRequest().replied();
		opened(request, "1234");
		assertThat(this.pages.post()
			.uri("/track/" + request.trackingCode() + "/rating")
			.with(this::asVisitor)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", "0")
			.param("manner", "SATISFIED")
			.param("comment", "还有油烟")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择对办理结果的评价", "还有油烟", RequestMother.ANSWER);
		assertThat(status(request)).isEqualTo(Status.REPLIED);
	}

	@Test
	void nobodyRatesAMatterThatHeDidNotOpen() {
		Request request = this.mother.aRequest().replied();
		assertThat(rate(request, "SATISFIED", "SATISFIED")).hasRedirectedUrl("/track/" + request.trackingCode());
		assertThat(status(request)).isEqualTo(Status.REPLIED);
	}

	@Test
	void whoIsNotAcceptedReadsWhereToGo() {
		Request handedIn = this.mother.aRequest().handedIn();
		UUID court = this.counters.findByCode("COURT").orElseThrow().id();
		Request request = this.mother.after(handedIn, (found) -> this.desk.notAccept(found.id(), found.version(),
				"信访工作条例第二十八条", court, "这件事已经起诉，请向法院提出。", RequestMother.STAFF));
		assertThat(opened(request, "1234")).hasStatusOk()
			.bodyText()
			.contains("不予受理", "这件事已经起诉，请向法院提出。", "区人民法院诉讼服务中心", "12368")
			.doesNotContain("提交评价", "现在到哪一步", "请在设置中填写", "驻站法官");
	}

	@Test
	void leavingClosesTheMatterForThisVisitor() {
		Request request = this.mother.aRequest().handedIn();
		assertThat(opened(request, "1234")).bodyText().contains(request.number(), "为什么是 3月10日前审核交办");
		assertThat(this.pages.post().uri("/track/leave").with(this::asVisitor).with(csrf())).hasRedirectedUrl("/track");
		assertThat(get("/track/" + request.trackingCode())).bodyText().doesNotContain(request.number());
	}

	@Test
	void theListOfCasesIsEmptyAtFirstAndMakesNoSession() {
		MvcTestResult answer = this.pages.get().uri("/cases").exchange();
		assertThat(answer).hasStatusOk().bodyText().contains("还没有公开的办理结果");
		assertThat(answer.getRequest().getSession(false)).isNull();
	}

	private MockHttpServletRequest asVisitor(MockHttpServletRequest request) {
		if (this.session != null) {
			request.setCookies(this.session);
		}
		return request;
	}

	private MvcTestResult kept(MvcTestResult answer) {
		Cookie cookie = answer.getResponse().getCookie("SESSION");
		this.session = (cookie != null) ? cookie : this.session;
		return answer;
	}

	private static String masked(String page, String code, String printed) {
		return page.replace(code, "CODE").replace(printed, "CODE");
	}

	private MvcTestResult get(String address) {
		return kept(this.pages.get().uri(address).with(this::asVisitor).exchange());
	}

	private MvcTestResult handIn(String address, String name, String phone, String content) {
		var post = this.pages.post()
			.uri(address)
			.with(this::asVisitor)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("content", content);
		if (name != null) {
			post.param("name", name);
		}
		if (phone != null) {
			post.param("phone", phone);
		}
		return kept(post.exchange());
	}

	private MvcTestResult handIn(String address, String submission, String content) {
		return kept(this.pages.post()
			.uri(address)
			.with(this::asVisitor)
			.with(csrf())
			.param("submission", submission)
			.param("content", content)
			.exchange());
	}

	private MvcTestResult withFiles(String name, byte[] content, int howMany) {
		MockMultipartMvcRequestBuilder post = this.pages.post().uri("/submit").multipart();
		for (int i = 0; i < howMany; i++) {
			post.file(new MockMultipartFile("files", name, null, content));
		}
		return kept(post.with(this::asVisitor)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("content", "井盖松动")
			.exchange());
	}

	/** The request whose receipt an answer leads to. */
	private Request received(MvcTestResult answer) {
		flush();
		String location = answer.getResponse().getRedirectedUrl();
		assertThat(location).startsWith("/submit/received/");
		return this.requests.findById(UUID.fromString(location.substring("/submit/received/".length()))).orElseThrow();
	}

	private MvcTestResult track(String code, String tail) {
		return kept(this.pages.post()
			.uri("/track")
			.with(this::asVisitor)
			.with(csrf())
			.param("code", code)
			.param("tail", tail)
			.exchange());
	}

	/** The progress page, opened with the second answer. */
	private MvcTestResult opened(Request request, String tail) {
		assertThat(track(request.trackingCode(), tail)).hasRedirectedUrl("/track/" + request.trackingCode());
		return get("/track/" + request.trackingCode());
	}

	private MvcTestResult rate(Request request, String manner, String result) {
		return kept(this.pages.post()
			.uri("/track/" + request.trackingCode() + "/rating")
			.with(this::asVisitor)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", request.version().toString())
			.param("manner", manner)
			.param("result", result)
			.exchange());
	}

	private Status status(Request request) {
		return this.requests.findById(request.id()).orElseThrow().status();
	}

	/** A page without what is random in it: the token against forged forms. */
	private static String body(MvcTestResult answer) throws Exception {
		return answer.getResponse()
			.getContentAsString()
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"");
	}

	private void flush() {
		this.entities.flush();
		this.entities.clear();
	}

}
