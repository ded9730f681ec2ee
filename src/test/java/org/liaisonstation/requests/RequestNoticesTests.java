package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of what happens to a request. */
@StationTest
@Import(RequestMother.class)
class RequestNoticesTests {

	@Autowired
	RequestMother mother;

	@Autowired
	RequestDesk office;

	@Autowired
	UnitDesk unitDesk;

	@Autowired
	ClockDesk clockDesk;

	@Autowired
	MarkDesk marks;

	@Autowired
	MorningRound morning;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	Deputies deputies;

	@Autowired
	Units units;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private UUID deputy;

	private UUID handler;

	@BeforeEach
	void people() {
		account("许静", Role.STAFF, null);
		account("周主任", Role.DIRECTOR, null);
		account("执法办", Role.UNIT, Subject.unit(this.mother.unit().id()));
		account("城建办", Role.UNIT, Subject.unit(otherUnit()));
		this.deputy = aDeputy();
		account("代表", Role.DEPUTY, Subject.deputy(this.deputy));
		this.handler = account("专人", Role.STAFF, null);
		this.jdbc.sql("DELETE FROM account_role WHERE account_id = ?").param(this.handler).update();
		this.entities.clear();
	}

	@AfterEach
	void backToMonday() {
		this.clock.reset();
	}

	private UUID account(String name, Role role, Subject subject) {
		UUID id = this.accounts.create(new NewAccount("n" + Integer.toHexString(name.hashCode()), name, Set.of(role),
				subject, "A-long-password-1", false), "hash");
		this.entities.flush();
		return id;
	}

	private UUID otherUnit() {
		return this.units.findByCode("07").orElseThrow().id();
	}

	private UUID aDeputy() {
		Deputy deputy = new Deputy("林代表");
		this.deputies.save(deputy);
		this.entities.flush();
		return deputy.id();
	}

	/** What was told of the request since the last question: who, and what. */
	private List<String> told(Request request) {
		this.entities.flush();
		List<String> told = this.jdbc.sql("""
				SELECT a.display_name || '：' || n.text FROM notice n JOIN account a ON a.id = n.account_id
				WHERE n.about_id = ? AND n.number = ? AND n.withdrawn_at IS NULL AND n.read_at IS NULL""")
			.params(request.id(), request.number())
			.query(String.class)
			.list();
		this.jdbc.sql("UPDATE notice SET read_at = created_at WHERE read_at IS NULL").update();
		return told;
	}

	private Request after(Request request, UnaryOperator<Request> act) {
		told(request);
		return this.mother.after(request, act);
	}

	@Test
	void theOfficeIsToldOfAMessageFromOutside() {
		assertThat(told(this.mother.aRequest().handedIn())).containsExactlyInAnyOrder("许静：有新的来件，请审核", "周主任：有新的来件，请审核");
	}

	@Test
	void whatTheOfficeWritesDownItselfIsNoNews() {
		assertThat(told(this.mother.aRequest().registered())).isEmpty();
	}

