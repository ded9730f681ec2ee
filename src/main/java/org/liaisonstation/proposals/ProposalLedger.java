package org.liaisonstation.proposals;

import java.util.Map;

import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerTable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One ledger of proposals for a period. Of a confidential one the title stays inside
 * unless personal columns were asked for.
 */
final class ProposalLedger extends LedgerTable {

	private static final String FROM = """
			FROM proposal p JOIN deputy d ON d.id = p.lead_id
			LEFT JOIN LATERAL (SELECT x.* FROM proposal_round x WHERE x.proposal_id = p.id ORDER BY x.number DESC LIMIT 1) r ON true
			WHERE p.form = :kind AND p.filed_on IS NOT NULL AND (CAST(:from AS date) IS NULL OR p.filed_on >= :from)
			  AND (CAST(:to AS date) IS NULL OR p.filed_on <= :to)
			""";

	private static final String SELECT = """
			SELECT p.number, CASE WHEN p.confidential AND NOT :personal THEN '不公开内容的建议' ELSE p.title END AS title, d.name AS lead,
			       p.in_session, p.session_name, p.level, p.filed_on, p.dispatched_on, p.bill_outcome, p.key, p.status,
			       r.due_date AS answer_due, (r.answered_at AT TIME ZONE 'Asia/Shanghai')::date AS answered_on, r.outcome,
			       coalesce(r.number, 0) AS rounds,
			       1 + (SELECT count(*) FROM proposal_signer s WHERE s.proposal_id = p.id AND s.signed_at IS NOT NULL
			        AND s.withdrawn_at IS NULL) AS people,
			       (SELECT string_agg(u.name || '（' || CASE t.part WHEN 'LEAD' THEN '主办' WHEN 'JOINT' THEN '协办' ELSE '分办' END || '）', '、'
			          ORDER BY t.id) FROM proposal_task t JOIN unit u ON u.id = t.unit_id
			        WHERE t.proposal_id = p.id AND t.round = r.number AND t.ended_at IS NULL) AS units,
			       (SELECT count(*) FROM proposal_rating g WHERE g.proposal_id = p.id AND g.round = r.number
			        AND g.result = 'SATISFIED') AS satisfied,
			       (SELECT count(*) FROM proposal_rating g WHERE g.proposal_id = p.id AND g.round = r.number
			        AND g.result = 'MOSTLY_SATISFIED') AS mostly,
			       (SELECT count(*) FROM proposal_rating g WHERE g.proposal_id = p.id AND g.round = r.number
			        AND g.result = 'DISSATISFIED') AS dissatisfied
			""";

	private final ProposalLedgerKind kind;

	ProposalLedger(JdbcClient jdbc, Ledger ledger, LedgerOrder order, String unit, ProposalLedgerKind kind) {
		super(jdbc, ledger, order, unit, kind.cells());
		this.kind = kind;
	}

	@Override
	protected String from() {
		return FROM;
	}

	@Override
	protected String select() {
		return SELECT + FROM + " ORDER BY p.filed_on, p.number";
	}

	@Override
	protected Map<String, Object> params() {
		return Map.of("kind", this.kind.of().name(), "personal", personal());
	}

}
