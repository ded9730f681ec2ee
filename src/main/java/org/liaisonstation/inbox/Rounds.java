package org.liaisonstation.inbox;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the station does by itself, such as reminding: each record in a transaction of its
 * own, so that one which somebody works at just now, or which is broken, does not hold up
 * the others; it is tried again the next time. Where two instances run, the second finds
 * the work done.
 */
@Component
public class Rounds {

	private static final Logger log = LoggerFactory.getLogger(Rounds.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Rounds(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * @param round its name, by which instances wait for one another
	 * @param work loads the record anew, looks whether there is still something to do,
	 * and saves it
	 */
	public void each(String round, List<UUID> records, Consumer<UUID> work) {
		records.forEach((id) -> alone(round, id, work));
	}

	private void alone(String round, UUID id, Consumer<UUID> work) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))")
					.param(round)
					.query((row, number) -> 0)
					.single();
				work.accept(id);
			});
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException busy) {
			log.info("{}: {} is being worked at; it is left for the next round", round, id);
		}
		catch (RuntimeException broken) {
			log.error("{}: {} could not be done; the others are", round, id, broken);
		}
	}

}
