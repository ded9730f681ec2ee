package org.liaisonstation.supervision.projects;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which months are to be reported and which are missing. The first is the month in which
 * a project was registered, but none before its year; the last one is that in which all
 * of it was reported.
 */
@Component
@Transactional(readOnly = true)
class ProjectDues {

	private static final String DAY = "projects.progress-day";

	private static final String NEAR = "projects.deadline-near";

	private static final String OPEN = """
			SELECT p.id, p.number, p.year, p.title, u.name AS unit, p.registered_on,
			  array(SELECT g.month FROM project_progress g WHERE g.project_id = p.id AND g.state <> 'RETURNED') AS reported,
			  array(SELECT g.month FROM project_progress g WHERE g.project_id = p.id AND g.state = 'RETURNED') AS returned,
			  (SELECT min(g.month) FROM project_progress g WHERE g.project_id = p.id AND g.state <> 'RETURNED'
			   AND g.percent = 100) AS whole
			FROM project p JOIN unit u ON u.id = p.unit_id
			WHERE p.state = 'UNDER_WAY' AND (CAST(:unit AS uuid) IS NULL OR p.unit_id = :unit)""";

	private final JdbcClient jdbc;

	private final Settings settings;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ProjectDues(JdbcClient jdbc, Settings settings, WorkingCalendar calendar, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * A month of a project that is over and not reported.
	 *
	 * @param returned it was reported and sent back
	 */
	record Missing(UUID projectId, String number, String title, String unit, ProgressDue due, boolean returned) {

		String href() {
			return "/desk/projects/" + this.projectId;
		}

	}

	/** When the progress of a month has to be there. */
	ProgressDue of(YearMonth month) {
		return ProgressDue.of(month, this.settings.number(DAY, this.clock.instant()), today(), this.calendar.days());
	}

	/** The one that comes next. */
	ProgressDue next(Project project) {
		YearMonth now = YearMonth.from(today());
		YearMonth first = first(project.registeredOn(), project.year());
		return of(now.isBefore(first) ? first : now);
	}

	ProjectDeadline deadline(Project project) {
		LocalDate accepted = (project.acceptance() != null) ? project.acceptance().on() : null;
		return deadline(project.state(), project.dueOn(), accepted);
	}

	ProjectDeadline deadline(ProjectState state, LocalDate dueOn, LocalDate acceptedOn) {
		return new ProjectDeadline(state, dueOn, acceptedOn, today(), near());
	}

	int near() {
		return this.settings.number(NEAR, this.clock.instant());
	}

	/**
	 * The months that are over and not reported, the longest due first.
	 * @param unit whose projects, or null for all
	 */
	List<Missing> missing(UUID unit) {
		int day = this.settings.number(DAY, this.clock.instant());
		return this.jdbc.sql(OPEN)
			.param("unit", unit, Types.OTHER)
			.query((row, number) -> missing(row, day))
			.list()
			.stream()
			.flatMap((found) -> found)
			.sorted(Comparator.comparing((Missing one) -> one.due().on()).thenComparing(Missing::number))
			.toList();
	}

	/** For a unit whatever it is to report, for the others what is overdue. */
	List<Missing> missing(Viewer viewer) {
		boolean unit = !viewer.isOffice() && viewer.unitId() != null;
		return missing(unit ? viewer.unitId() : null).stream().filter((one) -> unit || one.due().isLate()).toList();
	}

	/** Those of one project. */
	List<ProgressDue> missing(Project project) {
		if (project.state() != ProjectState.UNDER_WAY) {
			return List.of();
		}
		Set<YearMonth> reported = project.progress()
			.stream()
			.filter((one) -> !one.isReturned())
			.map(ProjectProgress::month)
			.collect(Collectors.toSet());
		YearMonth whole = project.progress()
			.stream()
			.filter((one) -> !one.isReturned() && one.percent() == 100)
			.map(ProjectProgress::month)
			.findFirst()
			.orElse(null);
		return months(first(project.registeredOn(), project.year()), whole, reported).map(this::of).toList();
	}

	private Stream<Missing> missing(ResultSet row, int day) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String number = row.getString("number");
		String title = row.getString("title");
		String unit = row.getString("unit");
		LocalDate whole = row.getObject("whole", LocalDate.class);
		Set<YearMonth> returned = months(row.getArray("returned"));
		YearMonth first = first(row.getObject("registered_on", LocalDate.class), row.getInt("year"));
		return months(first, (whole != null) ? YearMonth.from(whole) : null, months(row.getArray("reported")))
			.map((month) -> new Missing(id, number, title, unit,
					ProgressDue.of(month, day, today(), this.calendar.days()), returned.contains(month)));
	}

	/** A project of next year may be registered in this one. */
	private static YearMonth first(LocalDate registeredOn, int year) {
		YearMonth registered = YearMonth.from(registeredOn);
		return (registered.getYear() < year) ? YearMonth.of(year, 1) : registered;
	}

	private Stream<YearMonth> months(YearMonth first, YearMonth whole, Set<YearMonth> reported) {
		YearMonth end = (whole != null) ? whole : YearMonth.from(today());
		return Stream.iterate(first, (month) -> month.isBefore(end), (month) -> month.plusMonths(1))
			.filter((month) -> !reported.contains(month));
	}

	private static Set<YearMonth> months(Array array) throws SQLException {
		return Stream.of((Date[]) array.getArray())
			.map((day) -> YearMonth.from(day.toLocalDate()))
			.collect(Collectors.toSet());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
