package org.liaisonstation.station;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerExports;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.requests.RequestMother;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The observers on paper: their ledger, their letters, and how much they handed in. */
@StationTest
class ObserverLedgerTests {

	private static final String PHONE = "19900007009";

	private static final LedgerOrder YEAR = new LedgerOrder(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
			false);

	@Autowired
	MockMvcTester pages;

	@Autowired
	Observers observers;

	@Autowired
	Constituencies constituencies;

	@Autowired
	ObserverLedger ledger;

	@Autowired
	LedgerExports exports;

	@Autowired
	RequestMother mother;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private Observer observer;

	@BeforeEach
	void anObserverAndOneOfTheTermBefore() {
		Constituency constituency = this.constituencies.save(new Constituency(92, "第九十二选区", "", 2));
		this.observer = new Observer("谭秀云", "柳人工委聘〔2026〕9号", LocalDate.of(2026, 1, 5), LocalDate.of(2028, 12, 31));
		this.observer.person("谭秀云", null, PHONE);
		this.observer.lieIn(constituency, null);
		this.observers.save(this.observer);
		Observer earlier = new Observer("旧观察员", "柳人工委聘〔2023〕1号", LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31));
		earlier.lieIn(constituency, null);
		this.observers.save(earlier);
		handIn("CLOSED", false);
		handIn("IN_PROGRESS", false);
		handIn("CLOSED", true);
		handIn("WITHDRAWN", false);
	}

	@Test
	void theLedgerCountsWhatEachHandedIn() throws IOException {
		List<List<String>> rows = file(YEAR);
		assertThat(rows).anySatisfy(
				(row) -> assertThat(row).containsExactly("序号", "姓名", "选区", "村居", "聘书编号", "聘期", "上报件数", "其中已办结"));
		assertThat(rows).anySatisfy((row) -> assertThat(row).containsExactly("1", "谭秀云", "第九十二选区", "全选区",
				"柳人工委聘〔2026〕9号", "2026-01-05 至 2028-12-31", "2", "1"));
		assertThat(rows).anySatisfy((row) -> assertThat(row).startsWith("合计", "1 名"));
		assertThat(rows.toString()).as("whose term was over before, and telephones").doesNotContain("旧观察员", PHONE);
	}

	@Test
	void aTelephoneIsInItWhereItWasAskedForWithAReason() throws IOException {
		LedgerOrder order = new LedgerOrder(null, null, true);
		assertThat(file(order).toString()).contains(PHONE, "旧观察员");
		assertThat(this.ledger.of(order, RequestMother.STAFF).personal()).isTrue();
		assertThat(this.ledger.of(YEAR, RequestMother.STAFF).personal()).isFalse();
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void thePageSaysHowMuchAndOpensTheList() {
		assertThat(this.pages.get().uri("/desk/observers/" + this.observer.id())).hasStatusOk()
			.bodyText()
			.contains("2 件", "其中已办结 1 件", "打印聘书",
					"/desk/figures/report.handed_in?from=2026-01-05&amp;to=2026-03-09&amp;part=" + this.observer.id());
		assertThat(this.pages.get()
			.uri("/desk/figures/report.handed_in?from=2026-01-05&to=2026-03-09&part=" + this.observer.id()))
			.hasStatusOk()
			.bodyText()
			.contains("谭秀云", "2 件");
		assertThat(this.pages.get().uri("/desk/ledgers")).bodyText().contains("民情观察员台账");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void theLetterOfAppointmentIsAPage() {
		assertThat(this.pages.get().uri("/desk/observers/" + this.observer.id() + "/letter")).hasStatusOk()
			.bodyText()
			.contains("聘书", "柳人工委聘〔2026〕9号", "谭秀云", "2026年1月5日", "2028年12月31日", "第九十二选区")
			.doesNotContain(PHONE);
	}

	@Test
	@WithViewer(roles = Role.OBSERVER)
	void itIsForTheOffice() {
		assertThat(this.pages.get().uri("/desk/observers/" + this.observer.id() + "/letter"))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private void handIn(String status, boolean restricted) {
		UUID request = this.mother.aRequest().registered().id();
		this.jdbc.sql("UPDATE request SET observer_id = ?, status = ?, restricted = ? WHERE id = ?")
			.params(this.observer.id(), status, restricted, request)
			.update();
	}

	private List<List<String>> file(LedgerOrder order) throws IOException {
		this.entities.flush();
		LedgerContent content = this.ledger.of(order, RequestMother.STAFF);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int written = this.exports.write(out, content, RequestMother.STAFF, (reached) -> {
		});
		assertThat(content.count()).isEqualTo(written);
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			return book.getFirstSheet()
				.read()
				.stream()
				.map((row) -> row.stream().map((cell) -> (cell != null) ? cell.getText() : "").toList())
				.toList();
		}
	}

}
