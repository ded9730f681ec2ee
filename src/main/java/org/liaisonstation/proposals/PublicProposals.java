package org.liaisonstation.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.deputies.Level;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public reads of answered proposals (代表法 51: 办理情况应当公开): the approved title and
 * text, who led it and what became of it.
 */
@Component
@Transactional(readOnly = true)
class PublicProposals {

	private final JdbcClient jdbc;

	private final Publications publications;

	private final CodeLists codes;

	private final Clock clock;

	PublicProposals(JdbcClient jdbc, Publications publications, CodeLists codes, Clock clock) {
		this.jdbc = jdbc;
		this.publications = publications;
		this.codes = codes;
		this.clock = clock;
	}

	/**
	 * One published proposal.
	 *
	 * @param lead 领衔代表, in his office
	 * @param signers how many signed it, with the lead
	 * @param unit 主办 or 分办, or null
	 * @param outcome A to D, or null
	 * @param content of how many ratings of the last answer those who were not
	 * dissatisfied
	 */
	record PublicProposal(UUID id, String number, String title, String text, ProposalKind kind, String lead,
			int signers, String congress, LocalDate filedOn, String unit, String outcome, String outcomeName,
			LocalDate answeredOn, int rated, int content, LocalDate publishedOn, Instant publishedAt,
			UUID publicationId) {

		/** The first paragraph, for lists. */
		public String opening() {
			return this.text.strip().split("\\R", 2)[0];
		}

	}

	/** The newest first. */
	List<PublicProposal> latest(int limit) {
		return describe(this.publications.latest(ProposalHandling.KIND, limit));
	}

	/** The next page after a publication. */
	List<PublicProposal> before(Instant at, UUID publication, int limit) {
		return describe(this.publications.publishedBefore(ProposalHandling.KIND, at, publication, limit));
	}

	/** A published proposal by its number; empty for every other one. */
	Optional<PublicProposal> find(String number) {
		return this.jdbc.sql("SELECT id FROM proposal WHERE number = ? AND NOT confidential")
			.param(number)
			.query(UUID.class)
			.optional()
			.flatMap((id) -> this.publications.publishedOf(ProposalHandling.KIND, id))
			.map((publication) -> describe(List.of(publication)))
			.flatMap((found) -> found.stream().findFirst());
	}

	private List<PublicProposal> describe(List<Publication> published) {
		Map<UUID, Facts> facts = facts(published.stream().map(Publication::subjectId).toList());
		return published.stream()
			.filter((publication) -> facts.containsKey(publication.subjectId()))
			.map((publication) -> describe(publication, facts.get(publication.subjectId())))
			.toList();
	}

	private PublicProposal describe(Publication publication, Facts fact) {
		return new PublicProposal(fact.id(), fact.number(), publication.title(), publication.text(),
				ProposalKind.valueOf(fact.form()), fact.lead(), fact.signers() + 1,
				Level.valueOf(fact.level()).label() + "人民代表大会", fact.filedOn(), fact.unit(), fact.outcome(),
				this.codes.name(CodeLists.OUTCOME, fact.outcome()), fact.answeredOn(), fact.rated(), fact.content(),
				publication.publishedAt().atZone(this.clock.getZone()).toLocalDate(), publication.publishedAt(),
				publication.id());
	}

	/** What else the public may know of a proposal. */
	private record Facts(UUID id, String number, String form, String lead, int signers, String level, LocalDate filedOn,
			String unit, String outcome, LocalDate answeredOn, int rated, int content) {

	}

	private Map<UUID, Facts> facts(List<UUID> ids) {
		return this.jdbc
			.sql("""
					SELECT p.id, p.number, p.form, d.name AS lead, p.level, p.filed_on, r.outcome,
					       (r.answered_at AT TIME ZONE 'Asia/Shanghai')::date AS answered_on,
					       (SELECT count(*) FROM proposal_signer s WHERE s.proposal_id = p.id AND s.signed_at IS NOT NULL
					        AND s.withdrawn_at IS NULL) AS signers,
					       (SELECT string_agg(u.name, '、' ORDER BY t.id) FROM proposal_task t JOIN unit u ON u.id = t.unit_id
					        WHERE t.proposal_id = p.id AND t.round = r.number AND t.ended_at IS NULL AND t.part <> 'JOINT') AS unit,
					       (SELECT count(*) FROM proposal_rating g WHERE g.proposal_id = p.id AND g.round = r.number
					        AND g.rated_at IS NOT NULL) AS rated,
					       (SELECT count(*) FROM proposal_rating g WHERE g.proposal_id = p.id AND g.round = r.number
					        AND g.result IN ('SATISFIED', 'MOSTLY_SATISFIED')) AS content
					FROM proposal p JOIN deputy d ON d.id = p.lead_id
					JOIN LATERAL (SELECT x.* FROM proposal_round x WHERE x.proposal_id = p.id AND x.answered_at IS NOT NULL
					  ORDER BY x.number DESC LIMIT 1) r ON true
					WHERE p.id = ANY (:ids) AND NOT p.confidential""")
			.param("ids", ids.toArray(new UUID[0]))
			.query(Facts.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Facts::id, Function.identity()));
	}

}
