package org.liaisonstation.deputies.duties;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.ledgers.LedgerOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The duty archive: what it keeps of what it is told, and who reads it. */
@StationTest
@RecordApplicationEvents
@Import(ActivityMother.class)
class DutyPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ActivityMother mother;

	@Autowired
	ApplicationEventPublisher publisher;

	@Autowired
	DutyLedger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	ApplicationEvents events;

	private Viewer staff;

	private Viewer deputy;

	private Viewer colleague;

	@BeforeEach
	void people() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.deputy = this.mother.deputy("陈淑敏", true);
		this.colleague = this.mother.deputy("韩立文", true);
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.get().uri(address);
		return ((viewer != null) ? request.with(user(new SignedIn(viewer))) : request).exchange();
	}

	private UUID told(UUID source, String kind, String title, LocalDate on) {
		this.publisher.publishEvent(
				new DutyPerformed(this.deputy.deputyId(), kind, title, on, "参加", source, "/desk/activities/" + source));
		this.entities.flush();
		return source;
	}

	private UUID told(String kind, String title, LocalDate on) {
		return told(UUID.randomUUID(), kind, title, on);
	}

	private void withdrawn(UUID deputy, UUID source) {
		this.publisher.publishEvent(new DutyWithdrawn(deputy, source));
		this.entities.flush();
	}

	private long entries(String where) {
		return this.jdbc.sql("SELECT count(*) FROM duty_entry WHERE deputy_id = ? AND " + where)
			.param(this.deputy.deputyId())
			.query(Long.class)
			.single();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class)
			.map(Recorded::action)
			.filter((action) -> action.startsWith("duty."))
			.toList();
	}

	private String archive() {
		return "/desk/deputies/" + this.deputy.deputyId() + "/duties";
	}

	@Test
	void toldTwiceIsOneEntryAndASecondTellingCorrectsIt() {
		UUID source = told("VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		told(source, "VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		assertThat(recorded()).containsExactly("duty.entered");

		told(source, "GROUP", "小组走访东柳村", LocalDate.of(2026, 3, 3));
		assertThat(entries("kind = 'GROUP' AND on_date = '2026-03-03' AND title = '小组走访东柳村'")).isOne();
		assertThat(entries("true")).isOne();
		assertThat(recorded()).containsExactly("duty.entered", "duty.corrected");
	}

	@Test
	void whatIsWithdrawnIsKeptAndCountsNoMoreUntilItIsToldAgain() {
		UUID source = told("VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		withdrawn(this.deputy.deputyId(), source);
		withdrawn(this.deputy.deputyId(), source);
		assertThat(recorded()).containsExactly("duty.entered", "duty.withdrawn");
		assertThat(get(archive(), this.staff)).hasStatusOk().bodyText().contains("走访东柳村", "已撤销，不计次数", "2026年共 0 次");

		told(source, "VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		assertThat(entries("withdrawn_at IS NULL")).isOne();
		assertThat(recorded()).endsWith("duty.restored");
	}

	@Test
	void ofOneRecordEverybodysEntryIsWithdrawnAtOnce() {
		UUID source = told("VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		withdrawn(this.colleague.deputyId(), source);
		assertThat(entries("withdrawn_at IS NULL")).isOne();
		withdrawn(null, source);
		assertThat(entries("withdrawn_at IS NULL")).isZero();
	}

	@Test
	void aKindThatIsNotOnTheListIsRefused() {
		assertThatThrownBy(() -> told("DINNER", "聚餐", LocalDate.of(2026, 3, 2)))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void anArchiveIsReadByYearAndKindNewestFirst() throws IOException {
		told("VISIT", "走访东柳村", LocalDate.of(2026, 1, 12));
		told("RECEPTION", "接待选民", LocalDate.of(2026, 2, 4));
		told("VISIT", "走访柳堤社区", LocalDate.of(2026, 3, 2));
		told("VISIT", "去年的走访", LocalDate.of(2025, 11, 3));

		String all = get("/desk/duties", this.deputy).getResponse().getContentAsString();
		assertThat(all).contains("我的履职", "2026年共 3 次").containsSubsequence("走访柳堤社区", "接待选民", "走访东柳村");
		assertThat(all).doesNotContain("去年的走访");
		assertThat(get("/desk/duties?kind=VISIT", this.deputy)).bodyText()
			.contains("走访柳堤社区", "走访东柳村")
			.doesNotContain("2026年2月4日");
		assertThat(get("/desk/duties?year=2025", this.deputy)).bodyText().contains("去年的走访", "2025年共 1 次");
		assertThat(get("/desk/duties?year=2024", this.deputy)).bodyText().contains("2024年还没有履职记录");
	}

	@Test
	void aFilterThatCannotBeReadIsLeftOut() {
		told("VISIT", "走访东柳村", LocalDate.of(2026, 1, 12));
		for (String query : List.of("year=often", "year=0", "kind=%27x", "before=2026-99-99_" + UUID.randomUUID(),
				"after=no")) {
			assertThat(get("/desk/duties?" + query, this.deputy)).hasStatusOk().bodyText().contains("走访东柳村");
		}
	}

	@Test
	void aLongArchiveIsPagedByKey() throws IOException {
		for (int day = 1; day <= 25; day++) {
			told("VISIT", "第" + day + "次走访", LocalDate.of(2026, 1, day));
		}
		String first = get("/desk/duties", this.deputy).getResponse().getContentAsString();
		assertThat(first).contains("第25次走访", "第6次走访").doesNotContain(">第5次走访");
		String older = first.replaceAll("(?s).*before=([^\"&]+)\".*", "$1");
		assertThat(get("/desk/duties?before=" + older, this.deputy)).bodyText()
			.contains("第5次走访", "第1次走访", "上一页")
			.doesNotContain("第6次走访");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void anArchiveIsForTheOfficeAndTheDeputyHimself(Role role) {
		told("VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		Viewer viewer = switch (role) {
			case DEPUTY -> this.colleague;
			default -> new Viewer(UUID.randomUUID(), "x", "某人", Set.of(role), null,
					(role == Role.UNIT) ? UUID.randomUUID() : null, (role == Role.OBSERVER) ? UUID.randomUUID() : null);
		};
		boolean office = role == Role.STAFF || role == Role.DIRECTOR;
		for (String page : List.of(archive(), archive() + "/print")) {
			assertThat(get(page, viewer)).as("%s %s", role, page).hasStatus(office ? 200 : 404);
			assertThat(get(page, this.deputy)).as("his own %s", page).hasStatusOk();
		}
		assertThat(get("/desk/duties", viewer)).as("%s own", role).hasStatus((role == Role.DEPUTY) ? 200 : 404);
	}

	@Test
	void theArchiveOfAYearIsPrintedWithWhatCounts() {
		told("VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		UUID wrong = told("LEARNING", "记错的培训", LocalDate.of(2026, 3, 4));
		withdrawn(null, wrong);
		assertThat(get("/desk/duties/print?year=2026", this.deputy)).hasStatusOk()
			.bodyText()
			.contains("代表履职档案", "陈淑敏", "走访联系 1 次", "走访东柳村")
			.doesNotContain("记错的培训");
	}

	@Test
	void theLedgerCountsPersonKindTimesAndDays() throws IOException {
		told("VISIT", "上午走访", LocalDate.of(2026, 3, 2));
		told("VISIT", "下午走访", LocalDate.of(2026, 3, 2));
		told("LEARNING", "培训", LocalDate.of(2026, 3, 4));
		withdrawn(null, told("LEARNING", "记错的培训", LocalDate.of(2026, 3, 5)));
		var content = this.ledger.of(new LedgerOrder(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), false),
				this.staff);
		List<String> lines = new ArrayList<>();
		content.read((values) -> {
			if (values.get(0).equals("陈淑敏")) {
				lines.add(values.get(3) + " " + values.get(4) + " 次 " + values.get(5) + " 天");
			}
		});
		assertThat(lines).containsExactly("走访联系 2 次 1 天", "学习培训 1 次 1 天");
		assertThat(content.count()).isGreaterThanOrEqualTo(2);
		assertThat(content.unit()).isNotBlank();
	}

	@Test
	void thePublicSeesHowOftenAndNotWhat() {
		told("VISIT", "走访东柳村", LocalDate.of(2026, 3, 2));
		assertThat(get("/deputies/" + this.deputy.deputyId(), null)).hasStatusOk()
			.bodyText()
			.contains("2026年履职", "走访联系", "1 次")
			.doesNotContain("走访东柳村");
	}

}
