package org.liaisonstation.activities;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The enterprises, schools, clinics and households that deputies go to; every query
 * brings constituency and place along.
 */
public interface VisitedBodies extends Repository<VisitedBody, UUID> {

	VisitedBody save(VisitedBody body);

	@EntityGraph(attributePaths = { "constituency", "place" })
	Optional<VisitedBody> findById(UUID id);

	@EntityGraph(attributePaths = { "constituency", "place" })
	List<VisitedBody> findByIdIn(Collection<UUID> ids);

	/** What may be chosen, in the order of kinds, constituencies and names. */
	@Query("""
			select b from VisitedBody b join fetch b.constituency c left join fetch b.place
			where b.activeTo is null order by b.kind, c.number, b.name, b.number""")
	List<VisitedBody> active();

	/** The list page; a household is found by its number. */
	@Query("""
			select b from VisitedBody b join fetch b.constituency c left join fetch b.place p
			where (locate(:text, b.name) > 0 or locate(:text, p.name) > 0 or cast(b.number as String) = :text or :text = '')
			and (:kind is null or b.kind = :kind) and (:constituency is null or c.id = :constituency)
			and case when b.activeTo is null then false else true end = :withdrawn
			order by b.kind, c.number, b.name, b.number""")
	List<VisitedBody> search(String text, SubjectKind kind, UUID constituency, boolean withdrawn);

	Optional<VisitedBody> findByKindAndNameAndActiveToIsNull(SubjectKind kind, String name);

	@Query("select coalesce(max(b.number), 0) from VisitedBody b")
	int highestNumber();

}
