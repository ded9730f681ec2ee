package org.liaisonstation.requests;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.files.Pictures;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * One-time links (一次性答复链接): what they open, and everything that they do not.
 */
@StationTest
class UnitLinkPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	RequestMother mother;

	@Autowired
	LinkDesk desk;

	@Autowired
	RequestDesk office;

	@Autowired
	Requests requests;

	@Autowired
	Units units;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Request request;

	private String link() {
		return linkOf(this.mother.aRequest().from("王秀兰", "13900001234").transferred());
	}

	private String linkOf(Request at) {
		this.request = at;
		String code = this.desk.issue(at.id(), at.version(), at.lead().id(), RequestMother.STAFF);
		fresh();
		return "/u/" + code;
	}

	private Request fresh() {
		this.request = this.mother.after(this.request, (same) -> same);
		return this.request;
	}

	private MvcTestResult post(String path, String... fields) {
		var post = this.mvc.post()
			.uri(path)
			.with(csrf())
			.param("submission", Submissions.fresh().toString())
			.param("version", fresh().version().toString());
		for (int i = 0; i < fields.length; i += 2) {
			post.param(fields[i], fields[i + 1]);
		}
		return post.exchange();
	}

	@Test
	void theUnitSignsAndAnswersAndTheLinkIsUsedUp() {
		String link = link();
		assertThat(this.mvc.get().uri(link)).hasStatusOk()
			.bodyText()
			.contains("签收", this.request.matter().content())
			.doesNotContain("报送答复</a>");
		assertThat(post(link + "/sign", "name", "赵师傅")).hasStatus3xxRedirection();
		assertThat(post(link + "/note", "name", "赵师傅", "text", "已到现场看过")).hasStatus3xxRedirection();
		assertThat(post(link + "/answer", "name", "赵师傅", "text", "管道已疏通。", "outcome", "A")).hasStatus3xxRedirection();
		assertThat(fresh().status()).isEqualTo(Status.ANSWERED);
		assertThat(this.request.lead().signedBy()).isEqualTo("赵师傅");
		assertThat(this.request.timeline()).anySatisfy((entry) -> {
			assertThat(entry.step()).isEqualTo(Step.SUBMITTED);
			assertThat(entry.who()).contains("赵师傅", "（一次性链接）");
		});
		assertThat(this.mvc.get().uri(link)).hasStatus(410).bodyText().contains("链接已使用");
		assertThat(this.mvc.get().uri(link + "/answer")).hasStatus(404);
	}

	@Test
	void aGreenChannelIsAnsweredByLinkFromTheResponseToThePhotoOfTheSafePlace() {
		String link = linkOf(this.mother.aRequest().greenChannel());
		assertThat(this.mvc.get().uri(link)).hasStatusOk()
			.bodyText()
			.contains("响应期限", "安全措施", "记录响应</a>")
			.doesNotContain("报送答复</a>");
		assertThat(this.mvc.get().uri(link + "/answer")).hasStatus(409);
		assertThat(post(link + "/respond", "name", "赵师傅")).hasStatus(422).bodyText().contains("请填写响应情况");
		assertThat(post(link + "/respond", "name", "赵师傅", "text", "已到现场，正在围挡。")).hasStatus3xxRedirection();
		assertThat(fresh().lead().signedBy()).as("whoever responds has signed").isEqualTo("赵师傅");
		assertThat(this.mvc.get().uri(link)).bodyText().contains("记录安全措施</a>").doesNotContain("报送答复</a>");
		this.entities.flush();
		this.entities.clear();
		assertThat(this.mvc.post()
			.uri(link + "/make-safe")
			.multipart()
			.file(new MockMultipartFile("files", "现场.jpg", null, Pictures.jpeg()))
			.with(csrf())
			.param("submission", Submissions.fresh().toString())
			.param("version", fresh().version().toString())
			.param("name", "赵师傅")
			.param("text", "围挡和警示灯已经放好。")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(link)).bodyText().contains("报送答复</a>");
		assertThat(post(link + "/answer", "name", "赵师傅", "text", "管线已更换。", "outcome", "A")).hasStatus3xxRedirection();
		assertThat(fresh().status()).isEqualTo(Status.ANSWERED);
		assertThat(this.mvc.get().uri(link)).hasStatus(410);
	}

	@Test
	void aJointUnitCountersignsByALinkOfItsOwnAndDoesNothingElse() {
		UUID joint = this.units.findByCode("07").orElseThrow().id();
		this.request = this.mother.aRequest().transferred();
		this.request = this.mother.after(this.request,
				(one) -> this.office.join(one.id(), one.version(), joint, "请提出意见", RequestMother.STAFF));
		String code = this.desk.issue(this.request.id(), this.request.version(), this.request.joint().get(0).id(),
				RequestMother.STAFF);
		String link = "/u/" + code;
		assertThat(this.mvc.get().uri(link)).hasStatusOk()
			.bodyText()
			.contains("协办", "会签期限", "签收</a>")
			.doesNotContain("报送答复</a>", "会签</a>");
		assertThat(post(link + "/sign", "name", "孙工")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(link)).bodyText().contains("会签</a>").doesNotContain("报送答复</a>");
		assertThat(this.mvc.get().uri(link + "/answer")).hasStatus(409);
		assertThat(post(link + "/countersign", "name", "孙工")).hasStatus(422).bodyText().contains("请填写会签意见");
		assertThat(post(link + "/countersign", "name", "孙工", "text", "同意，路面由我们恢复。")).hasStatus3xxRedirection();
		assertThat(fresh().joint().get(0).answeredAt()).isNotNull();
		assertThat(this.request.lead().signedAt()).as("nothing of 主办 was done").isNull();
		assertThat(this.mvc.get().uri(link)).hasStatus(410).bodyText().contains("链接已使用");
	}

	@Test
	void anAnswerThatIsSentBackNeedsANewLink() {
		String link = link();
		post(link + "/sign", "name", "赵师傅");
		post(link + "/answer", "name", "赵师傅", "text", "管道已疏通。", "outcome", "A");
		this.request = this.mother.after(this.request,
				(one) -> this.office.sendBack(one.id(), one.version(), "没有写清楚", RequestMother.STAFF));
		assertThat(this.mvc.get().uri(link)).hasStatus(410);
		assertThat(this.mvc.get().uri(linkOf(this.request))).hasStatusOk().bodyText().contains("报送答复");
	}

	@Test
	void nothingOfTheReporterIsOnIt() {
		String link = link();
		for (String page : List.of(link, link + "/sign", link + "/note")) {
			assertThat(this.mvc.get().uri(page)).hasStatusOk()
				.bodyText()
				.doesNotContain("王秀兰", "王**", "13900001234", "139****1234", this.request.trackingCode());
		}
	}

	@Test
	void itIsKeptByNobodyAndFoundByNoRobot() {
		assertThat(this.mvc.get().uri(link())).hasHeader("X-Robots-Tag", "noindex, nofollow")
			.hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
	}

	@Test
	void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
		String link = link();
		post(link + "/sign", "name", "赵师傅");
		assertThat(post(link + "/answer", "text", "管道已疏通。")).hasStatus(422)
			.bodyText()
			.contains("请填写经办人姓名", "请选择办理类别", "管道已疏通。");
		assertThat(fresh().status()).isEqualTo(Status.IN_PROGRESS);
	}

	@Test
	void aStalePageIsRefusedAndGivesBackWhatWasTyped() {
		String link = link();
		assertThat(this.mvc.post()
			.uri(link + "/note")
			.with(csrf())
			.param("submission", Submissions.fresh().toString())
			.param("version", "0")
			.param("name", "赵师傅")
			.param("text", "已到现场看过")).hasStatus(409).bodyText().contains("已到现场看过", link);
	}

	@Test
	void aSecondClickChangesNothing() {
		String link = link();
		String submission = Submissions.fresh().toString();
		for (int click = 0; click < 2; click++) {
			assertThat(this.mvc.post()
				.uri(link + "/sign")
				.with(csrf())
				.param("submission", submission)
				.param("version", this.request.version().toString())
				.param("name", "赵师傅")).hasStatus3xxRedirection();
		}
	}

	@Test
	void anUnknownAWithdrawnAndAnExpiredCodeLookTheSame() {
		String link = link();
		UUID id = this.desk.of(this.request).get(0).id();
		this.clock.moveTo(LocalDateTime.of(2026, 3, 23, 23, 59));
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
		this.clock.moveTo(LocalDateTime.of(2026, 3, 24, 0, 0));
		assertThat(this.mvc.get().uri(link)).hasStatus(404);
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 0));
		this.desk.withdraw(this.request.id(), this.request.version(), id, RequestMother.STAFF);
		assertThat(this.mvc.get().uri(link)).hasStatus(404);
		assertThat(this.mvc.get().uri("/u/0000000000000000")).hasStatus(404);
	}

	@Test
	void whatAnotherUnitHasToDoIsNotReached() {
		String link = link();
		Request other = this.mother.aRequest().saying("另一件完全不同的事情").transferred();
		assertThat(this.mvc.get().uri(link)).bodyText().doesNotContain("另一件完全不同的事情", other.number());
		post(link + "/sign", "name", "赵师傅", "task", other.lead().id().toString(), "id", other.id().toString());
		assertThat(this.mother.after(other, (same) -> same).lead().signedAt()).isNull();
		assertThat(this.mvc.get().uri(link + "/" + other.lead().id())).hasStatus(404);
		assertThat(this.mvc.get().uri("/desk/requests/" + this.request.id())).hasStatus3xxRedirection();
	}

	@Test
	void aNewLinkTakesThePlaceOfTheOld() {
		String first = link();
		String second = linkOf(this.request);
		assertThat(this.mvc.get().uri(first)).hasStatus(404);
		assertThat(this.mvc.get().uri(second)).hasStatusOk();
	}

	@Test
	void everyOpeningIsAudited() {
		String link = link();
		this.mvc.get().uri(link).exchange();
		this.mvc.get().uri(link + "/sign").exchange();
		fresh();
		assertThat(this.jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'unit-link.opened'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void theCodeIsNowhereInTheTableInClear() {
		String code = link().substring(3);
		assertThat(this.jdbc.sql("SELECT count(*) FROM request_unit_link l WHERE l::text LIKE ?")
			.param("%" + code + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void theOfficeIssuesItAndPrintsItOnTheSlip() {
		this.request = this.mother.aRequest().transferred();
		String page = this.request.href() + "/unit-link";
		assertThat(this.mvc.get().uri(page)).hasStatusOk().bodyText().contains("生成并打印");
		MvcTestResult issued = post(page, "task", this.request.lead().id().toString());
		assertThat(issued).hasStatus3xxRedirection();
		fresh();
		assertThat(this.mvc.get().uri(issued.getResponse().getRedirectedUrl())).hasStatusOk()
			.bodyText()
			.contains("请用手机扫码签收", "2026年3月23日");
		UUID id = this.desk.of(this.request).get(0).id();
		assertThat(this.mvc.get().uri(page)).bodyText().contains("有效", "收回");
		assertThat(post(page + "/" + id + "/withdraw")).hasStatus3xxRedirection();
		fresh();
		assertThat(this.mvc.get().uri(page)).hasStatusOk().bodyText().contains("已收回");
	}

	@Test
	@WithViewer(roles = Role.DEPUTY)
	void nobodyElseIssuesOne() {
		this.request = this.mother.aRequest().transferred();
		assertThat(this.mvc.get().uri(this.request.href() + "/unit-link")).hasStatus(404);
	}

	@Test
	void aRestrictedMatterHasNone() {
		for (Scene scene : List.of(Scene.RESTRICTED, Scene.ENTRUSTED)) {
			assertThat(Set.of(Who.values())).noneMatch((who) -> who.may(Act.ISSUE_LINK, scene.request()));
		}
	}

}
