package org.liaisonstation.supervision.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public reads of research: the approved title and text of a report. */
@Component
@Transactional(readOnly = true)
class PublicResearch {

	private final JdbcClient jdbc;

	private final Publications publications;

	private final ResearchReports reports;

	private final Clock clock;

	PublicResearch(JdbcClient jdbc, Publications publications, ResearchReports reports, Clock clock) {
		this.jdbc = jdbc;
		this.publications = publications;
		this.reports = reports;
		this.clock = clock;
	}

	/**
	 * One published report.
	 *
	 * @param deliveries to how many units it was delivered, and how many answered
	 */
	public record PublicReport(UUID id, String number, String title, String text, LocalDate acceptedOn, int deliveries,
			int answered, Instant publishedAt, LocalDate publishedOn, UUID publicationId) {

		/** The first paragraph, for lists. */
		public String opening() {
			return this.text.strip().split("\\R", 2)[0];
		}

		public String href() {
			return "/research/" + this.number;
		}

	}

	List<PublicReport> latest(int limit) {
		return describe(this.publications.latest(ResearchReport.KIND, limit));
	}

	/** The next page after a publication. */
	List<PublicReport> before(Instant at, UUID publication, int limit) {
		return describe(this.publications.publishedBefore(ResearchReport.KIND, at, publication, limit));
	}

	/**
	 * By number or id; empty where it is not public.
	 */
	Optional<PublicReport> find(String numberOrId) {
		Optional<UUID> id = numberOrId.matches("BG-\\d{4}-\\d{4,}")
				? this.reports.findByNumber(numberOrId).map(ResearchReport::id) : id(numberOrId);
		return id.flatMap((one) -> this.publications.publishedOf(ResearchReport.KIND, one))
			.flatMap((text) -> describe(List.of(text)).stream().findFirst());
	}

	private static Optional<UUID> id(String text) {
		return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text))
				: Optional.empty();
	}

	private List<PublicReport> describe(List<Publication> published) {
		if (published.isEmpty()) {
			return List.of();
		}
		Map<UUID, Publication> texts = published.stream()
			.collect(Collectors.toMap(Publication::subjectId, (text) -> text));
		return this.jdbc.sql("""
				SELECT r.id, r.number, r.accepted_on, count(d.id) AS deliveries, count(d.feedback_at) AS answered
				FROM research_report r LEFT JOIN research_delivery d ON d.report_id = r.id
				WHERE r.id = ANY (:ids) AND r.state = 'ACCEPTED' GROUP BY r.id""")
			.param("ids", texts.keySet().toArray(UUID[]::new))
			.query((row, n) -> read(row, texts))
			.list()
			.stream()
			.sorted(Comparator.comparing(PublicReport::publishedAt)
				.thenComparing(PublicReport::publicationId)
				.reversed())
			.toList();
	}

	private PublicReport read(ResultSet row, Map<UUID, Publication> texts) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Publication text = texts.get(id);
		return new PublicReport(id, row.getString("number"), text.title(), text.text(),
				row.getObject("accepted_on", LocalDate.class), row.getInt("deliveries"), row.getInt("answered"),
				text.publishedAt(), text.publishedAt().atZone(this.clock.getZone()).toLocalDate(), text.id());
	}

}
