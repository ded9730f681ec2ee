package org.liaisonstation.deputies;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The contact cards. A code that leads nowhere any more still finds its card: the page
 * says so politely.
 */
public interface ContactCards extends Repository<ContactCard, UUID> {

	ContactCard save(ContactCard card);

	ContactCard saveAndFlush(ContactCard card);

	@EntityGraph(attributePaths = { "mandate.deputy", "mandate.constituency", "mandate.group", "replacedBy" })
	Optional<ContactCard> findByCode(String code);

	/** The published card of a mandate. */
	Optional<ContactCard> findByMandateIdAndWithdrawnAtIsNull(UUID mandate);

	/** The published cards of several mandates. */
	@EntityGraph(attributePaths = "mandate")
	List<ContactCard> findByMandateIdInAndWithdrawnAtIsNull(Collection<UUID> mandates);

	/** All cards of a mandate, the newest first. */
	List<ContactCard> findByMandateIdOrderByPublishedAtDescIdDesc(UUID mandate);

	/** All cards of a person's mandates, the newest first. */
	@Query("""
			select c from ContactCard c join fetch c.mandate m where m.deputy.id = :deputy
			order by c.publishedAt desc, c.id desc""")
	List<ContactCard> ofDeputy(UUID deputy);

	/**
	 * The withdrawn cards of a person for one congress, of this term and earlier ones.
	 */
	@Query("""
			select c from ContactCard c where c.mandate.deputy.id = :deputy and c.mandate.level = :level
			and c.withdrawnAt is not null""")
	List<ContactCard> withdrawnOf(UUID deputy, Level level);

}
