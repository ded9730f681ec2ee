package org.liaisonstation.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.paper.OfficialDocument;
import org.liaisonstation.supervision.projects.ProgressDesk;
import org.liaisonstation.supervision.projects.Project;
import org.liaisonstation.supervision.projects.ProjectDesk;
import org.liaisonstation.supervision.projects.ProjectOrigin;
import org.liaisonstation.supervision.projects.ProjectWords;
import org.liaisonstation.supervision.projects.Satisfaction;
import org.liaisonstation.supervision.projects.Watching;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the script of every livelihood project: registered, watched, reported month by
 * month by its unit and checked, published, accepted.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoProjects {

	/** So many working days are left after the last one is registered. */
	private static final int ROOM = 70;

	/** After so many months the public text is written, with the pictures by then. */
	private static final int PUBLISHED_AFTER = 2;

	private final ProjectDesk desk;

	private final ProgressDesk progress;

	private final DemoSupervisionPlan plan;

	private final DemoTexts texts;

	private final JdbcClient jdbc;

	private final Clock clock;

	DemoProjects(ProjectDesk desk, ProgressDesk progress, DemoSupervisionPlan plan, DemoTexts texts, JdbcClient jdbc,
			Clock clock) {
		this.desk = desk;
		this.progress = progress;
		this.plan = plan;
		this.texts = texts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	static List<DemoProject> read() {
		return DemoFiles.list("projects.yaml", DemoProject.class);
	}

	void plan(List<DemoProject> projects, DemoCast cast, DemoDates dates, Agenda agenda) {
		int day = 3;
		for (DemoProject one : projects) {
			LocalDate registered = (one.part() != null) ? dates.day(one.part(), ROOM) : dates.day(day++);
			plan(one, registered, cast, dates).putInto(agenda);
		}
	}

	private Script<Project> plan(DemoProject one, LocalDate registered, DemoCast cast, DemoDates dates) {
		Viewer staff = cast.staff();
		Script<Project> script = new Script<>("project-" + one.key(), dates);
		int year = registered.getYear();
		script
			.begin(dates.inOffice(registered, script.chance()), staff,
					() -> this.desk.register(year,
							new ProjectWords(one.title(), one.content(), one.cost(), one.money(),
									cast.units().get(one.unit()).id(), one.dueOn(year), one.origin()),
							source(one), staff));
		script.minutesLater(20, 60, staff, (project) -> this.desk.nameWatchers(project.id(), project.version(),
				one.watchers().stream().map((number) -> watching(cast.deputies().get(number))).toList(), staff));
		for (int i = 0; i < one.months().size(); i++) {
			month(one, YearMonth.from(registered).plusMonths(i), i, cast, dates, script);
		}
		if (one.accepted() != null) {
			accept(one, cast, script);
		}
		if (one.stopped() != null) {
			script.daysAfter(script.at(), 6, cast.director(),
					(project) -> this.desk.stop(project.id(), project.version(), one.stopped(), cast.director()));
		}
		return script.leaveOutTheFuture();
	}

	/** What it grew from, if that is in the chains by now. */
	private ProjectOrigin source(DemoProject one) {
		UUID planned = this.plan.item(one.key());
		return this.jdbc
			.sql("""
					SELECT n.id FROM lineage_node n JOIN (SELECT id, title FROM topic UNION ALL SELECT id, title FROM proposal
					  UNION ALL SELECT id, title FROM request) t ON t.id = n.id
					WHERE t.title = CAST(? AS text) AND NOT n.awaited AND NOT n.restricted LIMIT 1""")
			.param(one.source())
			.query(UUID.class)
			.optional()
			.map((id) -> new ProjectOrigin(id, planned))
			.orElse(new ProjectOrigin(null, planned));
	}

	private static Watching watching(Deputy deputy) {
		return new Watching(deputy.id(), deputy.name());
	}

	/** In the first days of the next month; the last of a project a little earlier. */
	private void month(DemoProject one, YearMonth month, int index, DemoCast cast, DemoDates dates,
			Script<Project> script) {
		DemoProject.Month said = one.months().get(index);
		Viewer unit = cast.unit(one.unit());
		Viewer staff = cast.staff();
		LocalDate day = dates.calendar().plusWorkingDays(month.atEndOfMonth(), 1 + script.chance().nextInt(2));
		String picture = one.key() + month;
		script.notBefore(dates.inOffice(day, script.chance()), unit,
				(project) -> this.progress.report(project.id(), project.version(), month, said.percent(), said.text(),
						said.lower(), (index % 2 == 1 || said.percent() == 100) ? DemoPhotos.built(picture) : List.of(),
						unit));
		script.later(staff, (project) -> this.progress.check(project.id(), project.version(),
				project.progressOf(month).orElseThrow().id(), staff));
		Instant checked = script.at();
		one.seen()
			.stream()
			.filter((seen) -> seen.month() == index + 1)
			.forEach((seen) -> script.daysAfter(checked, 4, cast.deputy(seen.deputy()),
					(project) -> this.progress.observe(project.id(), project.version(), LocalDate.now(this.clock),
							seen.text(), DemoPhotos.visited(picture), cast.deputy(seen.deputy()))));
		if (index + 1 == PUBLISHED_AFTER && one.accepted() == null) {
			publish(one, cast, script);
		}
	}

	private void accept(DemoProject one, DemoCast cast, Script<Project> script) {
		Viewer director = cast.director();
		script.daysAfter(script.at(), 7, director, (project) -> this.desk.accept(project.id(), project.version(),
				LocalDate.now(this.clock), one.accepted(), document(project), director));
		script.daysAfter(script.at(), 12, cast.staff(), (project) -> this.desk.survey(
				project.id(), project.version(), new Satisfaction(LocalDate.now(this.clock), one.survey().get(0),
						one.survey().get(1), one.survey().get(2), one.survey().get(3), one.survey().get(4)),
				cast.staff()));
		publish(one, cast, script);
	}

	private static List<CleanFile> document(Project project) {
		OfficialDocument document = new OfficialDocument(List.of("民生实事项目验收单"));
		document.paragraph(List.of(OfficialDocument.Piece.of(project.number() + " " + project.title())));
		document.paragraph(List.of(OfficialDocument.Piece.of(project.words().content())));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			document.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return List.of(Files.clean("验收单.docx", bytes.toByteArray()));
	}

	private void publish(DemoProject one, DemoCast cast, Script<Project> script) {
		if (one.publicText() != null) {
			this.texts.publish(script, 1, DemoProjects::about, one.publicText(), cast);
		}
	}

	private static DemoTexts.About about(Project project) {
		return new DemoTexts.About(Project.KIND, project.id(), project.number(), project.href());
	}

}
