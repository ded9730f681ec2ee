package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.liaisonstation.inbox.Rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the station does by itself each morning: takes up the promises whose day has come,
 * and reminds units before a date and after it.
 */
@Component
class ProposalMorning {

	private final Proposals proposals;

	private final ProposalClockRules clocks;

	private final ProposalLights lights;

	private final JdbcClient jdbc;

	private final Rounds rounds;

	ProposalMorning(Proposals proposals, ProposalClockRules clocks, ProposalLights lights, JdbcClient jdbc,
			Rounds rounds) {
		this.proposals = proposals;
		this.clocks = clocks;
		this.lights = lights;
		this.jdbc = jdbc;
		this.rounds = rounds;
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
		each(this.jdbc.sql("SELECT id FROM proposal WHERE status = 'CLOSED' AND promise_on <= :today ORDER BY number")
			.param("today", this.clocks.today())
			.query(UUID.class)
			.list(), (proposal) -> {
				if (proposal.status() == ProposalStatus.CLOSED && proposal.promiseOn() != null) {
					proposal.promiseFallsDue(this.clocks.again("承诺到期"), now(), null);
				}
			});
	}

	/** 催办. */
	void remind() {
		each(this.jdbc.sql("""
				SELECT DISTINCT t.proposal_id FROM proposal_task t JOIN proposal p ON p.id = t.proposal_id
				WHERE p.status = 'DISPATCHED' AND t.round = p.round_number AND t.ended_at IS NULL
				  AND t.answered_at IS NULL AND t.due_date <= :soon AND t.reminded IS DISTINCT FROM 'LATE'""")
			.param("soon", this.clocks.lastDaySoon())
			.query(UUID.class)
			.list(), this::remind);
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

	private void each(List<UUID> ids, Consumer<Proposal> work) {
		this.rounds.each("proposals_morning", ids, (id) -> {
			Proposal proposal = this.proposals.findById(id).orElseThrow();
			work.accept(proposal);
			this.proposals.save(proposal);
		});
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
