package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the station does by itself each morning: takes up the promises whose day has come,
 * and reminds units before a date and after it. Each proposal in a transaction of its
 * own, so that one which somebody works at just now does not hold up the others; it is
 * done the next time.
 */
@Component
class ProposalMorning {

	private static final Logger log = LoggerFactory.getLogger(ProposalMorning.class);

	private final Proposals proposals;

	private final ProposalClockRules clocks;

	private final ProposalLights lights;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ProposalMorning(Proposals proposals, ProposalClockRules clocks, ProposalLights lights, JdbcClient jdbc,
			TransactionTemplate transaction) {
		this.proposals = proposals;
		this.clocks = clocks;
		this.lights = lights;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** Each morning, and a little after a start, which may be after the hour. */
	@Scheduled(cron = "0 40 7 * * *", zone = "Asia/Shanghai")
	@Scheduled(initialDelayString = "PT3M")
	public void walk() {
		callInPromises();
		remind();
	}

	/** 承诺到期. */
	void callInPromises() {
		this.jdbc.sql("SELECT id FROM proposal WHERE status = 'CLOSED' AND promise_on <= :today ORDER BY number")
			.param("today", this.clocks.today())
			.query(UUID.class)
			.list()
			.forEach((id) -> alone(id, (proposal) -> {
				if (proposal.status() == ProposalStatus.CLOSED && proposal.promiseOn() != null) {
					proposal.promiseFallsDue(this.clocks.again("承诺到期"), now(), null);
				}
			}));
	}

	/** 催办. */
	void remind() {
		this.jdbc.sql("""
				SELECT DISTINCT t.proposal_id FROM proposal_task t JOIN proposal p ON p.id = t.proposal_id
				WHERE p.status = 'DISPATCHED' AND t.round = p.round_number AND t.ended_at IS NULL
				  AND t.answered_at IS NULL AND t.due_date <= :soon AND t.reminded IS DISTINCT FROM 'LATE'""")
			.param("soon", this.clocks.lastDaySoon())
			.query(UUID.class)
			.list()
			.forEach((id) -> alone(id, this::remind));
	}

	private void remind(Proposal proposal) {
		if (proposal.status() != ProposalStatus.DISPATCHED) {
			return;
		}
		for (ProposalTask task : proposal.current()) {
			ProposalTask.Reminded how = task.due().isOver(now()) ? ProposalTask.Reminded.LATE
					: ProposalTask.Reminded.SOON;
			boolean near = !task.due().date().isAfter(this.clocks.lastDaySoon());
			if (near && task.isOpen() && !task.isReturnAsked() && task.reminded() != how) {
				proposal.remind(task, how, this.lights.of(task).words(), now());
			}
		}
	}

	/** One at a time, also where two instances run: the second finds the work done. */
	private void alone(UUID id, Consumer<Proposal> work) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('proposals_morning'))")
					.query((row, number) -> 0)
					.single();
				Proposal proposal = this.proposals.findById(id).orElseThrow();
				work.accept(proposal);
				this.proposals.save(proposal);
			});
		}
		catch (ConcurrencyFailureException busy) {
			log.info("Proposal {} is being worked at; it is left for the next round", id);
		}
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
