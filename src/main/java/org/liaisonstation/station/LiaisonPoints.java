package org.liaisonstation.station;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The liaison points. */
public interface LiaisonPoints extends Repository<LiaisonPoint, UUID> {

	LiaisonPoint save(LiaisonPoint point);

	@EntityGraph(attributePaths = { "constituency", "place", "deputies" })
	Optional<LiaisonPoint> findById(UUID id);

	/** What a scanned code leads to, with the deputies on duty; withdrawn ones too. */
	@EntityGraph(attributePaths = { "constituency", "place", "deputies" })
	Optional<LiaisonPoint> findByCode(String code);

	/** Those that are open: the main station first, then by constituency. */
	@Query("""
			select p from LiaisonPoint p left join fetch p.constituency c left join fetch p.place
			where p.activeTo is null order by p.kind, c.number nulls first, p.name""")
	List<LiaisonPoint> active();

	/** The open points where a deputy is on duty. */
	@Query("""
			select p from LiaisonPoint p left join fetch p.constituency c where p.activeTo is null
			and exists (select 1 from LiaisonPoint q join q.deputies d where q = p and d.id = :deputy)
			order by p.kind, c.number nulls first""")
	List<LiaisonPoint> ofDeputy(UUID deputy);

	/** The list page. */
	@Query("""
			select p from LiaisonPoint p left join fetch p.constituency c left join fetch p.place
			where (locate(:text, p.name) > 0 or locate(:text, p.address) > 0) and (:kind is null or p.kind = :kind)
			and case when p.activeTo is null then false else true end = :withdrawn order by p.kind, c.number nulls first, p.name""")
	List<LiaisonPoint> search(String text, PointKind kind, boolean withdrawn);

	Optional<LiaisonPoint> findByNameAndActiveToIsNull(String name);

}
