package org.liaisonstation.forms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Works on several records by one form (一次办多件): each in a transaction of its own, so that
 * a refusal undoes nothing else, and never twice: what became of a record is written with
 * the change itself. What was not reached because the process ended is done when the form
 * is sent again, or reported as left.
 */
@Component
public class Batches {

	private static final Logger log = LoggerFactory.getLogger(Batches.class);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

	private static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Submissions submissions;

	private final TransactionTemplate transaction;

	private final ObjectProvider<Overtaken> overtaken;

	private final Clock clock;

	Batches(JdbcClient jdbc, Submissions submissions, TransactionTemplate transaction,
			ObjectProvider<Overtaken> overtaken, Clock clock) {
		this.jdbc = jdbc;
		this.submissions = submissions;
		this.transaction = transaction;
		this.overtaken = overtaken;
		this.clock = clock;
	}

	/**
	 * What is to be done.
	 *
	 * @param submission the id that the form carried
	 * @param kind of records, for instance {@code request}
	 * @param origin the list that they were ticked in, without the context path
	 */
	public record Order(UUID submission, UUID account, String kind, String act, String origin, List<Ticked> rows) {

		/**
		 * A list that the back key shows again sends the same submission; with other rows
		 * ticked it is another form.
		 */
		private UUID id() {
			return UUID.nameUUIDFromBytes((this.submission + this.act + this.rows).getBytes(StandardCharsets.UTF_8));
		}

	}

	/**
	 * Does the work on every row that was not worked on yet.
	 * @param work changes one record, or throws {@link NotFound} or {@link StalePage}
	 * @return the id under which the outcome is {@link #find found}
	 */
	public UUID run(Order order, Consumer<Ticked> work) {
		if (order.submission() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		UUID id = UUID.fromString(this.submissions.once(order.id(), () -> begin(order).toString()));
		find(id, order.kind(), order.account()).lines()
			.stream()
			.filter((line) -> line.outcome() == null)
			.forEach((line) -> alone(id, line.row(), work));
		return id;
	}

	private UUID begin(Order order) {
		UUID id = order.id();
		this.jdbc.sql("INSERT INTO form_batch (id, account_id, kind, act, origin, at) VALUES (?, ?, ?, ?, ?, ?)")
			.params(id, order.account(), order.kind(), order.act(), order.origin(), OffsetDateTime.now(this.clock))
			.update();
		for (int i = 0; i < order.rows().size(); i++) {
			Ticked row = order.rows().get(i);
			this.jdbc.sql("INSERT INTO form_batch_line (batch_id, position, record_id, version) VALUES (?, ?, ?, ?)")
				.params(id, i, row.id(), row.version())
				.update();
		}
		return id;
	}

	private void alone(UUID batch, Ticked row, Consumer<Ticked> work) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (isLeft(batch, row)) {
					work.accept(row);
					became(batch, row, Batch.Outcome.DONE, null);
				}
			});
		}
		catch (NotFound none) {
			refused(batch, row, Batch.Outcome.UNKNOWN, null);
		}
		catch (StalePage stale) {
			refused(batch, row, Batch.Outcome.REFUSED, words(stale));
		}
		catch (OptimisticLockingFailureException late) {
			String who = this.overtaken.orderedStream()
				.flatMap((records) -> records.by(row.id()).stream())
				.findFirst()
				.map(this::words)
				.orElse("刚被别人改过");
			refused(batch, row, Batch.Outcome.REFUSED, who);
		}
		catch (RuntimeException broken) {
			log.error("One of several records could not be worked on: {}", row.id(), broken);
			refused(batch, row, Batch.Outcome.REFUSED, "系统没有办成，请打开这件单独办理");
		}
	}

	/** A second click waits here for the first, and finds nothing left to do. */
	private boolean isLeft(UUID batch, Ticked row) {
		return !this.jdbc.sql(
				"SELECT record_id FROM form_batch_line WHERE batch_id = ? AND record_id = ? AND outcome IS NULL FOR UPDATE")
			.params(batch, row.id())
			.query(UUID.class)
			.list()
			.isEmpty();
	}

	private void refused(UUID batch, Ticked row, Batch.Outcome outcome, String reason) {
		this.transaction.executeWithoutResult((status) -> became(batch, row, outcome, reason));
	}

	private void became(UUID batch, Ticked row, Batch.Outcome outcome, String reason) {
		this.jdbc.sql("""
				UPDATE form_batch_line SET outcome = ?, reason = ?
				WHERE batch_id = ? AND record_id = ? AND outcome IS NULL""")
			.params(outcome.name(), reason, batch, row.id())
			.update();
	}

	private String words(StalePage stale) {
		String when = (stale.when() != null)
				? TIME.format(ZonedDateTime.ofInstant(stale.when(), this.clock.getZone())) + " " : "";
		return (stale.who() != null) ? "列表打开之后" + when + "由" + stale.who() + "改动：" + stale.what() : stale.what();
	}

	/**
	 * The outcome, for whom the work was done.
	 * @throws NotFound where there is none, or it is somebody else's
	 */
	public Batch find(UUID id, String kind, UUID account) {
		List<Batch.Line> lines = this.jdbc
			.sql("SELECT record_id, version, outcome, reason FROM form_batch_line WHERE batch_id = ? ORDER BY position")
			.param(id)
			.query((row, number) -> new Batch.Line(
					new Ticked(row.getObject("record_id", UUID.class), row.getLong("version")),
					(row.getString("outcome") != null) ? Batch.Outcome.valueOf(row.getString("outcome")) : null,
					row.getString("reason")))
			.list();
		return this.jdbc.sql("SELECT act, origin FROM form_batch WHERE id = ? AND kind = ? AND account_id = ?")
			.params(id, kind, account)
			.query((row, number) -> new Batch(id, row.getString("act"), row.getString("origin"), lines))
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Reports are no records: what was done is in the timeline and in the audit. */
	@Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT20M")
	public void forget() {
		this.jdbc.sql("DELETE FROM form_batch WHERE at < ?").param(OffsetDateTime.now(this.clock).minus(KEPT)).update();
	}

}
