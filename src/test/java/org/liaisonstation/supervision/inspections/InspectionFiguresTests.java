package org.liaisonstation.supervision.inspections;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts of inspections: those that were held. */
class InspectionFiguresTests extends InspectionsTest {

	private Map<String, Long> figures() {
		return Stream
			.of("figure_supervision_inspections", "figure_report_inspections WHERE part = 'TOUR'",
					"figure_report_inspections WHERE part = 'INSPECTION'", "figure_report_findings")
			.collect(Collectors.toMap((view) -> view, this::count));
	}

	private static Map<String, Long> values(long projects, long tours, long inspections, long findings) {
		return Map.of("figure_supervision_inspections", projects, "figure_report_inspections WHERE part = 'TOUR'",
				tours, "figure_report_inspections WHERE part = 'INSPECTION'", inspections, "figure_report_findings",
				findings);
	}

	@Test
	void onlyWhatWasHeldCountsAndOnlyOfLivelihoodProjectsPublicly() {
		assertThat(figures()).as("one is planned").isEqualTo(values(0, 0, 0, 0));
		hold();
		assertThat(figures()).isEqualTo(values(1, 0, 1, 0));
		hold(plan(InspectionKind.INSPECTION, "PARTY", TODAY));
		assertThat(figures()).isEqualTo(values(1, 0, 2, 0));
		hold(plan(InspectionKind.TOUR, "LIVELIHOOD", TODAY));
		assertThat(figures()).as("a tour of a project is an inspection of it").isEqualTo(values(2, 1, 2, 0));
		note("护栏没有固定。", this.deputy);
		assertThat(figures()).isEqualTo(values(2, 1, 2, 1));
		this.desk.withdraw(this.inspection.id(), this.inspection.version(), "记错了", this.staff);
		assertThat(figures()).isEqualTo(values(1, 1, 1, 0));
	}

	@Test
	void theFigureMovesByOneInTheYear() {
		assertThat(get("/figures.csv?from=2026-01-01&to=2026-12-31", null)).bodyText()
			.contains("supervision.inspections,民生实事项目监督检查,0,次");
		hold();
		assertThat(get("/figures.csv?from=2026-01-01&to=2026-12-31", null)).bodyText()
			.contains("supervision.inspections,民生实事项目监督检查,1,次");
		assertThat(get("/figures.csv?from=2026-03-10&to=2026-12-31", null)).bodyText()
			.contains("supervision.inspections,民生实事项目监督检查,0,次");
		assertThat(get("/desk/figures/supervision.inspections?from=2026-01-01&to=2026-12-31", this.staff)).hasStatusOk()
			.bodyText()
			.contains(this.inspection.number());
	}

}
