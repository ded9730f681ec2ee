package org.liaisonstation.ledgers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the exports in the background, as who asked for them, and says every second how
 * far each is.
 */
@Component
class LedgerProgress {

	private static final Logger logger = LoggerFactory.getLogger(LedgerProgress.class);

	private static final int AT_A_TIME = 2;

	private static final long EVERY = 1_000_000_000L;

	private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME,
			(work) -> new Thread(work, "ledger"));

	private final Map<UUID, Long> told = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final TransactionTemplate apart;

	private final Clock clock;

	LedgerProgress(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	void startAfterCommit(Runnable write, UUID export) {
		Runnable work = new DelegatingSecurityContextRunnable(() -> run(write, export));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				LedgerProgress.this.threads.execute(work);
			}
		});
	}

	private void run(Runnable write, UUID export) {
		try {
			this.transaction.executeWithoutResult((status) -> write.run());
		}
		catch (RuntimeException ex) {
			logger.error("ledger {} was not written", export, ex);
			this.jdbc.sql("UPDATE ledger_export SET state = 'FAILED', finished_at = ? WHERE id = ?")
				.params(OffsetDateTime.now(this.clock), export)
				.update();
		}
		finally {
			this.told.remove(export);
		}
	}

	/** For the page that waits; seen at once, while the file is seen when it is whole. */
	void reached(UUID export, int rows) {
		long now = System.nanoTime();
		if (now - this.told.computeIfAbsent(export, (first) -> now) < EVERY) {
			return;
		}
		this.told.put(export, now);
		this.apart.executeWithoutResult(
				(status) -> this.jdbc.sql("UPDATE ledger_export SET written = ?, touched_at = now() WHERE id = ?")
					.params(rows, export)
					.update());
	}

	@PreDestroy
	void stop() {
		this.threads.shutdownNow();
	}

}
