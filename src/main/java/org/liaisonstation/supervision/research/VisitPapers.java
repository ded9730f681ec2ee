package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What 调研记录 says, the same printed and in Word: the visit with its ground, and what
 * became of the reports about it.
 */
@Component
@Transactional(readOnly = true)
class VisitPapers {

	private static final String GROUND = "supervision_ground";

	private final VisitAccess access;

	private final ResearchReports reports;

	private final ResearchChoices choices;

	private final PlanSubjects subjects;

	private final CodeLists codes;

	VisitPapers(VisitAccess access, ResearchReports reports, ResearchChoices choices, PlanSubjects subjects,
			CodeLists codes) {
		this.access = access;
		this.reports = reports;
		this.choices = choices;
		this.subjects = subjects;
		this.codes = codes;
	}

	/**
	 * The record.
	 *
	 * @param ground 依据, empty where the visit carries out no plan
	 */
	public record Paper(ResearchVisit visit, List<ResearchReport> reports, String ground, List<Delivered> delivered) {

	}

	/**
	 * A report with a unit.
	 *
	 * @param feedbackOn null as long as the unit did not answer
	 */
	public record Delivered(String report, String unit, LocalDate due, LocalDate feedbackOn, String feedback) {

	}

	/** 404 for whom the visit does not concern. */
	Paper of(UUID id, Viewer viewer) {
		ResearchVisit visit = this.access.findVisible(id, viewer);
		List<ResearchReport> about = this.reports.findByVisitIdOrderByIdAsc(id)
			.stream()
			.filter((report) -> ReportPermissions.of(report, viewer).sees())
			.toList();
		Map<UUID, String> units = this.choices.unitNames(
				about.stream().flatMap((report) -> report.deliveries().stream()).map(ReportDelivery::unitId).toList());
		return new Paper(visit, about,
				this.subjects.find(visit.planItemId())
					.map((subject) -> subject.year() + "年度监督计划（" + this.codes.name(GROUND, subject.ground()) + "）")
					.orElse(""),
				about.stream().flatMap((report) -> delivered(report, units, viewer)).toList());
	}

	private static Stream<Delivered> delivered(ResearchReport report, Map<UUID, String> units, Viewer viewer) {
		ReportPermissions may = ReportPermissions.of(report, viewer);
		return report.deliveries()
			.stream()
			.filter((one) -> may.seesDelivery(one.id()))
			.map((one) -> new Delivered(report.name(), units.get(one.unitId()), one.due().date(), one.feedbackOn(),
					one.feedback()));
	}

}
