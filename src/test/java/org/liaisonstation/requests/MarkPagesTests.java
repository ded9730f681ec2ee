package org.liaisonstation.requests;

import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Who follows a case, who rates it beside the resident, who must not see it, who alone
 * handles a restricted one; and what is written about it inside the office.
 */
@StationTest
@Import(RequestMother.class)
class MarkPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	MarkDesk marks;

	@Autowired
	RequestDesk desk;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private UUID deputy;

	private Viewer follower;

	@BeforeEach
	void aDeputy() {
		this.deputy = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO deputy (id, version, name, gender) VALUES (?, 0, '韩某', '女')")
			.param(this.deputy)
			.update();
		UUID constituency = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO constituency (id, version, number, name, quota) VALUES (?, 0, 91, '试验选区', 1)")
			.param(constituency)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO mandate (id, version, deputy_id, term, level, constituency_id, convener, by_election, reelected,
					                     valid_from, state, state_since)
					VALUES (?, 0, ?, '十八届', 'DISTRICT', ?, false, false, false, date '2022-01-15', 'SERVING', date '2022-01-15')""")
			.params(UUID.randomUUID(), this.deputy, constituency)
			.update();
		this.follower = new Viewer(UUID.randomUUID(), "deputy01", "韩某", Set.of(Role.DEPUTY), this.deputy, null, null);
	}

	private Viewer account(String username, Role role, UUID unit) {
		UUID id = this.accounts.create(new NewAccount(username, "甲" + username, Set.of(role),
				(unit != null) ? Subject.unit(unit) : null, "Station-2026-test", false));
		return new Viewer(id, username, "甲" + username, Set.of(role), null, unit, null);
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(Request request, String act, Viewer viewer, String... parameters) {
		var call = this.pages.post()
			.uri(request.href() + "/" + act)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", fresh(request).version().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			call = call.param(parameters[i], parameters[i + 1]);
		}
		return call.exchange();
	}

	private Request fresh(Request request) {
		return this.mother.after(request, (newest) -> newest);
	}

	@Test
	void theOfficeAsksADeputyToFollowACaseAndHeSeesIt() {
		Request request = this.mother.aRequest().transferred();
		assertThat(get(request.href(), this.follower)).hasStatus(404);
		assertThat(get(request.href() + "/deputy", RequestMother.STAFF)).hasStatusOk().bodyText().contains("韩某");
		assertThat(post(request, "deputy", RequestMother.STAFF)).hasStatus(422);
		assertThat(post(request, "deputy", RequestMother.STAFF, "deputyId", UUID.randomUUID().toString()))
			.hasStatus(409);
		assertThat(post(request, "deputy", this.mother.unitViewer(), "deputyId", this.deputy.toString()))
			.hasStatus(404);
		assertThat(post(request, "deputy", RequestMother.STAFF, "deputyId", this.deputy.toString()))
			.hasStatus3xxRedirection();
		assertThat(get(request.href(), this.follower)).hasStatusOk()
			.bodyText()
			.contains("待签收", "139****1234")
			.doesNotContain("/close\"", "/reply\"", "/send-back\"");
		assertThat(get("/desk/requests?view=all", this.follower)).bodyText().contains(request.number());
	}

	@Test
	void aDeputyRatesBesideTheResidentAndClosesNothing() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).replied();
		assertThat(get(request.href(), this.follower)).bodyText().contains("评价这次办理");
		assertThat(get(request.href() + "/deputy-rating", this.follower)).hasStatusOk().bodyText().contains("代表评价");
		assertThat(post(request, "deputy-rating", this.follower, "manner", "SATISFIED")).hasStatus(422);
		assertThat(post(request, "deputy-rating", this.follower, "manner", "SATISFIED", "result", "NOT_RATED"))
			.hasStatus(422);
		assertThat(post(request, "deputy-rating", RequestMother.STAFF, "manner", "SATISFIED", "result", "SATISFIED"))
			.hasStatus(404);
		assertThat(post(request, "deputy-rating", this.follower, "manner", "SATISFIED", "result", "DISSATISFIED",
				"comment", "净化器夜里没开"))
			.hasStatus3xxRedirection();
		assertThat(fresh(request).status()).isEqualTo(Status.REPLIED);
		assertThat(fresh(request).round().result()).isNull();
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("代表评价", "态度满意，结果不满意", "净化器夜里没开", "韩某");
		assertThat(get(request.href() + "/deputy-rating", this.follower)).hasStatus(409);
	}

	@Test
	void aDeputyFindsNoWayToCloseAnything() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).replied();
		assertThat(get(request.href(), this.follower)).bodyText().doesNotContain(">归档<", ">办结（写明理由）<", ">审核通过，答复反映人<");
		for (String act : new String[] { "close", "reply", "archive", "call", "dispatch", "answer", "merge" }) {
			assertThat(post(request, act, this.follower, "text", "好了", "manner", "SATISFIED", "result", "SATISFIED",
					"into", request.id().toString(), "route", "TRANSFER", "unitId", this.mother.unit().id().toString(),
					"answer", "好", "outcome", "A"))
				.as(act)
				.hasStatus(404);
		}
		assertThat(get("/desk", this.follower)).hasStatusOk().bodyText().contains(request.number());
	}

	@Test
	void whoIsRecusedFindsTheCaseNowhereAtOnce() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).saying("芦苇荡边的路灯。").transferred();
		assertThat(get(request.href() + "/recusal", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("韩某（代表，跟踪本件）");
		assertThat(post(request, "recusal", RequestMother.STAFF, "subject", this.deputy.toString())).hasStatus(422);
		assertThat(post(request, "recusal", this.follower, "subject", this.deputy.toString(), "reason", "x"))
			.hasStatus(404);
		assertThat(post(request, "recusal", RequestMother.STAFF, "subject", this.deputy.toString(), "reason",
				"被反映的店是他亲戚开的"))
			.hasStatus3xxRedirection();
		assertGoneFor(this.follower, request);
		assertThat(get(request.href(), this.mother.unitViewer())).hasStatusOk().bodyText().doesNotContain("亲戚");
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("亲戚");
		assertThat(get(request.href() + "/deputy", RequestMother.STAFF)).bodyText().doesNotContain("韩某");
	}

	private void assertGoneFor(Viewer viewer, Request request) {
		assertThat(get(request.href(), viewer)).hasStatus(404);
		for (String list : new String[] { "/desk", "/desk/requests?view=all", "/desk/requests?q=芦苇荡",
				"/desk/requests?q=" + request.number() }) {
			assertThat(get(list, viewer)).hasStatusOk().bodyText().doesNotContain(request.href(), "芦苇荡边的路灯");
		}
	}

	@Test
	void aClerkIsRecusedAndADirectorNotByHimself() {
		Viewer clerk = account("staff7", Role.STAFF, null);
		Request request = this.mother.aRequest().saying("芦苇荡边的路灯。").transferred();
		assertThat(post(request, "recusal", RequestMother.DIRECTOR, "subject",
				RequestMother.DIRECTOR.accountId().toString(), "reason", "亲属"))
			.hasStatus(409);
		assertThat(
				post(request, "recusal", clerk, "subject", clerk.accountId().toString(), "reason", "亲属").getResponse()
					.getRedirectedUrl())
			.isEqualTo("/desk/requests");
		assertGoneFor(clerk, request);
	}

	@Test
	void aDeputyDeclaresHisOwnConflict() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).saying("芦苇荡边的路灯。").transferred();
		assertThat(get(request.href() + "/declare-conflict", this.follower)).hasStatusOk();
		assertThat(post(request, "declare-conflict", this.follower, "text", "店主是我表弟").getResponse().getRedirectedUrl())
			.isEqualTo("/desk/requests");
		assertGoneFor(this.follower, request);
	}

	@Test
	void aRestrictedMatterGoesToOneNamedAccountAndBackWhenItIsRecused() {
		Viewer handler = account("staff8", Role.STAFF, null);
		Viewer colleague = account("staff9", Role.STAFF, null);
		Request request = this.mother.aRequest().restricted().saying("窗口人员态度蛮横。").registered();
		assertThat(get(request.href() + "/handler", RequestMother.DIRECTOR)).hasStatusOk()
			.bodyText()
			.contains("甲staff8（站务人员）");
		assertThat(get(request.href() + "/handler", handler)).hasStatus(404);
		assertThat(post(request, "handler", RequestMother.DIRECTOR)).hasStatus(422);
		assertThat(post(request, "handler", RequestMother.DIRECTOR, "about", "NONE", "accountId",
				UUID.randomUUID().toString()))
			.hasStatus(409);
		assertThat(post(request, "handler", RequestMother.DIRECTOR, "about", "NONE", "accountId",
				handler.accountId().toString(), "instruction", "请个别谈话核实"))
			.hasStatus3xxRedirection();
		assertThat(get("/desk", handler)).hasStatusOk().bodyText().contains(request.number());
		assertThat(get(request.href(), handler)).hasStatusOk()
			.bodyText()
			.contains("窗口人员态度蛮横", "139****1234", "写内部备注", "报送答复", "记录联系反映人")
			.doesNotContain("查看记录", "利害关系回避<", "指定专人办理<", ">撤回<");
		assertThat(get(request.href(), colleague)).hasStatus(404);
		assertThat(post(request, "note-internally", handler, "text", "已约谈")).hasStatus3xxRedirection();
		assertThat(post(request, "note-internally", colleague, "text", "x")).hasStatus(404);
		assertThat(get(request.href(), RequestMother.DIRECTOR)).bodyText()
			.contains("查看记录", "甲staff8（站务人员）", "诉求页面", "已约谈");
		assertThat(this.jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'request.viewed' AND record_id = ?")
			.param(request.id())
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(3);

		assertThat(post(request, "recusal", RequestMother.DIRECTOR, "subject", handler.accountId().toString(), "reason",
				"与被反映人是亲属"))
			.hasStatus3xxRedirection();
		assertThat(fresh(request).status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(get(request.href(), handler)).hasStatus(404);
		assertThat(get("/desk", handler)).bodyText().doesNotContain(request.number());
		assertThat(get(request.href() + "/handler", RequestMother.DIRECTOR)).bodyText()
			.contains("甲staff9")
			.doesNotContain("甲staff8（");
	}

	/** The named handler does what a unit does; his own answer is not his to check. */
	@Test
	void theAnswerOfANamedHandlerWaitsOnTheDirectorsDeskAlone() {
		Viewer handler = account("staff8", Role.STAFF, null);
		Request request = this.mother.aRequest().restricted().saying("窗口人员态度蛮横。").registered();
		post(request, "handler", RequestMother.DIRECTOR, "about", "NONE", "accountId", handler.accountId().toString());
		assertThat(post(request, "answer", handler, "answer", "已谈话。", "outcome", "A")).hasStatus3xxRedirection();
		assertThat(fresh(request).status()).isEqualTo(Status.ANSWERED);
		assertThat(get("/desk", RequestMother.DIRECTOR)).bodyText().contains("审核答复 " + request.number());
		assertThat(get("/desk", handler)).bodyText().doesNotContain(request.number());
		assertThat(get("/desk/requests?view=check", handler)).bodyText().doesNotContain(request.number());
		assertThat(post(request, "reply", RequestMother.DIRECTOR)).hasStatus3xxRedirection();
		assertThat(get("/desk/requests?view=rate", handler)).bodyText().doesNotContain(request.number());
		assertThat(get("/desk/requests?view=open", handler)).bodyText().contains(request.number());
	}

	@Test
	void whoIsComplainedOfIsAskedForAndHandlesNothingOfIt() {
		Viewer accused = account("unit06a", Role.UNIT, this.mother.unit().id());
		Viewer colleague = account("unit06b", Role.UNIT, this.mother.unit().id());
		Viewer clerk = account("staff8", Role.STAFF, null);
		Request request = this.mother.aRequest().restricted().saying("窗口人员态度蛮横。").registered();
		assertThat(get(request.href() + "/handler", RequestMother.DIRECTOR)).bodyText().contains("被反映的人");
		assertThat(post(request, "handler", RequestMother.DIRECTOR, "accountId", clerk.accountId().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("请选择被反映的人");
		assertThat(post(request, "handler", RequestMother.DIRECTOR, "about", UUID.randomUUID().toString(), "accountId",
				clerk.accountId().toString()))
			.hasStatus(422);
		assertThat(post(request, "handler", RequestMother.DIRECTOR, "about", accused.accountId().toString(),
				"accountId", accused.accountId().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("专人不能是被反映的人");
		assertThat(post(request, "handler", RequestMother.DIRECTOR, "about", accused.accountId().toString(),
				"accountId", colleague.accountId().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("专人不能和被反映的人在同一个单位");
		assertThat(fresh(request).handlerId()).isNull();
		assertThat(post(request, "handler", RequestMother.DIRECTOR, "about", accused.accountId().toString(),
				"accountId", clerk.accountId().toString()))
			.hasStatus3xxRedirection();
		assertThat(fresh(request).handlerId()).isEqualTo(clerk.accountId());
		assertThat(fresh(request).isRecused(accused.accountId())).isTrue();
		assertThat(get(request.href() + "/handler", RequestMother.DIRECTOR)).bodyText()
			.contains("已经有人对本件回避")
			.doesNotContain("甲unit06a（");
	}

	@Test
	void anAccountOfAUnitCanBeTheNamedHandlerAndItsColleaguesSeeNothing() {
		Viewer handler = account("unit06a", Role.UNIT, this.mother.unit().id());
		Viewer colleague = account("unit06b", Role.UNIT, this.mother.unit().id());
		Request request = this.mother.aRequest().restricted().saying("窗口人员态度蛮横。").registered();
		post(request, "handler", RequestMother.DIRECTOR, "about", "NONE", "accountId", handler.accountId().toString());
		assertThat(get("/desk/requests?view=handling", handler)).bodyText().contains(request.number());
		assertThat(get("/desk", handler)).bodyText().contains(request.number());
		assertThat(get(request.href() + "/answer", handler)).hasStatusOk();
		assertThat(get(request.href() + "/slip/" + fresh(request).lead().id(), handler)).hasStatusOk();
		assertThat(get("/desk/requests?view=all", colleague)).bodyText().doesNotContain(request.number());
		assertThat(get(request.href(), colleague)).hasStatus(404);
	}

	@Test
	void whatAClerkAnswersAsTheNamedHandlerIsNotHisToCheck() {
		Viewer handler = account("staff8", Role.STAFF, null);
		Request request = this.mother.aRequest().restricted().saying("窗口人员态度蛮横。").registered();
		post(request, "handler", RequestMother.DIRECTOR, "about", "NONE", "accountId", handler.accountId().toString());
		post(request, "answer", handler, "answer", "已核实并整改。", "outcome", "A");
		assertThat(fresh(request).status()).isEqualTo(Status.ANSWERED);
		assertThat(get("/desk", handler)).bodyText().doesNotContain("审核答复 " + request.number());
		assertThat(get("/desk/requests?view=check", handler)).bodyText().doesNotContain(request.number());
		assertThat(get("/desk/requests?view=check", RequestMother.DIRECTOR)).bodyText().contains(request.number());
	}

	@Test
	void internalNotesAreForTheOfficeAlone() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).signed();
		assertThat(post(request, "note-internally", RequestMother.STAFF, "text", "此人多次来电，注意方式"))
			.hasStatus3xxRedirection();
		assertThat(post(request, "note-internally", this.mother.unitViewer(), "text", "x")).hasStatus(404);
		assertThat(get(request.href(), RequestMother.DIRECTOR)).bodyText().contains("此人多次来电");
		assertThat(get(request.href(), this.mother.unitViewer())).hasStatusOk().bodyText().doesNotContain("此人多次来电");
		assertThat(get(request.href(), this.follower)).hasStatusOk().bodyText().doesNotContain("此人多次来电");
		assertThat(track(request)).doesNotContain("此人多次来电", "内部备注");
	}

	@Test
	void aKeyCaseIsMarkedByTheDirectorAndShown() {
		Request request = this.mother.aRequest().signed();
		assertThat(post(request, "key", RequestMother.STAFF, "text", "关注")).hasStatus(404);
		assertThat(post(request, "key", RequestMother.DIRECTOR, "text", "三个小区都在反映")).hasStatus3xxRedirection();
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("重点", "三个小区都在反映");
		assertThat(get("/desk/requests?view=key", RequestMother.STAFF)).bodyText().contains(request.number());
		post(request, "key", RequestMother.DIRECTOR, "text", "已解决");
		assertThat(get("/desk/requests?view=key", RequestMother.STAFF)).bodyText().doesNotContain(request.number());
	}

	@Test
	void whatBecomesAProposalShowsItsChainAndTheResidentReadsTheStep() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).replied();
		assertThat(post(request, "suggest-proposal", RequestMother.STAFF, "text", "超出街道财力")).hasStatus3xxRedirection();
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("来龙去脉", "代表建议，待形成", "超出街道财力");
		assertThat(track(request)).contains("转为代表建议，由人大代表提交人大").doesNotContain("超出街道财力");
		assertThat(get(request.href() + "/suggest-proposal", RequestMother.STAFF)).hasStatus(409);
	}

	private String track(Request request) {
		this.entities.flush();
		this.entities.clear();
		return TrackedPage.read(this.pages, request);
	}

}
