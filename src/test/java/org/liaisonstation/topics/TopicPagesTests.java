package org.liaisonstation.topics;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.ActivityKind;
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.activities.Opinion;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.files.Files;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationDesk;
import org.liaisonstation.publication.PublicationForm;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.requests.Request;
import org.liaisonstation.requests.RequestMother;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Topics on the pages of the office, the deputies and the public. */
@StationTest
@RecordApplicationEvents
@Import(ActivityMother.class)
class TopicPagesTests {

	private static final String BASE = "/desk/topics";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ActivityMother mother;

	@Autowired
	RequestMother requests;

	@Autowired
	TopicDesk desk;

	@Autowired
	OutcomeDesk outcomes;

	@Autowired
	Publications publications;

	@Autowired
	PublicationDesk publishing;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	@Autowired
	ApplicationEvents events;

	@Autowired
	TestClock clock;

	private Viewer staff;

	private Viewer director;

	private Viewer deputy;

	private Opinion opinion;

	private Request request;

	private Topic topic;

	@BeforeEach
	void aTopic() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.director = this.mother.office(Role.DIRECTOR);
		this.deputy = this.mother.deputy("陈淑敏", true);
		Activity visit = this.mother.held(ActivityKind.VISIT, this.deputy);
		this.opinion = this.mother.opinion(visit, "小区停车位太少。", this.deputy);
		this.request = this.requests.aRequest().saying("夜里没有地方停车，请平整空地。").registered();
		this.topic = this.desk.open(new Topic.Words("停车难", "晚上没有地方停车。", null),
				List.of(new MemberRef(MemberKind.OPINION, this.opinion.id()),
						new MemberRef(MemberKind.REQUEST, this.request.id())),
				this.staff);
		this.entities.flush();
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.get().uri(address);
		return ((viewer != null) ? request.with(user(new SignedIn(viewer))) : request).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, UUID submission, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post()
			.uri(address)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", submission.toString());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		this.entities.flush();
		return result;
	}

	/** A verb of the topic, from a page that is up to date. */
	private MvcTestResult act(String verb, Viewer viewer, String... parameters) {
		String[] all = new String[parameters.length + 2];
		all[0] = "version";
		all[1] = version();
		System.arraycopy(parameters, 0, all, 2, parameters.length);
		return post(this.topic.href() + "/" + verb, viewer, UUID.randomUUID(), all);
	}

	private String version() {
		this.entities.flush();
		return this.jdbc.sql("SELECT version FROM topic WHERE id = ?")
			.param(this.topic.id())
			.query(String.class)
			.single();
	}

	private String state() {
		return this.jdbc.sql("SELECT state FROM topic WHERE id = ?")
			.param(this.topic.id())
			.query(String.class)
			.single();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

	@Test
	void aTopicIsOpenedWithWhatItGathers() {
		Request another = this.requests.aRequest().saying("路边停满了车。").registered();
		UUID submission = UUID.randomUUID();
		assertThat(get(BASE + "/new?title=停车&member=request:" + another.id(), this.staff)).hasStatusOk()
			.bodyText()
			.contains(another.number(), "value=\"停车\"", "data-draft=\"topic\"");
		assertThat(post(BASE + "/new", this.staff, submission, "title", "", "situation", "车多", "member",
				"request:" + another.id()))
			.hasStatus(422)
			.bodyText()
			.contains("请写一个标题", "车多", another.number());
		MvcTestResult opened = post(BASE + "/new", this.staff, submission, "title", "路边停车", "situation", "车多", "member",
				"request:" + another.id());
		String href = opened.getResponse().getRedirectedUrl();
		assertThat(href).startsWith(BASE + "/").endsWith("?opened");
		assertThat(get(href, this.staff)).hasStatusOk().bodyText().contains("RD-2026-0002", "路边停车", another.number());
		assertThat(post(BASE + "/new", this.staff, submission, "title", "路边停车", "situation", "车多"))
			.as("a double click gets the first one's page")
			.hasRedirectedUrl(href);
		assertThat(count("topic")).isEqualTo(2);
		assertThat(recorded()).contains("topic.opened", "topic.gathered");
	}

	@Test
	void whatIsGatheredShowsItsTopicAndAnOpenOpinionIsKept() {
		assertThat(this.jdbc.sql("SELECT state FROM opinion WHERE id = ?")
			.param(this.opinion.id())
			.query(String.class)
			.single()).isEqualTo("KEPT");
		for (String page : List.of("/desk/opinions/" + this.opinion.id(), this.request.href())) {
			assertThat(get(page, this.staff)).hasStatusOk()
				.bodyText()
				.contains("来龙去脉", "归入热点问题", this.topic.number(), "/desk/topics/gather?kind=");
		}
		assertThat(get(this.topic.href(), this.staff)).hasStatusOk()
			.bodyText()
			.contains("小区停车位太少", this.request.number(), "待交办", "留作议题", "2 件");
	}

	@Test
	void itIsGatheredFromTheTopicByItsNumberOrByWords() {
		Request another = this.requests.aRequest().saying("广场南侧路边停满了车。").registered();
		assertThat(get(this.topic.href() + "/members?q=" + another.number(), this.staff)).bodyText()
			.contains("request:" + another.id());
		assertThat(get(this.topic.href() + "/members?q=广场南侧", this.staff)).bodyText()
			.contains("request:" + another.id());
		assertThat(get(this.topic.href() + "/members?q=" + this.request.number(), this.staff)).as("it is there already")
			.bodyText()
			.doesNotContain("value=\"request:" + this.request.id());
		assertThat(act("members", this.staff, "q", "广场")).hasStatus(422).bodyText().contains("请先勾选要归入的");
		assertThat(act("members", this.staff, "member", "request:" + another.id())).hasRedirectedUrl(this.topic.href());
		assertThat(get(this.topic.href(), this.staff)).bodyText().contains("3 件", another.number());
	}

	@Test
	void itIsGatheredFromItsOwnPage() {
		Request another = this.requests.aRequest().saying("广场南侧路边停满了车。").registered();
		assertThat(get(BASE + "/gather?kind=request&id=" + another.id(), this.staff)).hasStatusOk()
			.bodyText()
			.contains(another.number(), "停车难", "都不是，另立一个");
		assertThat(post(BASE + "/gather", this.staff, UUID.randomUUID(), "kind", "request", "id",
				another.id().toString(), "topic", this.topic.id().toString(), "version", version()))
			.hasRedirectedUrl(this.topic.href());
		assertThat(get(BASE + "/gather?kind=request&id=" + another.id(), this.staff)).bodyText().contains("没有可以归入的热点");
	}

	@Test
	void aRestrictedRequestIsNeverGathered() {
		Request restricted = this.requests.aRequest().saying("反映停车场管理员收钱。").restricted().registered();
		for (Viewer viewer : List.of(this.staff, this.director)) {
			assertThat(get(BASE + "/gather?kind=request&id=" + restricted.id(), viewer)).hasStatus(404);
			assertThat(act("members", viewer, "member", "request:" + restricted.id())).hasStatus(404);
			assertThat(get(this.topic.href() + "/members?q=" + restricted.number(), viewer)).bodyText()
				.contains("没有找到可以归入的");
		}
		this.jdbc.sql("UPDATE request SET restricted = true WHERE id = ?").param(this.request.id()).update();
		assertThat(get(this.topic.href(), this.director)).as("also when it became so later")
			.bodyText()
			.contains("1 件")
			.doesNotContain("夜里没有地方停车");
	}

	@Test
	void aMemberIsTakenOutWithAReason() {
		String line = this.jdbc.sql("SELECT id FROM topic_member WHERE member_id = ?")
			.param(this.request.id())
			.query(String.class)
			.single();
		assertThat(act("members/" + line + "/take-out", this.staff, "reason", "")).hasStatus(422);
		assertThat(act("members/" + line + "/take-out", this.staff, "reason", "说的是占道")).hasStatus3xxRedirection();
		assertThat(get(this.topic.href(), this.staff)).bodyText().contains("1 件", "说的是占道");
		assertThat(get(this.request.href(), this.staff)).bodyText().doesNotContain(this.topic.number());
	}

	@Test
	void itIsProposedDecidedAndResolved() {
		assertThat(act("propose", this.staff, "proposedOn", "2026-03-10", "proposedTo", "街道党工委", "text", "建停车场"))
			.hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后", "建停车场");
		assertThat(act("propose", this.staff, "proposedOn", "明天", "proposedTo", "街道党工委", "text", "建停车场"))
			.hasStatus(422);
		assertThat(act("propose", this.staff, "proposedOn", "2026-03-05", "proposedTo", "街道党工委", "text", "建停车场"))
			.hasRedirectedUrl(this.topic.href());
		assertThat(act("decide", this.staff, "decidedOn", "2026-03-04", "decidedBy", "党工委会议", "text", "建两处"))
			.hasStatus(422)
			.bodyText()
			.contains("不能早于提出工作建议的日期");
		assertThat(act("decide", this.staff, "decidedOn", "2026-03-06", "decidedBy", "党工委会议", "text", "建两处"))
			.hasRedirectedUrl(this.topic.href());
		assertThat(state()).isEqualTo("DECIDED");
		assertThat(get(this.topic.href() + "/resolve", this.director)).bodyText().contains("先登记成效");
		assertThat(act("resolve", this.director, "endedOn", "2026-03-09", "words", "好了")).as("nothing came of it yet")
			.hasStatus(409);
		assertThat(act("outcomes", this.staff, "label", "新建公共停车场", "quantity", "10", "unit", "处", "onDate",
				"2026-03-08", "figureKey", "topics.parking.lots"))
			.hasStatus3xxRedirection();
		assertThat(act("resolve", this.staff, "endedOn", "2026-03-09", "words", "好了")).hasStatus(404);
		assertThat(act("resolve", this.director, "endedOn", "2026-03-09", "words", "")).hasStatus(422);
		assertThat(act("resolve", this.director, "endedOn", "2026-03-09", "words", "十处都建好了"))
			.hasRedirectedUrl(this.topic.href());
		assertThat(get(this.topic.href(), this.deputy)).hasStatusOk()
			.bodyText()
			.contains("已解决", "十处都建好了", "建停车场", "建两处", "10 处");
		assertThat(act("edit", this.staff, "title", "停车", "situation", "改")).hasStatus(409);
		assertThat(act("reopen", this.staff, "reason", "又满了")).hasStatus(404);
		assertThat(act("reopen", this.director, "reason", "又满了")).hasRedirectedUrl(this.topic.href());
		assertThat(state()).isEqualTo("DECIDED");
		assertThat(recorded()).contains("topic.proposed", "topic.decided", "topic.outcome_added", "topic.resolved",
				"topic.reopened");
	}

	@Test
	void whatWasSettledAtOnceSaysSo() {
		outcome(TopicOutcome.Facts.of("出台优惠政策", LocalDate.of(2026, 3, 8)));
		assertThat(get(this.topic.href() + "/resolve", this.director)).bodyText().contains("由办事处直接解决");
		act("resolve", this.director, "endedOn", "2026-03-09", "words", "政策已出台");
		assertThat(get(this.topic.href(), this.staff)).bodyText().contains("没有提工作建议，由办事处直接解决");
	}

	@Test
	void aDoubleClickDecidesOnce() {
		act("propose", this.staff, "proposedOn", "2026-03-05", "proposedTo", "街道党工委", "text", "建停车场");
		UUID submission = UUID.randomUUID();
		String[] form = { "version", version(), "decidedOn", "2026-03-06", "decidedBy", "党工委会议", "text", "建两处" };
		for (int i = 0; i < 2; i++) {
			assertThat(post(this.topic.href() + "/decide", this.staff, submission, form))
				.hasRedirectedUrl(this.topic.href());
		}
		assertThat(this.jdbc.sql("SELECT count(*) FROM topic_event WHERE topic_id = ? AND step = 'DECIDED'")
			.param(this.topic.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aStalePageChangesNothingAndSaysWhoWasFaster() {
		String version = version();
		act("edit", this.director, "title", "停车难、停车乱", "situation", "晚上没有地方停车。");
		assertThat(post(this.topic.href() + "/edit", this.staff, UUID.randomUUID(), "version", version, "title", "停车",
				"situation", "旧的"))
			.hasStatus(409)
			.bodyText()
			.contains("测试人员", "修改");
		String before = version();
		act("measures", this.staff, "text", "平整空地");
		assertThat(version()).as("also where only a line beside it is new").isNotEqualTo(before);
	}

	@Test
	void measuresHaveAUnitADayAndAnEnd() {
		String unit = this.requests.unit().id().toString();
		assertThat(act("measures", this.staff, "text", "")).hasStatus(422);
		assertThat(act("measures", this.staff, "text", "平整空地", "unitId", UUID.randomUUID().toString())).hasStatus(422)
			.bodyText()
			.contains("请从列表中选择");
		assertThat(act("measures", this.staff, "text", "平整空地", "unitId", unit, "dueOn", "2026-03-06"))
			.hasStatus3xxRedirection();
		assertThat(get(this.topic.href(), this.staff)).bodyText().contains("超期 3 天", this.requests.unit().name());
		assertThat(get("/desk", this.staff)).bodyText().contains("超期的热点措施", "平整空地");
		assertThat(get(BASE, this.staff)).bodyText().contains("0/1 项完成", "超期 1 项");
		String line = this.jdbc.sql("SELECT id FROM topic_measure").query(String.class).single();
		assertThat(act("measures/" + line + "/finish", this.staff, "doneOn", "2026-03-10", "result", "好了"))
			.hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后");
		assertThat(act("measures/" + line + "/finish", this.staff, "doneOn", "2026-03-09", "result", "平整好了"))
			.hasStatus3xxRedirection();
		assertThat(act("measures/" + line + "/finish", this.staff, "doneOn", "2026-03-09", "result", "平整好了"))
			.hasStatus(409);
		outcome(TopicOutcome.Facts.of("出台优惠政策", LocalDate.of(2026, 3, 8)));
		assertThat(get("/desk", this.director)).bodyText().contains("措施都已完成的热点，待认定", "停车难");
		assertThat(get("/desk", this.staff)).bodyText().doesNotContain("措施都已完成的热点", "超期的热点措施");
	}

	@Test
	void anOutcomeThatCannotBeReadOrCountedIsRefusedAtItsField() {
		assertThat(act("outcomes", this.staff, "label", "停车位", "quantity", "很多", "unit", "个", "onDate", "2026-03-08"))
			.hasStatus(422);
		assertThat(act("outcomes", this.staff, "label", "停车位", "quantity", "10", "onDate", "2026-03-08")).hasStatus(422)
			.bodyText()
			.contains("有数量的要写单位");
		assertThat(act("outcomes", this.staff, "label", "停车位", "unit", "个", "onDate", "2026-03-08")).hasStatus(422)
			.bodyText()
			.contains("有单位的要写数量");
		assertThat(act("outcomes", this.staff, "label", "停车位", "quantity", "1.5", "unit", "个", "onDate", "2026-03-08",
				"figureKey", "topics.parking.spaces"))
			.hasStatus(422)
			.bodyText()
			.contains("计入数字的成效要有整数的数量");
		assertThat(act("outcomes", this.staff, "label", "停车位", "quantity", "2", "unit", "个", "onDate", "2026-03-08",
				"figureKey", "Parking"))
			.hasStatus(422)
			.bodyText()
			.contains("写成 topics.名称.指标");
		outcome(new TopicOutcome.Facts("停车位", BigDecimal.TEN, "个", null, LocalDate.of(2026, 3, 8),
				"topics.parking.spaces"));
		assertThat(act("outcomes", this.staff, "label", "停车位", "quantity", "2", "unit", "排", "onDate", "2026-03-08",
				"figureKey", "topics.parking.spaces"))
			.hasStatus(422)
			.bodyText()
			.contains("已有的是“个”");
		assertThat(act("households", this.staff, "households", "0")).hasStatus(422);
		assertThat(act("households", this.staff, "households", "187")).hasStatus3xxRedirection();
		assertThat(get(this.topic.href(), this.staff)).bodyText().contains("187 户");
	}

	@Test
	void anOutcomeIsStruckOutWithAReason() {
		outcome(TopicOutcome.Facts.of("出台优惠政策", LocalDate.of(2026, 3, 8)));
		String line = this.jdbc.sql("SELECT id FROM topic_outcome").query(String.class).single();
		assertThat(act("outcomes/" + line + "/strike", this.staff, "reason", "")).hasStatus(422);
		assertThat(act("outcomes/" + line + "/strike", this.staff, "reason", "还没有出台")).hasStatus3xxRedirection();
		assertThat(get(this.topic.href(), this.staff)).bodyText().contains("划去：还没有出台", "0 项");
		assertThat(act("outcomes/" + line + "/strike", this.staff, "reason", "再划")).hasStatus(409);
	}

	@Test
	void aWithdrawnTopicLeavesEverythingWhereItWas() {
		assertThat(act("withdraw", this.staff, "reason", "")).hasStatus(422);
		assertThat(act("withdraw", this.staff, "reason", "立重了")).hasRedirectedUrl(this.topic.href());
		assertThat(get("/desk/opinions/" + this.opinion.id(), this.staff)).bodyText()
			.doesNotContain(this.topic.number());
		assertThat(get(BASE, this.staff)).bodyText().doesNotContain("停车难");
		assertThat(get(BASE + "?view=withdrawn", this.staff)).bodyText().contains("停车难");
	}

	@Test
	void deputiesReadWhatBecameOfWhatTheyHeardAndChangeNothing() {
		assertThat(get(BASE, this.deputy)).hasStatusOk().bodyText().contains("停车难").doesNotContain("立为热点</a>");
		assertThat(get(this.topic.href(), this.deputy)).hasStatusOk()
			.bodyText()
			.contains("小区停车位太少", this.request.number(), "内容不公开", "代表法第三十一条")
			.doesNotContain("夜里没有地方停车", "归入和移出");
		for (String page : List.of("/new", "/suggestions", "/gather?kind=request&id=" + this.request.id())) {
			assertThat(get(BASE + page, this.deputy)).as(page).hasStatus(404);
		}
		for (String verb : List.of("edit", "members", "propose", "measures", "outcomes", "pictures", "resolve")) {
			assertThat(get(this.topic.href() + "/" + verb, this.deputy)).as(verb).hasStatus(404);
			assertThat(act(verb, this.deputy, "title", "改", "situation", "改", "member", "request:" + this.request.id(),
					"text", "改", "label", "改"))
				.as(verb)
				.hasStatus(404);
		}
		for (String verb : List.of("withdraw", "reopen", "publication")) {
			assertThat(act(verb, this.deputy, "reason", "不该")).as(verb).hasStatus(404);
		}
		assertThat(state()).isEqualTo("GATHERING");
	}

	@Test
	void forNobodyElseIsThereATopic() {
		for (Role role : List.of(Role.UNIT, Role.OBSERVER, Role.ADMIN, Role.SECURITY, Role.AUDITOR)) {
			Viewer viewer = new Viewer(UUID.randomUUID(), "x", "别人", Set.of(role), null, UUID.randomUUID(),
					UUID.randomUUID());
			assertThat(get(BASE, viewer)).as(role.name()).hasStatus(404);
			assertThat(get(this.topic.href(), viewer)).as(role.name()).hasStatus(404);
		}
		assertThat(get(BASE, null)).hasStatus3xxRedirection();
	}

	@Test
	void theListIsNarrowedAndPaged() {
		for (int i = 0; i < 21; i++) {
			this.clock.moveTo(TestClock.START.plusMinutes(i + 1));
			this.desk.open(new Topic.Words("热点第" + i + "号", "情况", null), List.of(), this.staff);
		}
		MvcTestResult first = get(BASE, this.staff);
		assertThat(first).bodyText().contains("热点第20号", "下一页").doesNotContain("停车难", "rel=\"prev\"");
		assertThat(get(BASE + "?q=停车", this.staff)).bodyText().contains("停车难").doesNotContain("热点第1号");
		assertThat(get(BASE + "?q=没有的事", this.staff)).bodyText().contains("没有符合条件的热点");
		assertThat(get(BASE + "?from=2026-03-10", this.staff)).bodyText().contains("没有符合条件的热点");
		assertThat(get(BASE + "?view=resolved", this.staff)).bodyText().contains("这里没有热点");
		assertThat(get(BASE + "?from=昨天&before=x", this.staff)).hasStatusOk();
	}

	@Test
	void theListAsksTheDatabaseEquallyOftenForManyTopics() {
		long few = statementsOf(BASE);
		for (int i = 0; i < 12; i++) {
			this.desk.open(new Topic.Words("热点第" + i + "号", "情况", null), List.of(), this.staff);
		}
		assertThat(statementsOf(BASE)).isEqualTo(few);
		assertThat(few).isLessThanOrEqualTo(5);
	}

	private long statementsOf(String address) {
		// code lists are read anew every minute
		assertThat(get(address, this.staff)).hasStatusOk();
		this.entities.flush();
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		assertThat(get(address, this.staff)).hasStatusOk();
		return statistics.getPrepareStatementCount();
	}

	@Test
	void thePublicReadsWhatASecondPersonApproved() throws IOException {
		outcome(new TopicOutcome.Facts("新建公共停车场", BigDecimal.TEN, "处", "站前", LocalDate.of(2026, 3, 8), null));
		Topic fresh = fresh();
		this.outcomes.addPictures(this.topic.id(), fresh.version(), OutcomeDesk.Moment.BEFORE,
				List.of(Files.clean("前.png", picture())), this.staff);
		assertThat(get("/topics/" + this.topic.id(), null)).hasStatus(404);
		assertThat(get("/topics", null)).hasStatusOk().bodyText().contains("还没有公开的热点");
		Publication publication = publish();
		assertThat(get(publication.href(), this.director)).hasStatusOk()
			.bodyText()
			.contains("晚上没有地方停车", "新建公共停车场 10 处", "整改前 1 张");
		this.publishing.approve(publication.id(), publication.version(), this.director);
		assertThat(get("/topics", null)).bodyText().contains("停车难有了办法", "新建公共停车场");
		MvcTestResult page = get("/topics/" + this.topic.id(), null);
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("停车难有了办法", "十处停车场已经建成", "新建公共停车场", "整改前", "汇集诉求、意见和代表建议 2 件")
			.doesNotContain("晚上没有地方停车", "小区停车位太少", "夜里没有地方停车", "测试人员", "陈淑敏");
		String picture = "/topics/" + this.topic.id() + "/pictures/"
				+ this.jdbc.sql("SELECT id FROM stored_file WHERE owner_kind = 'topic-before'")
					.query(String.class)
					.single();
		assertThat(get(picture, null)).hasStatusOk();
		this.clock.moveTo(TestClock.START.plusDays(1));
		outcome(TopicOutcome.Facts.of("出台优惠政策", LocalDate.of(2026, 3, 9)));
		assertThat(get("/topics/" + this.topic.id(), null)).as("nobody approved it yet")
			.bodyText()
			.doesNotContain("出台优惠政策");
		this.clock.reset();
		act("withdraw", this.staff, "reason", "立重了");
		assertThat(get("/topics/" + this.topic.id(), null)).hasStatus(404);
		assertThat(get(picture, null)).hasStatus(404);
		assertThat(this.jdbc.sql("SELECT state FROM publication WHERE subject_id = ?")
			.param(this.topic.id())
			.query(String.class)
			.single()).isEqualTo("WITHDRAWN");
		Publication taken = this.publications.find(Topic.KIND, this.topic.id()).orElseThrow();
		assertThat(get(taken.href(), this.staff)).hasStatusOk().bodyText().doesNotContain("送审</button>");
		PublicationForm again = new PublicationForm(Submissions.fresh(), taken.version(), "停车难有了办法", "又写一遍。");
		assertThatExceptionOfType(StalePage.class).as("what was withdrawn does not come back by its text")
			.isThrownBy(() -> this.publishing.submit(taken.id(), again, this.staff));
	}

	@Test
	void whatProvesAnOutcomeStaysAtTheDesk() throws IOException {
		this.outcomes.addOutcome(this.topic.id(), fresh().version(),
				TopicOutcome.Facts.of("出台优惠政策", LocalDate.of(2026, 3, 8)), List.of(Files.clean("政策.png", picture())),
				this.staff);
		Publication publication = publish();
		this.publishing.approve(publication.id(), publication.version(), this.director);
		String file = this.jdbc.sql("SELECT id FROM stored_file WHERE owner_kind = 'topic-outcome'")
			.query(String.class)
			.single();
		assertThat(get(this.topic.href() + "/files/" + file, this.deputy)).hasStatusOk();
		assertThat(get("/topics/" + this.topic.id() + "/pictures/" + file, null)).hasStatus(404);
		assertThat(get(this.topic.href() + "/files/" + UUID.randomUUID(), this.staff)).hasStatus(404);
	}

	@Test
	void aPictureIsWithdrawnWithAReason() throws IOException {
		this.outcomes.addPictures(this.topic.id(), fresh().version(), OutcomeDesk.Moment.AFTER,
				List.of(Files.clean("后.png", picture())), this.staff);
		assertThat(get(this.topic.href() + "/pictures", this.staff)).bodyText().contains("整改后", "后.png");
		assertThat(act("pictures", this.staff, "moment", "AFTER")).hasStatus(422).bodyText().contains("请选择照片");
		String file = this.jdbc.sql("SELECT id FROM stored_file WHERE owner_kind = 'topic-after'")
			.query(String.class)
			.single();
		assertThat(act("pictures/AFTER/" + file + "/withdraw", this.staff, "reason", "")).hasStatus(422);
		assertThat(act("pictures/AFTER/" + file + "/withdraw", this.staff, "reason", "拍到了人脸"))
			.hasStatus3xxRedirection();
		assertThat(get(this.topic.href() + "/files/" + file, this.staff)).hasStatus(404);
		assertThat(get(this.topic.href(), this.staff)).bodyText().contains("拍到了人脸");
	}

	@Test
	void suggestionsAreForTheOfficeAndCanBeDismissed() {
		assertThat(get(BASE + "/suggestions", this.staff)).hasStatusOk().bodyText().contains("现在没有热点建议");
		assertThat(post(BASE + "/suggestions/dismiss", this.staff, UUID.randomUUID(), "phrase", "停车位"))
			.hasRedirectedUrl(BASE + "/suggestions");
		assertThat(count("topic_suggestion_dismissed")).isEqualTo(1);
		assertThat(post(BASE + "/suggestions/dismiss", this.deputy, UUID.randomUUID(), "phrase", "停车位")).hasStatus(404);
	}

	private Publication publish() {
		this.entities.flush();
		Publication draft = this.publications.open(Topic.KIND, this.topic.id(), this.topic.number(), this.topic.href(),
				"停车难", this.staff);
		this.entities.flush();
		this.publishing.submit(draft.id(),
				new PublicationForm(Submissions.fresh(), draft.version(), "停车难有了办法", "十处停车场已经建成。"), this.staff);
		this.entities.flush();
		return this.publications.find(Topic.KIND, this.topic.id()).orElseThrow();
	}

	private void outcome(TopicOutcome.Facts facts) {
		this.outcomes.addOutcome(this.topic.id(), fresh().version(), facts, List.of(), this.staff);
		this.entities.flush();
	}

	private Topic fresh() {
		this.entities.flush();
		this.entities.clear();
		return this.entities.find(Topic.class, this.topic.id());
	}

	private long count(String table) {
		this.entities.flush();
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