	@Test
	void theDeputyIsToldWhatCameThroughHisCardAndWhatBecameOfIt() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).handedIn();
		assertThat(told(request)).contains("代表：有群众通过您反映问题");
		Request replied = this.mother.aRequest().toDeputy(this.deputy).replied();
		assertThat(told(replied)).contains("代表：您跟踪的诉求已经答复");
		assertThat(told(this.mother.aRequest().toDeputy(this.deputy).closed())).contains("代表：您跟踪的诉求已经办结");
	}

	@Test
	void aRecusedDeputyLosesHisNoticesAndIsToldNothingAnyMore() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).reviewed();
		this.mother.after(request, (one) -> this.marks.recuse(one.id(), one.version(), this.deputy, "林代表", "亲属关系",
				RequestMother.DIRECTOR));
		assertThat(told(request)).noneMatch((line) -> line.startsWith("代表"));
	}

	@Test
	void everyUnitThatGetsAPartIsToldOnce() {
		Request request = this.mother.aRequest().reviewed();
		after(request, (one) -> this.office.transfer(one.id(), one.version(), this.mother.unit().id(),
				List.of(otherUnit()), false, "请核查", RequestMother.STAFF));
		assertThat(told(request)).containsExactlyInAnyOrder("执法办：有新的交办，请签收", "城建办：有新的交办，请签收");
	}

	@Test
	void aUnitThatJoinsLaterIsToldAlone() {
		Request request = this.mother.aRequest().signed();
		after(request, (one) -> this.office.join(one.id(), one.version(), otherUnit(), "请协助", RequestMother.STAFF));
		assertThat(told(request)).containsExactly("城建办：有新的交办，请签收");
	}

	@Test
	void theDirectorIsToldOfAGreenChannelToConfirm() {
		assertThat(told(this.mother.aRequest().greenChannel())).contains("周主任：已走绿色通道，请追认", "执法办：有新的交办，请签收");
	}

	@Test
	void anAnswerGoesToTheOfficeAndBack() {
		Request request = this.mother.aRequest().answered();
		assertThat(told(request)).contains("许静：承办单位报送了答复，请审核", "周主任：承办单位报送了答复，请审核");
		after(request, (one) -> this.office.sendBack(one.id(), one.version(), "请补照片", RequestMother.STAFF));
		assertThat(told(request)).containsExactly("执法办：答复退回，请补正");
	}

	@Test
	void whatAUnitAsksIsTheDirectorsAndTheRulingTheUnits() {
		Request request = this.mother.aRequest().signed();
		after(request, (one) -> this.unitDesk.askExtension(one.id(), one.version(), LocalDate.of(2026, 3, 18), "等设备",
				this.mother.unitViewer()));
		assertThat(told(request)).containsExactly("周主任：承办单位申请延期，请审批");
		after(request, (one) -> this.clockDesk.ruleExtension(one.id(), one.version(), one.lead().id(), false, "按期",
				RequestMother.DIRECTOR));
		assertThat(told(request)).containsExactly("执法办：延期申请未批准，请按原期限办理");
		after(request,
				(one) -> this.unitDesk.askReturn(one.id(), one.version(), "不是我们的", null, this.mother.unitViewer()));
		assertThat(told(request)).containsExactly("周主任：承办单位申请退件，请裁定");
		after(request, (one) -> this.clockDesk.ruleReturn(one.id(), one.version(), one.lead().id(), true, "同意",
				RequestMother.DIRECTOR));
		assertThat(told(request)).containsExactlyInAnyOrder("执法办：退件申请已同意", "许静：请交办", "周主任：请交办");
		assertThat(this.jdbc.sql("""
				SELECT n.href FROM notice n JOIN account a ON a.id = n.account_id
				WHERE n.about_id = ? AND a.display_name = '执法办' AND n.withdrawn_at IS NULL""")
			.param(request.id())
			.query(String.class)
			.list()).as("the matter itself it does not find any more").containsExactly("/desk/requests");
	}

	@Test
	void aReminderGoesToTheUnitThatOwesTheAnswer() {
		Request request = this.mother.aRequest().signed();
		after(request,
				(one) -> this.clockDesk.remind(one.id(), one.version(), one.lead().id(), "请抓紧", RequestMother.STAFF));
		assertThat(told(request)).containsExactly("执法办：有一次催办，请抓紧办理");
		after(request, (one) -> this.clockDesk.supervise(one.id(), one.version(), one.lead().id(), "超期", "三日内",
				RequestMother.DIRECTOR));
		assertThat(told(request)).containsExactly("执法办：有一份督办单，请办理并回执");
		this.clock.moveTo(LocalDate.of(2026, 3, 12).atTime(7, 30));
		this.morning.walk();
		assertThat(told(request)).containsExactly("执法办：有一次催办，请抓紧办理");
	}

	@Test
	void dissatisfactionTellsTheUnitOfTheSecondRoundAndTheDirectorOfTheEnd() {
		Request request = this.mother.aRequest().inSecondRound();
		assertThat(told(request)).contains("执法办：反映人不满意，请再次办理", "许静：反映人不满意，已转入第二轮办理");
		Viewer unit = this.mother.unitViewer();
		after(request, (one) -> this.unitDesk.sign(one.id(), one.version(), unit));
		after(request, (one) -> this.unitDesk.answer(one.id(), one.version(), "再次办理", "A", null, List.of(), unit));
		after(request, (one) -> this.office.reply(one.id(), one.version(), RequestMother.STAFF));
		after(request, (one) -> this.office.rateByCall(one.id(), one.version(), Satisfaction.SATISFIED,
				Satisfaction.DISSATISFIED, null, RequestMother.STAFF));
		assertThat(told(request)).containsExactly("周主任：办理之后反映人仍不满意，请裁定");
		after(request, (one) -> this.office.superviseAgain(one.id(), one.version(), "限期", RequestMother.DIRECTOR));
		assertThat(told(request)).containsExactly("执法办：已转为督办，请再次办理");
	}

	@Test
	void aRestrictedMatterIsToldToTheDirectorAndItsHandlerAlone() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).restricted().handedIn();
		assertThat(told(request)).containsExactly("周主任：有新的来件，请审核");
		this.mother.after(request,
				(one) -> this.office.review(one.id(), one.version(), one.matter(), RequestMother.DIRECTOR));
		after(request, (one) -> this.office.entrust(one.id(), one.version(), this.handler, "专人", "请核实",
				RequestMother.DIRECTOR));
		assertThat(told(request)).containsExactly("专人：有保密事项交您办理");
	}

	@Test
	void whatBecomesRestrictedDisappearsFromEverybodyElse() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).transferred();
		this.mother.after(request,
				(one) -> this.marks.restrict(one.id(), one.version(), "反映的是站务人员", RequestMother.DIRECTOR));
		assertThat(told(request)).isNotEmpty().allMatch((line) -> line.startsWith("周主任")).contains("周主任：有保密事项，请指定专人办理");
	}

	@Test
	void noNoticeHoldsAWordOfTheMatter() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).inSecondRound();
		this.entities.flush();
		assertThat(this.jdbc.sql("SELECT number || text || href FROM notice WHERE about_id = ?")
			.param(request.id())
			.query(String.class)
			.list()).isNotEmpty()
			.noneMatch((line) -> line.contains("王秀兰") || line.contains("烧烤") || line.contains("1390000"));
	}

}
