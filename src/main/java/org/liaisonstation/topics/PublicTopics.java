package org.liaisonstation.topics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.files.Files;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public reads of topics: the approved title and text, and the outcomes and
 * pictures that were there when a second person approved them. What came later waits for
 * the next approval.
 */
@Component
@Transactional(readOnly = true)
public class PublicTopics {

	/** Among so many the front page looks for its own. */
	private static final int LOOKED_AT = 20;

	private final JdbcClient jdbc;

	private final Publications publications;

	private final Files files;

	private final Clock clock;

	PublicTopics(JdbcClient jdbc, Publications publications, Files files, Clock clock) {
		this.jdbc = jdbc;
		this.publications = publications;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * One published topic.
	 *
	 * @param members how many requests, opinions and proposals were gathered
	 * @param households how many gain, or null
	 */
	public record PublicTopic(UUID id, String number, String title, String text, TopicState state, long members,
			Integer households, LocalDate proposedOn, LocalDate decidedOn, LocalDate endedOn, List<Outcome> outcomes,
			Instant publishedAt, LocalDate publishedOn, UUID publicationId) {

		/** The first paragraph, for lists. */
		public String opening() {
			return this.text.strip().split("\\R", 2)[0];
		}

		public String href() {
			return TopicLineage.publicHref(this.id);
		}

		/** Outcomes with a number, to be shown large. */
		public List<Outcome> measured() {
			return this.outcomes.stream().filter((outcome) -> outcome.quantity() != null).toList();
		}

		/** The first two of them, where there is little room. */
		public List<Outcome> firstMeasured() {
			return measured().stream().limit(2).toList();
		}

		/** Outcomes in words alone. */
		public List<Outcome> told() {
			return this.outcomes.stream().filter((outcome) -> outcome.quantity() == null).toList();
		}

	}

	/** An outcome that everybody may read. */
	public record Outcome(UUID topic, String label, String quantity, String unit, String place, LocalDate onDate,
			Instant recordedAt) {

	}

	/** Resolved ones with numbers to show, the newest first. */
	public List<PublicTopic> measured(int limit) {
		return latest(LOOKED_AT).stream()
			.filter((topic) -> topic.state() == TopicState.RESOLVED && !topic.measured().isEmpty())
			.limit(limit)
			.toList();
	}

	/** What became public last. */
	public List<PublicTopic> latest(int limit) {
		return describe(this.publications.latest(Topic.KIND, limit));
	}

	/** The next page after a publication. */
	public List<PublicTopic> before(Instant at, UUID publication, int limit) {
		return describe(this.publications.publishedBefore(Topic.KIND, at, publication, limit));
	}

	/** Empty where it is not public. */
	public Optional<PublicTopic> find(UUID id) {
		return this.publications.publishedOf(Topic.KIND, id)
			.flatMap((publication) -> describe(List.of(publication)).stream().findFirst());
	}

	/** Its public pictures from before or after. */
	List<StoredFile> pictures(PublicTopic topic, OutcomeDesk.Moment moment) {
		return this.files.of(moment.of(topic.id()))
			.stream()
			.filter((file) -> file.isImage() && !file.createdAt().isAfter(topic.publishedAt()))
			.toList();
	}

	private List<PublicTopic> describe(List<Publication> published) {
		Map<UUID, Publication> texts = published.stream()
			.collect(Collectors.toMap(Publication::subjectId, (publication) -> publication));
		if (texts.isEmpty()) {
			return List.of();
		}
		UUID[] ids = texts.keySet().toArray(UUID[]::new);
		Map<UUID, List<Outcome>> outcomes = outcomes(ids);
		List<PublicTopic> topics = new ArrayList<>(this.jdbc.sql("""
				SELECT t.id, t.number, t.state, t.households, t.proposed_on, t.decided_on, t.ended_on,
				  (SELECT count(*) FROM topic_member m JOIN topic_matter v ON v.id = m.member_id
				   WHERE m.topic_id = t.id AND m.removed_at IS NULL) AS members
				FROM topic t WHERE t.id = ANY (:ids) AND t.state <> 'WITHDRAWN'""")
			.param("ids", ids)
			.query((row, number) -> read(row, texts, outcomes))
			.list());
		topics
			.sort(Comparator.comparing(PublicTopic::publishedAt).thenComparing(PublicTopic::publicationId).reversed());
		return topics;
	}

	private Map<UUID, List<Outcome>> outcomes(UUID[] topics) {
		return this.jdbc.sql("""
				SELECT topic_id AS topic, label, quantity, unit, place, on_date, recorded_at FROM topic_outcome
				WHERE topic_id = ANY (:ids) AND struck_at IS NULL ORDER BY position""")
			.param("ids", topics)
			.query((row, number) -> new Outcome(row.getObject("topic", UUID.class), row.getString("label"),
					plain(row.getBigDecimal("quantity")), row.getString("unit"), row.getString("place"),
					row.getObject("on_date", LocalDate.class),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Outcome::topic));
	}

	private static String plain(BigDecimal quantity) {
		return (quantity != null) ? quantity.stripTrailingZeros().toPlainString() : null;
	}

	private PublicTopic read(ResultSet row, Map<UUID, Publication> texts, Map<UUID, List<Outcome>> outcomes)
			throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Publication text = texts.get(id);
		return new PublicTopic(id, row.getString("number"), text.title(), text.text(),
				TopicState.valueOf(row.getString("state")), row.getLong("members"),
				row.getObject("households", Integer.class), row.getObject("proposed_on", LocalDate.class),
				row.getObject("decided_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
				outcomes.getOrDefault(id, List.of())
					.stream()
					.filter((outcome) -> !outcome.recordedAt().isAfter(text.publishedAt()))
					.toList(),
				text.publishedAt(), text.publishedAt().atZone(this.clock.getZone()).toLocalDate(), text.id());
	}

}
