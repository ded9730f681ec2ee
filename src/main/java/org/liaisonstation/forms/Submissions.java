package org.liaisonstation.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.uuid.Generators;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Makes a form happen once. The submission id of the form and the work of the form are
 * one transaction; a second click waits for the first and gets its page.
 */
@Component
public class Submissions {

	/** Longer than any page or draft that carries an id is kept open. */
	private static final Duration KEPT = Duration.ofDays(400);

	/** In one run; the rest waits for the next one. */
	private static final int MOST_AT_ONCE = 20_000;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Submissions(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** An id for a form that is about to be shown. */
	public static UUID fresh() {
		return Generators.randomBasedGenerator().generate();
	}

	/**
	 * Does the work of a form unless the form was already handed in.
	 * @param submission the id that the form carried; a form without one is refused with
	 * 400
	 * @param work does the work and returns the address to go to, without the context
	 * path
	 * @return the address that the first hand-in led to
	 */
	public String once(UUID submission, Supplier<String> work) {
		if (submission == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return this.transaction.execute((status) -> {
			if (!begin(submission)) {
				return this.jdbc.sql("SELECT location FROM form_submission WHERE id = ?")
					.param(submission)
					.query(String.class)
					.single();
			}
			String location = work.get();
			this.jdbc.sql("UPDATE form_submission SET location = ? WHERE id = ?")
				.param(location)
				.param(submission)
				.update();
			return location;
		});
	}

	/** Whether a form was handed in already. */
	public boolean isDone(UUID submission) {
		return this.jdbc.sql("SELECT count(*) FROM form_submission WHERE id = ?")
			.param(submission)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Waits for another transaction with the same id, if there is one, and is false when
	 * that one committed.
	 */
	private boolean begin(UUID submission) {
		return this.jdbc.sql("INSERT INTO form_submission (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING")
			.param(submission)
			.param(OffsetDateTime.now(this.clock))
			.update() == 1;
	}

	/** No second click comes after so long; what the form did is a record of its own. */
	@Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT30M")
	public int forget() {
		return this.jdbc.sql(
				"DELETE FROM form_submission WHERE id IN (SELECT id FROM form_submission WHERE at < ? ORDER BY at LIMIT ?)")
			.params(OffsetDateTime.now(this.clock).minus(KEPT), MOST_AT_ONCE)
			.update();
	}

}
