package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.supervision.inspections.Finding;
import org.liaisonstation.supervision.inspections.FindingDesk;
import org.liaisonstation.supervision.inspections.FindingLinkDesk;
import org.liaisonstation.supervision.inspections.Inspection;
import org.liaisonstation.supervision.inspections.InspectionDesk;
import org.liaisonstation.supervision.inspections.Mending;
import org.liaisonstation.supervision.inspections.MendingDoor;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the script of every inspection: who went where, what was found on the spot, and
 * how the units mended it.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoInspections {

	/** So many working days the mending of a finding takes. */
	private static final int ROOM = 24;

	/** So many working days before it is an inspection planned. */
	private static final int PLANNED_BEFORE = 6;

	private final InspectionDesk desk;

	private final FindingDesk findings;

	private final FindingLinkDesk links;

	private final MendingDoor door;

	private final DemoSupervisionPlan plan;

	private final Clock clock;

	/** What was found, by its text. */
	private final Map<String, Finding> found = new HashMap<>();

	private final Map<String, String> codes = new HashMap<>();

	DemoInspections(InspectionDesk desk, FindingDesk findings, FindingLinkDesk links, MendingDoor door,
			DemoSupervisionPlan plan, Clock clock) {
		this.desk = desk;
		this.findings = findings;
		this.links = links;
		this.door = door;
		this.plan = plan;
		this.clock = clock;
	}

	static List<DemoInspection> read() {
		return DemoFiles.list("inspections.yaml", DemoInspection.class);
	}

	void plan(List<DemoInspection> inspections, DemoCast cast, DemoDates dates, Agenda agenda) {
		inspections.forEach((one) -> plan(one, cast, dates, agenda));
	}

	private void plan(DemoInspection one, DemoCast cast, DemoDates dates, Agenda agenda) {
		Script<Inspection> script = new Script<>(one.key(), dates);
		Viewer staff = cast.staff();
		if (one.ahead() != null) {
			LocalDate day = dates.calendar().plusWorkingDays(dates.dayOf(dates.end()), one.ahead());
			script.begin(dates.inOffice(dates.daysAgo(2), script.chance()), staff,
					() -> this.desk.plan(outline(one, day), deputies(one, cast), staff));
			script.putInto(agenda);
			return;
		}
		LocalDate day = (one.age() != null) ? dates.daysAgo(one.age()) : dates.day(one.part(), ROOM);
		script.begin(dates.inOffice(dates.workedBefore(day, PLANNED_BEFORE), script.chance()), staff,
				() -> this.desk.plan(outline(one, day), deputies(one, cast), staff));
		Instant onSite = dates.inOffice(day, script.chance());
		script.notBefore(onSite, staff, (inspection) -> inspection);
		Instant begun = script.at();
		one.findings()
			.forEach((found) -> script.minutesLater(6, 14, finder(found, cast),
					(inspection) -> note(one, found, inspection, cast)));
		script.minutesLater(40, 80, staff, (inspection) -> this.desk.hold(inspection.id(), inspection.version(),
				new Inspection.Minutes(today(), one.seen(), one.suggestion()), deputies(one, cast), staff));
		script.hurrySince(begun);
		Instant last = script.at();
		for (DemoInspection.Found found : one.findings()) {
			Instant ended = mend(one, found, script.at(), cast, dates, agenda);
			last = ended.isAfter(last) ? ended : last;
		}
		if (one.closed() != null) {
			script.daysAfter(last, 1, cast.director(), (inspection) -> this.desk.close(inspection.id(),
					inspection.version(), one.closed(), cast.director()));
		}
		script.leaveOutTheFuture();
		script.putInto(agenda);
	}

	/** Asked for in its act: by then the plan is there. */
	private Inspection.Outline outline(DemoInspection one, LocalDate day) {
		return new Inspection.Outline(one.kind(), one.title(), one.object(), one.ground(), day, one.place(),
				one.companions(), this.plan.item(one.subject()), null);
	}

	private static List<UUID> deputies(DemoInspection one, DemoCast cast) {
		return one.deputies().stream().map((number) -> cast.deputies().get(number).id()).toList();
	}

	private static Viewer finder(DemoInspection.Found found, DemoCast cast) {
		return (found.by() != null) ? cast.deputy(found.by()) : cast.staff();
	}

	private Inspection note(DemoInspection one, DemoInspection.Found found, Inspection inspection, DemoCast cast) {
		List<CleanFile> photos = found.pictured() ? DemoPhotos.found(one.key() + found.by()) : List.of();
		this.found.put(found.text(),
				this.findings.note(inspection.id(),
						new Finding.Words(found.text(), found.suggestion(), cast.units().get(found.unit()).id()),
						photos, finder(found, cast)));
		return inspection;
	}

	/**
	 * From the day after it was recorded on.
	 * @return when the last of it happens
	 */
	private Instant mend(DemoInspection one, DemoInspection.Found found, Instant recorded, DemoCast cast,
			DemoDates dates, Agenda agenda) {
		Script<Finding> script = new Script<>(found.text(), dates);
		Viewer staff = cast.staff();
		script.begin(dates.workingDaysLater(recorded, 1, script.chance()), staff, () -> send(found, cast, dates));
		Instant sent = script.at();
		sign(found, cast, script);
		if (found.report() != null) {
			report(one, found, found.report(), sent, found.after(), cast, script);
		}
		if (found.again() != null) {
			recheck((day) -> Mending.Recheck.again(day, found.again()), cast, script);
			report(one, found, found.report2(), script.at(), found.after2(), cast, script);
		}
		if (found.recheck() != null) {
			recheck((day) -> Mending.Recheck.mended(day, found.recheck()), cast, script);
		}
		Instant last = script.at();
		script.leaveOutTheFuture();
		script.putInto(agenda);
		return last;
	}

	private Finding send(DemoInspection.Found found, DemoCast cast, DemoDates dates) {
		Finding finding = this.found.get(found.text());
		LocalDate mendBy = (found.days() != null) ? dates.calendar().plusWorkingDays(today(), found.days()) : null;
		return this.findings.send(finding.id(), finding.version(), cast.units().get(found.unit()).id(), mendBy,
				cast.staff());
	}

	/** By the account of the unit, or by the code on the paper. */
	private void sign(DemoInspection.Found found, DemoCast cast, Script<Finding> script) {
		if (found.link() == null) {
			Viewer unit = cast.unit(found.unit());
			script.later(unit, (finding) -> this.findings.sign(finding.id(), finding.version(), unit));
			return;
		}
		script.minutesLater(5, 15, cast.staff(), (finding) -> {
			this.codes.put(found.text(), this.links.issue(finding.id(), finding.version(), cast.staff()));
			// the one at hand may have been let go meanwhile, and the link moved it on
			return this.findings.find(finding.id(), cast.staff());
		});
		script.later(null, (finding) -> this.door.sign(this.codes.get(found.text()), finding.version(), found.link()));
	}

	private void report(DemoInspection one, DemoInspection.Found found, String text, Instant since, int days,
			DemoCast cast, Script<Finding> script) {
		Viewer unit = cast.unit(found.unit());
		script.daysAfter(since, days, (found.link() != null) ? null : unit, (finding) -> {
			List<CleanFile> pictures = DemoPhotos.visited(one.key() + text.hashCode());
			return (found.link() != null)
					? this.door.report(this.codes.get(found.text()), finding.version(), found.link(), text, pictures)
					: this.findings.report(finding.id(), finding.version(), text, pictures, unit);
		});
	}

	private void recheck(Function<LocalDate, Mending.Recheck> recheck, DemoCast cast, Script<Finding> script) {
		Viewer director = cast.director();
		script.daysAfter(script.at(), 2, director, (finding) -> this.findings.recheck(finding.id(), finding.version(),
				recheck.apply(today()), null, director));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
