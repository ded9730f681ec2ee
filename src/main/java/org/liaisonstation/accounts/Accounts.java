package org.liaisonstation.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {

	Account save(Account account);

	long count();

	Optional<Account> findById(UUID id);

	Optional<Account> findByUsername(String username);

	/** Waits for a sign-in or a change of the same account that is under way. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("SELECT a FROM Account a WHERE a.username = :username")
	Optional<Account> findLocked(String username);

	List<Account> findByIdIn(Collection<UUID> ids);

	@Query("SELECT a.id AS id, a.mail AS mail FROM Account a WHERE a.id IN :ids AND a.active AND a.mail IS NOT NULL")
	List<Box> findMails(Collection<UUID> ids);

	/** Accounts in the order of their usernames, after one of them. */
	@Query("""
			SELECT a FROM Account a WHERE a.username > :after
			AND (a.username LIKE :pattern ESCAPE '\\' OR a.displayName LIKE :pattern ESCAPE '\\') ORDER BY a.username""")
	List<Account> findAfter(String after, String pattern, Limit limit);

	@Query("""
			SELECT a.id FROM Account a JOIN a.grants g WHERE a.active AND g.role = :role
			AND (g.fromDay IS NULL OR g.fromDay <= :day) AND (g.toDay IS NULL OR g.toDay >= :day) ORDER BY a.username""")
	List<UUID> findHolders(Role role, LocalDate day);

	@Query("""
			SELECT count(a) > 0 FROM Account a WHERE a.id = :account
			AND (a.deputyId = :person OR a.unitId = (SELECT p.unitId FROM Account p WHERE p.id = :person))""")
	boolean isNear(UUID account, UUID person);

	@Query("""
			SELECT a.id FROM Account a WHERE a.active
			AND (a.deputyId = :subject OR a.unitId = :subject OR a.observerId = :subject) ORDER BY a.username""")
	List<UUID> findBySubject(UUID subject);

	@Query("""
			SELECT a.id FROM Account a JOIN a.grants g WHERE a.active AND g.role = :role
			AND (g.fromDay IS NULL OR g.fromDay <= :day) AND (g.toDay IS NULL OR g.toDay >= :day)
			AND (a.deputyId = :subject OR a.unitId = :subject OR a.observerId = :subject) ORDER BY a.username""")
	List<UUID> findActingFor(UUID subject, Role role, LocalDate day);

	/** Where an account is told by mail. */
	interface Box {

		UUID getId();

		String getMail();

	}

}
