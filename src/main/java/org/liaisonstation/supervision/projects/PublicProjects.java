package org.liaisonstation.supervision.projects;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.files.Files;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public reads of projects: the approved title and text, state and percentages
 * as the office has checked them, and the pictures that were there when a second person
 * approved the text. What the unit wrote stays inside.
 */
@Component
@Transactional(readOnly = true)
public class PublicProjects {

	private static final String SELECT = """
			SELECT p.id, p.number, p.year, p.state, p.percent, u.name AS unit, p.due_on, p.cost, p.accepted_on,
			  p.surveyed_on, p.asked, p.answered, p.satisfied, p.mostly, p.dissatisfied
			FROM project p JOIN unit u ON u.id = p.unit_id
			JOIN publication b ON b.subject_kind = 'project' AND b.subject_id = p.id AND b.state = 'PUBLISHED'
			WHERE\s""";

	private final JdbcClient jdbc;

	private final Publications publications;

	private final ProjectColours colours;

	private final Files files;

	private final Clock clock;

	PublicProjects(JdbcClient jdbc, Publications publications, ProjectColours colours, Files files, Clock clock) {
		this.jdbc = jdbc;
		this.publications = publications;
		this.colours = colours;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * One published project.
	 *
	 * @param cost 万元, or null
	 * @param satisfaction null where nobody was asked yet
	 */
	public record PublicProject(UUID id, String number, int year, ProjectState state, ProjectColours.Band band,
			String unit, LocalDate dueOn, BigDecimal cost, LocalDate acceptedOn, Satisfaction satisfaction,
			String title, String text, Publication publication, LocalDate today) {

		/** The first paragraph, for lists. */
		public String opening() {
			return this.text.strip().split("\\R", 2)[0];
		}

		public String href() {
			return "/projects/" + this.number;
		}

		/** Whether its deadline has passed and it is not there. */
		public boolean isOver() {
			return this.state.isOpen() && this.dueOn.isBefore(this.today);
		}

	}

	/** A month that was checked, with its public pictures. */
	record Month(UUID id, YearMonth month, int percent, List<StoredFile> pictures) {

		public String words() {
			return this.month.getYear() + "年" + this.month.getMonthValue() + "月";
		}

	}

	/** The years of which anything is public, the newest first. */
	List<Integer> years() {
		return this.jdbc.sql("""
				SELECT DISTINCT p.year FROM project p
				JOIN publication b ON b.subject_kind = 'project' AND b.subject_id = p.id AND b.state = 'PUBLISHED'
				ORDER BY 1 DESC""").query(Integer.class).list();
	}

	/** Those of a year, in the order of their numbers. */
	List<PublicProject> ofYear(int year) {
		return described("p.year = ? ORDER BY p.number", year);
	}

	/** Some of the newest year, the furthest first, for the front page. */
	public List<PublicProject> latest(int limit) {
		return years().stream()
			.findFirst()
			.map((year) -> described(
					"p.year = ? AND p.state <> 'STOPPED' ORDER BY p.percent DESC, p.number LIMIT " + limit, year))
			.orElse(List.of());
	}

	/** Empty where it is not public. */
	Optional<PublicProject> find(String number) {
		return described("p.number = ?", number).stream().findFirst();
	}

	/** Month by month, the newest first. */
	List<Month> months(PublicProject project) {
		record Row(UUID id, LocalDate month, int percent) {
		}
		List<Row> rows = this.jdbc.sql("""
				SELECT id, month, percent FROM project_progress WHERE project_id = ? AND state = 'CHECKED'
				ORDER BY month DESC""").param(project.id()).query(Row.class).list();
		Map<UUID, List<StoredFile>> pictures = this.files.of(ProgressDesk.EVIDENCE,
				rows.stream().map(Row::id).toList());
		return rows.stream()
			.map((row) -> new Month(row.id(), YearMonth.from(row.month()), row.percent(),
					approved(pictures.getOrDefault(row.id(), List.of()), project)))
			.toList();
	}

	private static List<StoredFile> approved(List<StoredFile> files, PublicProject project) {
		return files.stream()
			.filter((file) -> file.isImage() && !file.createdAt().isAfter(project.publication().publishedAt()))
			.toList();
	}

	private List<PublicProject> described(String condition, Object param) {
		record Found(UUID id, Function<Publication, PublicProject> with) {
		}
		ProjectColours.Scale scale = this.colours.scale();
		List<Found> found = this.jdbc.sql(SELECT + condition)
			.param(param)
			.query((row, number) -> new Found(row.getObject("id", UUID.class), read(row, scale)))
			.list();
		Map<UUID, Publication> texts = this.publications.publishedOf(Project.KIND,
				found.stream().map(Found::id).collect(Collectors.toList()));
		return found.stream().map((one) -> one.with().apply(texts.get(one.id()))).toList();
	}

	private Function<Publication, PublicProject> read(ResultSet row, ProjectColours.Scale scale) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String number = row.getString("number");
		int year = row.getInt("year");
		ProjectState state = ProjectState.valueOf(row.getString("state"));
		ProjectColours.Band band = scale.of(state, row.getInt("percent"));
		String unit = row.getString("unit");
		LocalDate due = row.getObject("due_on", LocalDate.class);
		BigDecimal cost = row.getBigDecimal("cost");
		LocalDate accepted = row.getObject("accepted_on", LocalDate.class);
		LocalDate surveyed = row.getObject("surveyed_on", LocalDate.class);
		Satisfaction satisfaction = (surveyed != null) ? new Satisfaction(surveyed, row.getInt("asked"),
				row.getInt("answered"), row.getInt("satisfied"), row.getInt("mostly"), row.getInt("dissatisfied"))
				: null;
		LocalDate today = LocalDate.now(this.clock);
		return (text) -> new PublicProject(id, number, year, state, band, unit, due, cost, accepted, satisfaction,
				text.title(), text.text(), text, today);
	}

}
