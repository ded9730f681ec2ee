package org.liaisonstation.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicationRecords extends Repository<Publication, UUID> {

	Publication save(Publication publication);

	@EntityGraph(attributePaths = "texts")
	Optional<Publication> findById(UUID id);

	Optional<Publication> findBySubjectKindAndSubjectId(String kind, UUID subjectId);

	List<Publication> findBySubjectKindAndStateAndSubjectIdIn(String kind, PublicationState state,
			Collection<UUID> subjectIds);

	@Query("""
			select p from Publication p where p.subjectKind = :kind and p.state = PUBLISHED
			order by p.publishedAt desc, p.id desc""")
	List<Publication> latest(String kind, Limit limit);

	@Query("""
			select p from Publication p where p.subjectKind = :kind and p.state = PUBLISHED
			and (p.publishedAt < :at or p.publishedAt = :at and p.id < :id)
			order by p.publishedAt desc, p.id desc""")
	List<Publication> publishedBefore(String kind, Instant at, UUID id, Limit limit);

	@Query("select p from Publication p where p.state in :states order by p.changedAt desc, p.id desc")
	List<Publication> newest(Collection<PublicationState> states, Limit limit);

	@Query("""
			select p from Publication p where p.state in :states
			and (p.changedAt < :at or p.changedAt = :at and p.id < :id)
			order by p.changedAt desc, p.id desc""")
	List<Publication> changedBefore(Collection<PublicationState> states, Instant at, UUID id, Limit limit);

	long countByStateIn(Collection<PublicationState> states);

	List<Publication> findByIdInOrderByChangedAtDescIdDesc(Collection<UUID> ids);

	@Query("select p.state as state, count(p) as number from Publication p group by p.state")
	List<Tally> tallies();

	/** How many are in a state. */
	interface Tally {

		PublicationState getState();

		long getNumber();

	}

}
