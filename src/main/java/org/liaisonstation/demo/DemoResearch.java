package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.supervision.research.ReportDelivery;
import org.liaisonstation.supervision.research.ReportDeliveryDesk;
import org.liaisonstation.supervision.research.ResearchReport;
import org.liaisonstation.supervision.research.ResearchReportDesk;
import org.liaisonstation.supervision.research.ResearchVisit;
import org.liaisonstation.supervision.research.ResearchVisitDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the script of the year's research: visits, the reports that deputies wrote, and
 * what units made of them.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoResearch {

	/** So many working days a report takes until it is accepted. */
	private static final int ROOM = 12;

	private final ResearchVisitDesk visits;

	private final ResearchReportDesk reports;

	private final ReportDeliveryDesk deliveries;

	private final DemoTexts texts;

	private final DemoSupervisionPlan plan;

	private final Clock clock;

	DemoResearch(ResearchVisitDesk visits, ResearchReportDesk reports, ReportDeliveryDesk deliveries, DemoTexts texts,
			DemoSupervisionPlan plan, Clock clock) {
		this.visits = visits;
		this.reports = reports;
		this.deliveries = deliveries;
		this.texts = texts;
		this.plan = plan;
		this.clock = clock;
	}

	static DemoResearchFile read() {
		return DemoFiles.one("research.yaml", DemoResearchFile.class);
	}

	void plan(DemoResearchFile file, DemoCast cast, DemoDates dates, Agenda agenda) {
		Map<String, Script<ResearchVisit>> held = new HashMap<>();
		file.visits().forEach((one) -> held.put(one.key(), plan(one, cast, dates, agenda)));
		file.reports().forEach((one) -> plan(one, held.get(one.visit()), cast, dates, agenda));
	}

	private Script<ResearchVisit> plan(DemoResearchFile.Visit one, DemoCast cast, DemoDates dates, Agenda agenda) {
		Viewer staff = cast.staff();
		Script<ResearchVisit> script = new Script<>(one.key(), dates);
		LocalDate day = (one.age() != null) ? dates.daysAgo(one.age()) : dates.day(one.part(), 2 * ROOM);
		script.begin(dates.inOffice(day, script.chance()), staff,
				() -> this.visits.plan(
						new ResearchVisit.Plan(one.topic(), one.object(), today().plusDays(7), one.place(),
								one.companions(), deputies(one.deputies(), cast)),
						this.plan.item(one.subject()), staff));
		if (!one.expected()) {
			script.daysAfter(script.at(), 5, staff,
					(visit) -> this.visits.hold(visit.id(), visit.version(), new ResearchVisit.Findings(today(),
							one.place(), one.companions(), one.learned(), deputies(one.deputies(), cast)), staff));
			script.hurry();
		}
		script.putInto(agenda);
		return script;
	}

	private void plan(DemoResearchFile.Report one, Script<ResearchVisit> visit, DemoCast cast, DemoDates dates,
			Agenda agenda) {
		Script<ResearchReport> script = new Script<>(one.key(), dates);
		Viewer pen = cast.deputy(one.authors().get(0));
		script.begin(begun(one, visit, script, dates), pen, () -> draft(one, visit, cast, pen));
		write(one, pen, cast.director(), script);
		if (one.state() == null) {
			script.hurry();
			deliver(one, cast, script);
			publish(one, cast, script);
		}
		script.leaveOutTheFuture();
		script.putInto(agenda);
	}

	/** About a visit some days after it, in a young year at least before its end. */
	private static Instant begun(DemoResearchFile.Report one, Script<ResearchVisit> visit,
			Script<ResearchReport> script, DemoDates dates) {
		if (visit == null) {
			LocalDate day = (one.age() != null) ? dates.daysAgo(one.age()) : dates.day(one.part(), ROOM);
			return dates.inOffice(day, script.chance());
		}
		Instant usual = dates.workingDaysLater(visit.at(), 4, script.chance());
		return usual.isBefore(dates.end()) ? usual
				: visit.at().plus(Duration.between(visit.at(), dates.end()).dividedBy(2));
	}

	private ResearchReport draft(DemoResearchFile.Report one, Script<ResearchVisit> visit, DemoCast cast, Viewer pen) {
		List<UUID> authors = deputies(one.authors(), cast);
		return this.reports.draft(new ResearchReport.Words(one.title(), one.text(), authors, authors.get(0),
				(visit != null) ? visit.subject().id() : null), List.of(), pen);
	}

	private void write(DemoResearchFile.Report one, Viewer pen, Viewer director, Script<ResearchReport> script) {
		if ("draft".equals(one.state())) {
			return;
		}
		script.daysAfter(script.at(), 1, pen, (report) -> this.reports.submit(report.id(), report.version(), pen));
		if ("sent-back".equals(one.state())) {
			script.daysAfter(script.at(), 2, director,
					(report) -> this.reports.sendBack(report.id(), report.version(), one.reason(), director));
		}
		else if (one.state() == null) {
			script.daysAfter(script.at(), 2, director,
					(report) -> this.reports.accept(report.id(), report.version(), director));
		}
	}

	/** To each unit at once; each says what it makes of it in its own time. */
	private void deliver(DemoResearchFile.Report one, DemoCast cast, Script<ResearchReport> script) {
		if (one.units().isEmpty()) {
			return;
		}
		Viewer staff = cast.staff();
		script.daysAfter(script.at(), 1, staff, (report) -> this.deliveries.deliver(report.id(), report.version(),
				one.units().stream().map((code) -> cast.units().get(code).id()).toList(), today(), staff));
		Instant delivered = script.at();
		one.units()
			.stream()
			.filter((code) -> one.feedbackOf(one.units().indexOf(code)) != null)
			.sorted((a, b) -> one.days().get(one.units().indexOf(a)) - one.days().get(one.units().indexOf(b)))
			.forEach((code) -> {
				int at = one.units().indexOf(code);
				Viewer unit = cast.unit(code);
				script.daysAfter(delivered, one.days().get(at), unit,
						(report) -> answer(report, one.feedbackOf(at), unit));
			});
		if (one.note() != null) {
			script.daysAfter(script.at(), 20, staff,
					(report) -> this.deliveries.follow(report.id(), report.version(), one.note(), staff));
		}
	}

	private ResearchReport answer(ResearchReport report, String feedback, Viewer unit) {
		ReportDelivery delivery = report.deliveries()
			.stream()
			.filter((line) -> line.unitId().equals(unit.unitId()))
			.findFirst()
			.orElseThrow();
		return this.deliveries.answer(report.id(), delivery.version(), delivery.id(), feedback, null, List.of(), unit);
	}

	private void publish(DemoResearchFile.Report one, DemoCast cast, Script<ResearchReport> script) {
		if (one.publicText() != null) {
			this.texts.publish(script, 2, DemoResearch::about, one.publicText(), cast);
		}
	}

	private static DemoTexts.About about(ResearchReport report) {
		return new DemoTexts.About(ResearchReport.KIND, report.id(), report.number(), report.href());
	}

	private static List<UUID> deputies(List<Integer> numbers, DemoCast cast) {
		return numbers.stream().map((number) -> cast.deputies().get(number).id()).toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
