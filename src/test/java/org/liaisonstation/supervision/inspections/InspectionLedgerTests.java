package org.liaisonstation.supervision.inspections;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerRows;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** 监督检查和视察台账: a row for each finding, and for an inspection that found nothing. */
class InspectionLedgerTests extends InspectionsTest {

	@Autowired
	InspectionLedger ledger;

	/** The rows by the names of their columns. */
	private List<Map<String, Object>> rows(LocalDate from, LocalDate to) throws IOException {
		this.entities.flush();
		return LedgerRows.of(this.ledger, new LedgerOrder(from, to, false), this.staff);
	}

	@Test
	void eachFindingHasARowWithWhatBecameOfIt() throws IOException {
		Finding first = signed("护栏没有固定。");
		note("标志不清。", this.other);
		Finding struck = note("标志不清，又记了一次。", this.other);
		this.findings.strike(struck.id(), struck.version(), "记重了", this.staff);
		this.clock.moveTo(LocalDate.of(2026, 4, 1));
		this.findings.report(first.id(), first.version(), "换了护栏", pictures(), this.unit);
		this.entities.flush();
		this.findings.recheck(first.id(), first.version(), Mending.Recheck.mended(TODAY, "牢固"), null, this.director);
		List<Map<String, Object>> rows = rows(null, null);
		assertThat(rows).hasSize(2);
		assertThat(rows.get(0)).containsEntry("检查编号", "JC-2026-0001")
			.containsEntry("种类", "监督检查")
			.containsEntry("依据", "民生实事")
			.containsEntry("检查日期", TODAY)
			.containsEntry("参加代表", "陈淑敏、邵立坤")
			.containsEntry("问题编号", "JC-2026-0001-1")
			.containsEntry("责任单位", "城镇建设管理办公室")
			.containsEntry("整改期限", LocalDate.of(2026, 3, 30))
			.containsEntry("报告整改", LocalDate.of(2026, 4, 1))
			.containsEntry("按期", "超期")
			.containsEntry("整改情况", "换了护栏")
			.containsEntry("整改次数", 1L)
			.containsEntry("状态", "整改到位");
		assertThat(rows.get(1)).containsEntry("发现的问题", "标志不清。").containsEntry("按期", null).containsEntry("状态", "待交整改");
	}

	@Test
	void anInspectionWithoutFindingsHasARowAndOneThatWasNotHeldHasNone() throws IOException {
		Inspection tour = plan(InspectionKind.TOUR, "PARTY", TODAY);
		hold(tour);
		assertThat(rows(null, null)).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("检查编号", tour.number()).containsEntry("状态", "没有发现问题"));
		assertThat(rows(TODAY.plusDays(1), null)).isEmpty();
		assertThat(rows(null, TODAY.minusDays(1))).isEmpty();
	}

	@Test
	void eachMendingIsInTimeOrLateByItself() throws IOException {
		Finding finding = reported("护栏没有固定。");
		this.findings.recheck(finding.id(), finding.version(), Mending.Recheck.again(TODAY, "还有一段"),
				LocalDate.of(2026, 3, 16), this.director);
		assertThat(rows(null, null)).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("按期", "第1次按期").containsEntry("报告整改", null));
		this.clock.moveTo(LocalDate.of(2026, 3, 17));
		assertThat(rows(null, null)).singleElement()
			.satisfies((row) -> assertThat(row).as("not reported, and the day is over")
				.containsEntry("按期", "第1次按期，第2次超期")
				.containsEntry("整改期限", LocalDate.of(2026, 3, 16)));
		this.findings.report(finding.id(), finding.version(), "全部换了", pictures(), this.unit);
		assertThat(rows(null, null)).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("按期", "第1次按期，第2次超期")
				.containsEntry("报告整改", LocalDate.of(2026, 3, 17)));
	}

}
