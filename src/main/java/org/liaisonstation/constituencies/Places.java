package org.liaisonstation.constituencies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The villages and communities; every query brings the constituency along. */
public interface Places extends Repository<Place, UUID> {

	Place save(Place place);

	@EntityGraph(attributePaths = "constituency")
	Optional<Place> findById(UUID id);

	/** Everything that may be chosen: by constituency, communities first. */
	@Query("""
			select p from Place p join fetch p.constituency c where p.activeTo is null
			order by c.number, p.kind, p.name""")
	List<Place> active();

	@EntityGraph(attributePaths = "constituency")
	Optional<Place> findByNameAndActiveToIsNull(String name);

	@Query("select count(p) from Place p where p.constituency.id = :constituency and p.activeTo is null")
	long countActiveIn(UUID constituency);

	/** The constituencies in which a place of that name lies. */
	@Query("select distinct p.constituency.id from Place p where p.activeTo is null and locate(:name, p.name) > 0")
	Set<UUID> constituenciesWith(String name);

	/** The list page. */
	@Query("""
			select p from Place p join fetch p.constituency c where locate(:text, p.name) > 0
			and (:constituency is null or c.id = :constituency) and (:kind is null or p.kind = :kind)
			and case when p.activeTo is null then false else true end = :withdrawn order by c.number, p.kind, p.name""")
	List<Place> search(String text, UUID constituency, PlaceKind kind, boolean withdrawn);

}
