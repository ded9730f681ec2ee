package org.liaisonstation.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRows extends Repository<Notice, UUID> {

	Notice save(Notice notice);

	Optional<Notice> findById(UUID id);

	/** The first page: unread ones first, then the newest. */
	@Query(nativeQuery = true, value = """
			SELECT * FROM notice WHERE account_id = :account AND withdrawn_at IS NULL
			ORDER BY account_id DESC, (read_at IS NULL) DESC, created_at DESC, id DESC LIMIT :most""")
	List<Notice> first(UUID account, int most);

	@Query(nativeQuery = true, value = """
			SELECT * FROM notice WHERE account_id = :account AND withdrawn_at IS NULL
			AND ((read_at IS NULL), created_at, id) < (:unread, :at, :id)
			ORDER BY account_id DESC, (read_at IS NULL) DESC, created_at DESC, id DESC LIMIT :most""")
	List<Notice> after(UUID account, boolean unread, Instant at, UUID id, int most);

	/** Never more than {@code most}: beyond it the exact number helps nobody. */
	@Query(nativeQuery = true, value = """
			SELECT count(*) FROM (SELECT FROM notice WHERE account_id = :account AND withdrawn_at IS NULL
			AND (read_at IS NULL) = true LIMIT :most) unread""")
	int countUnread(UUID account, int most);

	@Modifying(flushAutomatically = true)
	@Query("""
			UPDATE Notice n SET n.readAt = :now WHERE n.accountId = :account AND n.readAt IS NULL
			AND n.createdAt <= :seen""")
	void readAll(UUID account, Instant seen, Instant now);

	@Modifying(flushAutomatically = true)
	@Query("UPDATE Notice n SET n.readAt = n.createdAt WHERE n.readAt IS NULL AND n.createdAt < :day")
	void readAllBefore(Instant day);

	@Modifying(flushAutomatically = true)
	@Query("""
			UPDATE Notice n SET n.withdrawnAt = :now WHERE n.aboutId = :about AND n.withdrawnAt IS NULL
			AND n.accountId NOT IN :but""")
	void withdrawFromAllBut(UUID about, Collection<UUID> but, Instant now);

	@Modifying(flushAutomatically = true)
	@Query("""
			UPDATE Notice n SET n.withdrawnAt = :now WHERE n.aboutId = :about AND n.withdrawnAt IS NULL
			AND n.accountId IN :from""")
	void withdrawFrom(UUID about, Collection<UUID> from, Instant now);

}
