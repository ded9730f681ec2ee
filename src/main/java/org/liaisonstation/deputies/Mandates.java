package org.liaisonstation.deputies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The mandates; every query brings deputy, constituency and group along.
 */
public interface Mandates extends Repository<Mandate, UUID> {

	Mandate save(Mandate mandate);

	@EntityGraph(attributePaths = { "deputy", "constituency", "group" })
	Optional<Mandate> findById(UUID id);

	/** Those in force: by constituency, then the higher congresses. */
	@Query("""
			select m from Mandate m join fetch m.deputy d left join fetch m.constituency c left join fetch m.group
			where m.state = org.liaisonstation.deputies.MandateState.SERVING
			order by c.number nulls last, m.level, d.name, d.id""")
	List<Mandate> serving();

	/** Those in force of a constituency, by name. */
	@Query("""
			select m from Mandate m join fetch m.deputy d join fetch m.constituency c left join fetch m.group
			where c.id = :constituency and m.state = org.liaisonstation.deputies.MandateState.SERVING
			order by d.name, d.id""")
	List<Mandate> servingOf(UUID constituency);

	/** The list page: by constituency, then the higher congresses. */
	@Query("""
			select m from Mandate m join fetch m.deputy d left join fetch m.constituency c left join fetch m.group
			where m.state = :state and locate(:name, d.name) > 0 and (:constituency is null or c.id = :constituency)
			order by c.number nulls last, m.level, d.name, d.id""")
	List<Mandate> search(String name, MandateState state, UUID constituency);

	/** All of one person, the newest first. */
	@EntityGraph(attributePaths = { "deputy", "constituency", "group" })
	List<Mandate> findByDeputyIdOrderByValidFromDescIdDesc(UUID deputy);

}
