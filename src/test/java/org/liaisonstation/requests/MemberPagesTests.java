package org.liaisonstation.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
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
 * The people behind a matter that several report: at most five speak for them, and the
 * list is for the office alone.
 */
@StationTest
@Import(RequestMother.class)
class MemberPagesTests {

	private static final String FIVE = "李一一 13900000001\n李二二 13900000002\n李三三 13900000003\n李四四\n李五五 0530-1234567";

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private final UUID deputy = UUID.randomUUID();

	private Request request;

	private String address;

	@BeforeEach
	void request() {
		this.jdbc.sql("INSERT INTO deputy (id, version, name, gender) VALUES (?, 0, '韩某', '女')")
			.param(this.deputy)
			.update();
		this.request = this.mother.aRequest().toDeputy(this.deputy).signed();
		this.address = this.request.href() + "/members";
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
		MvcTestResult result = request.exchange();
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	private MvcTestResult write(String representatives, String others) {
		return post(this.address, RequestMother.STAFF, "representatives", representatives, "others", others);
	}

	private List<String> trail() {
		return this.jdbc.sql("SELECT action FROM audit_entry WHERE action LIKE 'request.members%' ORDER BY id")
			.query(String.class)
			.list();
	}

	@Test
	void fiveRepresentativesAndTheOthersAreKeptSealed() {
		assertThat(write(FIVE, "王六六\n\n王七七，13900000007")).hasRedirectedUrl(this.address);
		assertThat(this.jdbc.sql("SELECT count(*) FROM request_member WHERE name LIKE 'v1:%'")
			.query(Integer.class)
			.single()).isEqualTo(7);
		assertThat(get(this.address, RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("名单 7 人", "李**", "139****0001", "未留电话", "王**", "139****0007")
			.doesNotContain("李一一", "13900000001", "王六六");
		assertThat(trail()).containsExactly("request.members-changed");
	}

	@Test
	void aSixthRepresentativeIsRefusedAtTheField() {
		assertThat(write(FIVE + "\n李六六", "")).hasStatus(422)
			.bodyText()
			.contains("id=\"representatives-e\"", "代表不得超过 5 人", "现在写了 6 人", "李六六");
		assertThat(trail()).isEmpty();
	}

	@Test
	void aListWithoutRepresentativesOrWithAWrongPhoneIsRefused() {
		assertThat(write(" ", "王六六")).hasStatus(422).bodyText().contains("请填写推选的代表");
		assertThat(write("李一一\n李二二 1390000000", "")).hasStatus(422).bodyText().contains("第 2 人：少 1 位");
		assertThat(write("李一一", "13900000001")).hasStatus(422).bodyText().contains("id=\"others-e\"", "请写姓名");
	}

	@Test
	void showingTheListInFullLeavesATraceAndAllowsAChange() {
		write(FIVE, "");
		assertThat(post(this.address + "/reveal", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("李一一 13900000001", "李四四");
		assertThat(trail()).containsExactly("request.members-changed", "request.members-shown");
		assertThat(post(this.address, RequestMother.STAFF, "version", "0", "representatives", "李一一"))
			.hasStatus3xxRedirection();
		assertThat(get(this.address, RequestMother.STAFF)).bodyText().contains("名单 1 人");
	}

	@Test
	void whoWroteMeanwhileIsNotOverwritten() {
		write(FIVE, "");
		assertThat(write("赵一一", "")).hasStatus(409).bodyText().contains("许静", "修改了反映人名单", "赵一一");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR" })
	void forAllOthersThereIsNoList(Role role) {
		write(FIVE, "");
		Viewer viewer = new Viewer(UUID.randomUUID(), "somebody", "某人", Set.of(role),
				(role == Role.DEPUTY) ? this.deputy : null, (role == Role.UNIT) ? this.mother.unit().id() : null, null);
		assertThat(get(this.address, viewer)).hasStatus(404);
		assertThat(post(this.address + "/reveal", viewer)).hasStatus(404);
		assertThat(post(this.address, viewer, "representatives", "李一一")).hasStatus(404);
		if (role == Role.DEPUTY || role == Role.UNIT) {
			assertThat(get(this.request.href(), viewer)).hasStatusOk().bodyText().doesNotContain("/members", "推选代表");
		}
	}

	@Test
	void thePageOfTheRequestShowsWhoSpeaksForTheOthersMasked() {
		write(FIVE, "赵六六");
		assertThat(get(this.request.href(), RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("推选代表", "李**", "139****0001", "6 人，保密")
			.doesNotContain("李一一", "赵");
	}

	@Test
	void moreThanFivePeopleAreAskedForTheirRepresentatives() {
		String six = post("/desk/requests", RequestMother.STAFF, "channel", "WALK_IN", "category", "0103", "content",
				"楼下油烟呛人。", "people", "6")
			.getResponse()
			.getRedirectedUrl();
		assertThat(get(six, RequestMother.STAFF)).bodyText().contains("超过 5 人：", "有 6 人反映", "/members");
		String five = post("/desk/requests", RequestMother.STAFF, "channel", "WALK_IN", "category", "0103", "content",
				"楼下油烟呛人。", "people", "5")
			.getResponse()
			.getRedirectedUrl();
		assertThat(get(five, RequestMother.STAFF)).bodyText().doesNotContain("/members");
	}

	@Test
	void theListOfARestrictedMatterIsForTheDirectorAlone() {
		String restricted = this.mother.aRequest().restricted().registered().href() + "/members";
		assertThat(get(restricted, RequestMother.STAFF)).hasStatus(404);
		assertThat(get(restricted, RequestMother.DIRECTOR)).hasStatusOk();
	}

}
