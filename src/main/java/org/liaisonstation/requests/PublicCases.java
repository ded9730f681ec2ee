package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public reads of closed requests (办理公开): the approved title and text and what
 * became of it, never the resident's words.
 */
@Component
@Transactional(readOnly = true)
public class PublicCases {

	private final JdbcClient jdbc;

	private final Publications publications;

	private final CodeLists codes;

	private final ClockRules clocks;

	private final CaseSearch search;

	PublicCases(JdbcClient jdbc, Publications publications, CodeLists codes, ClockRules clocks, CaseSearch search) {
		this.jdbc = jdbc;
		this.publications = publications;
		this.codes = codes;
		this.clocks = clocks;
		this.search = search;
	}

	/**
	 * One published request.
	 *
	 * @param outcome A to D, or null
	 * @param satisfaction 满意, 基本满意 …; empty where nobody rated
	 * @param workingDays from dispatch to answer; null for what was answered on the spot
	 */
	public record PublicCase(String number, String title, String text, String category, String unit, String outcome,
			String outcomeName, String satisfaction, Integer workingDays, LocalDate publishedOn, Instant publishedAt,
			UUID publicationId) {

		/** The first paragraph, for lists. */
		public String opening() {
			return this.text.strip().split("\\R", 2)[0];
		}

	}

	/** The newest first. */
	public List<PublicCase> latest(int limit) {
		return describe(this.publications.latest(RequestOriginal.KIND, limit));
	}

	/** What fits a filter, from where its page begins. */
	List<PublicCase> page(CaseFilter filter, int limit) {
		List<UUID> subjects = this.search.page(filter, limit);
		Map<UUID, Publication> published = this.publications.publishedOf(RequestOriginal.KIND, subjects);
		return describe(subjects.stream().map(published::get).filter(Objects::nonNull).toList());
	}

	/** A published request by its number; empty for every other one. */
	public Optional<PublicCase> find(String number) {
		return this.jdbc.sql("SELECT id FROM request WHERE number = ? AND NOT restricted AND NOT sensitive")
			.param(number)
			.query(UUID.class)
			.optional()
			.flatMap((id) -> this.publications.publishedOf(RequestOriginal.KIND, id))
			.map((publication) -> describe(List.of(publication)))
			.flatMap((cases) -> cases.stream().findFirst());
	}

	private List<PublicCase> describe(List<Publication> published) {
		Map<UUID, Facts> facts = facts(published.stream().map(Publication::subjectId).toList());
		List<PublicCase> cases = new ArrayList<>();
		for (Publication publication : published) {
			Facts fact = facts.get(publication.subjectId());
			if (fact != null) {
				cases.add(describe(publication, fact));
			}
		}
		return cases;
	}

	private PublicCase describe(Publication publication, Facts fact) {
		Integer days = (fact.dispatched() != null && fact.answered() != null)
				? this.clocks.days().workingDaysBetween(fact.dispatched(), fact.answered()) : null;
		return new PublicCase(fact.number(), publication.title(), publication.text(),
				this.codes.path(CodeLists.CATEGORY, fact.category()), fact.unit(), fact.outcome(),
				this.codes.name(CodeLists.OUTCOME, fact.outcome()),
				(fact.result() != null) ? Satisfaction.valueOf(fact.result()).label() : "", days,
				publication.publishedAt().atZone(this.clocks.now().getZone()).toLocalDate(), publication.publishedAt(),
				publication.id());
	}

	/** What else the public may know of a request. */
	private record Facts(UUID id, String number, String category, String unit, String outcome, String result,
			LocalDate dispatched, LocalDate answered) {

	}

	private Map<UUID, Facts> facts(List<UUID> ids) {
		return this.jdbc.sql("""
				SELECT r.id, r.number, r.category, u.name AS unit, d.outcome, d.result,
				       (r.first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS dispatched,
				       (d.answered_at AT TIME ZONE 'Asia/Shanghai')::date AS answered
				FROM request r
				JOIN request_round d ON d.request_id = r.id AND d.number = r.round_number
				LEFT JOIN unit u ON u.id = r.unit_id
				WHERE r.id = ANY (:ids) AND NOT r.restricted AND NOT r.sensitive""")
			.param("ids", ids.toArray(new UUID[0]))
			.query(Facts.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Facts::id, Function.identity()));
	}

}
