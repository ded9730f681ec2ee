package org.liaisonstation.publication;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@StationTest
@WithViewer(roles = Role.STAFF)
class PublicationPagesTests {

	private static final Viewer DIRECTOR = new Viewer(UUID.randomUUID(), "director", "周主任", Set.of(Role.DIRECTOR), null,
			null, null);

	@Autowired
	MockMvcTester pages;

	@Autowired
	Publications publications;

	@Autowired
	EntityManager entities;

	@Test
	void staffWriteAndTheDirectorApproves() {
		Publication publication = open();
		assertThat(edit(publication, "/submit", "柳堤社区油烟问题", "加装净化设备，复查达标。")).hasRedirectedUrl(publication.href());
		assertThat(this.publications.publishedOf("test", publication.subjectId())).isEmpty();
		assertThat(this.pages.get().uri(publication.href()).with(user(new SignedIn(DIRECTOR)))).hasStatusOk()
			.bodyText()
			.contains("审核通过，公开", "退回理由");
		assertThat(this.pages.post()
			.uri(publication.href() + "/approve")
			.with(csrf())
			.with(user(new SignedIn(DIRECTOR)))
			.param("submission", UUID.randomUUID().toString())
			.param("version", version(publication))).hasRedirectedUrl(publication.href());
		assertThat(this.publications.publishedOf("test", Set.of(publication.subjectId())))
			.containsKey(publication.subjectId());
		assertThat(this.publications.latest("test", 3)).extracting(Publication::title).contains("柳堤社区油烟问题");
		assertThat(this.pages.get().uri(publication.href())).hasStatusOk().bodyText().contains("撤下理由", "第 1 稿");
		assertThat(this.pages.get().uri("/desk/publications?state=PUBLISHED")).hasStatusOk()
			.bodyText()
			.contains("柳堤社区油烟问题");
	}

