package org.liaisonstation.proposals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.paper.LedgerColumn;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One ledger of proposals for a period. Of a confidential one the title stays inside
 * unless personal columns were asked for.
 */
final class ProposalLedger implements LedgerContent {

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
			       (SELECT count(*) FROM proposal_signer s WHERE s.proposal_id = p.id AND s.signed_at IS NOT NULL
			        AND s.withdrawn_at IS NULL) AS signers,
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

	private final JdbcClient jdbc;

	private final ProposalLedgerKind kind;

	private final LedgerOrder order;

	private final String unit;

	ProposalLedger(JdbcClient jdbc, ProposalLedgerKind kind, LedgerOrder order, String unit) {
		this.jdbc = jdbc;
		this.kind = kind;
		this.order = order;
		this.unit = unit;
	}

	@Override
	public String code() {
		return this.kind.name();
	}

	@Override
	public String title() {
		return this.kind.title();
	}

	@Override
	public String period() {
		return this.order.period();
	}

	@Override
	public String unit() {
		return this.unit;
	}

	@Override
	public boolean personal() {
		return this.order.personal();
	}

	@Override
	public List<LedgerColumn> columns() {
		return this.kind.columns();
	}

	@Override
	public long count() {
		return this.jdbc.sql("SELECT count(*) " + FROM).params(params()).query(Long.class).single();
	}

	@Override
	public void read(Rows rows) throws IOException {
		try {
			this.jdbc.sql(SELECT + FROM + " ORDER BY p.filed_on, p.number").params(params()).query((row) -> {
				try {
					rows.next(this.kind.values(row));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private Map<String, Object> params() {
		Map<String, Object> params = new HashMap<>();
		params.put("kind", this.kind.of().name());
		params.put("from", this.order.from());
		params.put("to", this.order.to());
		params.put("personal", this.order.personal());
		return params;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("period", this.order.period());
	}

}
