package org.liaisonstation.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutboxRows extends Repository<Message, UUID> {

	Message save(Message message);

	Optional<Message> findById(UUID id);

	/**
	 * The next one that is due, locked; one that another instance takes is passed over.
	 */
	@Query(nativeQuery = true, value = """
			SELECT * FROM outbox WHERE channel IN (:channels) AND state IN ('PENDING', 'SENDING') AND next_at <= :now
			ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED""")
	Optional<Message> nextDue(Collection<String> channels, Instant now);

	@Query("""
			SELECT m FROM Message m WHERE m.state IN :states
			AND (m.createdAt < :at OR m.createdAt = :at AND m.id < :id)
			ORDER BY m.createdAt DESC, m.id DESC""")
	List<Message> before(Collection<Message.State> states, Instant at, UUID id, Limit limit);

	long countByStateIn(Collection<Message.State> states);

	@Modifying(flushAutomatically = true)
	@Query("UPDATE Message m SET m.nextAt = :now WHERE m.state = 'PENDING' AND m.channel IN :channels")
	void hurry(Collection<Channel> channels, Instant now);

	@Modifying(flushAutomatically = true)
	@Query("""
			UPDATE Message m SET m.state = 'PENDING', m.attempts = 0, m.unsure = 0, m.nextAt = :now, m.doneAt = NULL,
			m.version = m.version + 1 WHERE m.state = 'FAILED'""")
	int retryAll(Instant now);

	@Modifying(flushAutomatically = true)
	@Query("""
			UPDATE Message m SET m.state = 'WITHDRAWN', m.doneAt = :now, m.version = m.version + 1
			WHERE m.aboutId = :about AND m.state IN ('PENDING', 'FAILED')""")
	void withdrawAll(UUID about, Instant now);

	@Modifying(flushAutomatically = true)
	@Query("""
			UPDATE Message m SET m.state = 'WITHDRAWN', m.doneAt = :now, m.version = m.version + 1
			WHERE m.aboutId = :about AND m.state IN ('PENDING', 'FAILED') AND m.accountId IN :accounts""")
	void withdraw(UUID about, Collection<UUID> accounts, Instant now);

	@Modifying(flushAutomatically = true)
	@Query("""
			UPDATE Message m SET m.state = 'WITHDRAWN', m.doneAt = :now, m.version = m.version + 1
			WHERE m.aboutId = :about AND m.state IN ('PENDING', 'FAILED') AND m.unitId IN :units""")
	void withdrawFromUnits(UUID about, Collection<UUID> units, Instant now);

}