	@Test
	void staffMayNotApprove() {
		Publication publication = open();
		edit(publication, "/submit", "标题", "内容");
		assertThat(this.pages.post()
			.uri(publication.href() + "/approve")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", version(publication))).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theDirectorReadsSeveralTextsAndPublishesThem() {
		Publication one = open();
		Publication two = open();
		Publication draft = open();
		edit(one, "/submit", "东巷路灯", "路灯已修好。");
		edit(two, "/submit", "西巷积水", "三号楼前积水已排除。");
		String stale = two.id() + "_" + (Long.parseLong(version(two)) + 1);
		String[] rows = { one.id() + "_" + version(one), stale, draft.id() + "_" + version(draft),
				UUID.randomUUID() + "_0" };
		assertThat(this.pages.get().uri("/desk/publications").with(user(new SignedIn(DIRECTOR)))).bodyText()
			.contains("审核通过，公开", rows[0]);
		assertThat(this.pages.get().uri("/desk/publications?state=SUBMITTED")).bodyText()
			.doesNotContain("审核通过，公开", rows[0]);
		String submission = UUID.randomUUID().toString();
		assertThat(several(submission, false, rows)).hasStatusOk()
			.bodyText()
			.contains("路灯已修好。", "积水已排除", "像是个人信息", "另有 1 件：无此件或无权");
		assertThat(this.publications.publishedOf("test", one.subjectId())).isEmpty();
		for (int click = 0; click < 2; click++) {
			MvcTestResult done = several(submission, true, rows);
			assertThat(done).hasStatus3xxRedirection();
			assertThat(this.pages.get().uri(done.getResponse().getRedirectedUrl()).with(user(new SignedIn(DIRECTOR))))
				.bodyText()
				.contains("成功 1 件，未办 3 件", "东巷路灯", "改动：", "无此件或无权", "现在的状态是");
		}
		assertThat(this.publications.publishedOf("test", one.subjectId())).isPresent();
		assertThat(this.publications.publishedOf("test", two.subjectId())).isEmpty();
	}

	@Test
	void whatWaitsForTheDirectorIsOnHisDeskAndDraftsAreOnTheStaffs() {
		Publication one = open();
		edit(one, "/submit", "东巷路灯", "路灯已修好。");
		Publication draft = open();
		assertThat(this.pages.get().uri("/desk").with(user(new SignedIn(DIRECTOR)))).hasStatusOk()
			.bodyText()
			.contains("公示稿待审核", one.href())
			.doesNotContain(draft.href(), "batch/publications/approve");
		assertThat(this.pages.get().uri("/desk")).bodyText().contains("公示稿待写", draft.href()).doesNotContain(one.href());
		edit(draft, "/submit", "西巷积水", "积水已排除。");
		assertThat(this.pages.get().uri("/desk").with(user(new SignedIn(DIRECTOR)))).bodyText()
			.contains(draft.href(), "batch/publications/approve");
		assertThat(this.pages.get().uri("/desk")).bodyText().doesNotContain("公示稿");
	}

	@Test
	void whoWroteATextPublishesItInNoListEither() {
		Publication own = open();
		this.pages.post()
			.uri(own.href() + "/submit")
			.with(csrf())
			.with(user(new SignedIn(DIRECTOR)))
			.param("submission", UUID.randomUUID().toString())
			.param("version", version(own))
			.param("publicTitle", "东巷路灯")
			.param("publicText", "路灯已修好。")
			.exchange();
		flush();
		MvcTestResult done = several(UUID.randomUUID().toString(), true, own.id() + "_" + version(own));
		assertThat(this.pages.get().uri(done.getResponse().getRedirectedUrl()).with(user(new SignedIn(DIRECTOR))))
			.bodyText()
			.contains("成功 0 件，未办 1 件", "送审人不能审核自己的稿子");
	}

	@Test
	void staffPublishNoTextsAtOnceAndNothingTickedIsSaid() {
		MvcTestResult staff = this.pages.post()
			.uri("/desk/batch/publications/approve")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.exchange();
		assertThat(staff).hasStatus(HttpStatus.FORBIDDEN);
		open();
		edit(open(), "/submit", "东巷路灯", "路灯已修好。");
		MvcTestResult none = several(UUID.randomUUID().toString(), false);
		String list = none.getResponse().getRedirectedUrl();
		assertThat(this.pages.get().uri(list).with(user(new SignedIn(DIRECTOR)))).bodyText().contains("请先勾选");
	}

	private MvcTestResult several(String submission, boolean asked, String... rows) {
		flush();
		var post = this.pages.post()
			.uri("/desk/batch/publications/approve")
			.with(csrf())
			.with(user(new SignedIn(DIRECTOR)))
			.param("submission", submission);
		if (asked) {
			post = post.param("asked", "true");
		}
		return ((rows.length > 0) ? post.param("row", rows) : post).exchange();
	}

	@Test
	void aMobileNumberIsAnErrorBesideItsFieldAndAHouseNumberAWarning() {
		Publication publication = open();
		MvcTestResult refused = edit(publication, "", "标题", "请联系 13800001234");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("不能有手机号码", "请联系 13800001234");
		assertThat(edit(publication, "", "标题", "三号楼的油烟")).hasRedirectedUrl(publication.href());
		assertThat(this.pages.get().uri(publication.href())).bodyText().contains("像是个人信息", "门牌号");
	}

	@Test
	void aStalePageKeepsWhatWasTyped() {
		Publication publication = open();
		String old = version(publication);
		edit(publication, "", "标题", "内容");
		assertThat(this.pages.post()
			.uri(publication.href())
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", old)
			.param("publicTitle", "另一个标题")
			.param("publicText", "另一段内容")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("另一段内容", "公开内容");
	}

	@Test
	void aSecondClickDoesItOnce() {
		Publication publication = open();
		Map<String, String> form = Map.of("submission", UUID.randomUUID().toString(), "version", version(publication),
				"publicTitle", "标题", "publicText", "内容");
		for (int click = 0; click < 2; click++) {
			var post = this.pages.post().uri(publication.href() + "/submit").with(csrf());
			form.forEach(post::param);
			assertThat(post).hasRedirectedUrl(publication.href());
			flush();
		}
		assertThat(this.publications.find("test", publication.subjectId()).orElseThrow().texts()).hasSize(1);
	}

	@Test
	void whatIsNotThereIs404() {
		assertThat(this.pages.get().uri("/desk/publications/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	@WithViewer(roles = Role.DEPUTY)
	void otherRolesMayNotLook() {
		assertThat(this.pages.get().uri("/desk/publications")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void openingTwiceFindsTheSame() {
		Publication publication = open();
		assertThat(this.publications.open("test", publication.subjectId(), "T-1", "/desk", null, DIRECTOR).id())
			.isEqualTo(publication.id());
	}

	@Test
	void theListPagesByKey() {
		for (int i = 0; i < PublicationDesk.PAGE + 1; i++) {
			open();
		}
		assertThat(this.pages.get().uri("/desk/publications?state=all")).bodyText().contains("下一页", "本页 30 件");
		Publication last = this.publications.find("test", UUID.randomUUID()).orElseGet(this::open);
		assertThat(this.pages.get()
			.uri("/desk/publications?state=all&at={at}&id={id}", last.changedAt().toString(), last.id().toString()))
			.hasStatusOk()
			.bodyText()
			.contains("回到最新");
	}

	private Publication open() {
		Viewer writer = new Viewer(UUID.fromString(WithViewer.ACCOUNT), "tester", "测试人员", Set.of(Role.STAFF), null,
				null, null);
		Publication publication = this.publications.open("test", UUID.randomUUID(), "T-1", "/desk", "建议的标题", writer);
		flush();
		return publication;
	}

	private MvcTestResult edit(Publication publication, String verb, String title, String text) {
		MvcTestResult result = this.pages.post()
			.uri(publication.href() + verb)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", version(publication))
			.param("publicTitle", title)
			.param("publicText", text)
			.exchange();
		flush();
		return result;
	}

	private String version(Publication publication) {
		return this.publications.find("test", publication.subjectId()).orElseThrow().version().toString();
	}

	/**
	 * What one request wrote, the next one reads again, although the test is one
	 * transaction.
	 */
	private void flush() {
		this.entities.flush();
		this.entities.clear();
	}

}
