package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.liaisonstation.inbox.Rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the station does by itself each morning: reminds units by the {@link Ladder}, and
 * takes up the promises whose day has come.
 */
@Component
class MorningRound {

	private final Requests requests;

	private final ClockRules clocks;

	private final ClockDesk desk;

	private final NextRounds nextRounds;

	private final JdbcClient jdbc;

	private final Rounds rounds;

	private final TransactionTemplate transaction;

	MorningRound(Requests requests, ClockRules clocks, ClockDesk desk, NextRounds nextRounds, JdbcClient jdbc,
			Rounds rounds, TransactionTemplate transaction) {
		this.requests = requests;
		this.clocks = clocks;
		this.desk = desk;
		this.nextRounds = nextRounds;
		this.jdbc = jdbc;
		this.rounds = rounds;
		this.transaction = transaction;
	}

	/** Each morning, and a little after a start, which may be after the hour. */
	@Scheduled(cron = "0 30 7 * * *", zone = "Asia/Shanghai")
	@Scheduled(initialDelayString = "PT2M")
	public void walk() {
		callInPromises();
		remind();
	}

	/** 到期提醒, 当日催办, 超期催办. */
	void remind() {
		Ladder ladder = this.clocks.ladder();
		LocalDate today = this.clocks.now().toLocalDate();
		each(this.jdbc.sql("""
				SELECT DISTINCT t.request_id FROM request_assignment t JOIN request r ON r.id = t.request_id
				WHERE t.answered_at IS NULL AND t.ended_at IS NULL AND t.due_date <= :reach
				  AND t.round = r.round_number AND r.status IN ('TO_SIGN', 'IN_PROGRESS') AND r.paused_at IS NULL
				  AND NOT EXISTS (SELECT FROM request_reminder m
				                  WHERE m.assignment_id = t.id AND m.due_on = t.due_date AND m.rung = 'AFTER')""")
			.param("reach", ladder.reach(today))
			.query(UUID.class)
			.list(), (request) -> remind(request, ladder, today));
	}

	private void remind(Request request, Ladder ladder, LocalDate today) {
		if (request.isPaused() || request.status() != Status.TO_SIGN && request.status() != Status.IN_PROGRESS) {
			return;
		}
		for (Assignment task : request.tasks()) {
			if (task.answeredAt() == null) {
				ladder.rungOn(today, task.due().date())
					.filter((rung) -> !request.wasReminded(task, rung))
					.ifPresent((rung) -> request.remind(task, rung, null, this.desk.light(task),
							task.due().explanation().oneLine(), null, now(), Actor.STATION));
			}
		}
	}

	/**
	 * 承诺到期. First those that a unit handled, then the ones that were answered with them
	 * and wait for them again.
	 */
	void callInPromises() {
		List<UUID> due = this.transaction.execute((status) -> this.requests
			.findByStatusAndPromiseOnLessThanEqualOrderByNumber(Status.CLOSED, this.clocks.now().toLocalDate())
			.stream()
			.sorted(Comparator.comparing((request) -> request.lead() == null))
			.map(Request::id)
			.toList());
		each(due, (request) -> {
			if (request.status() == Status.CLOSED && request.promiseOn() != null) {
				request.promiseFallsDue(this.nextRounds.ofPromise(request, now()), now(), Actor.STATION);
			}
		});
	}

	private void each(List<UUID> ids, Consumer<Request> work) {
		this.rounds.each("requests_morning", ids, (id) -> {
			Request request = this.requests.findById(id).orElseThrow();
			work.accept(request);
			this.requests.save(request);
		});
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
