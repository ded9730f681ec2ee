package org.liaisonstation.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The units. Other modules look them up; only this one and the demo add to them. */
public interface Units extends Repository<Unit, UUID> {

	Unit save(Unit unit);

	Optional<Unit> findById(UUID id);

	List<Unit> findByIdIn(Collection<UUID> ids);

	Optional<Unit> findByCode(String code);

	@Query("select u.mail from Unit u where u.id = :id and u.mail is not null and u.activeTo is null")
	Optional<String> mailOf(UUID id);

	/** What a matter may be sent to on that day, in the order of the codes. */
	@Query("""
			select u from Unit u where u.canReceive and u.activeTo is null and u.activeFrom <= :day
			order by u.code""")
	List<Unit> receiving(LocalDate day);

	/**
	 * The units to suggest for a category, in the order of the codes.
	 * @param categories the category of the second level and that of the first
	 */
	@Query("""
			select distinct u from Unit u join u.categories c where c in :categories and u.canReceive
			and u.activeTo is null and u.activeFrom <= :day order by u.code""")
	List<Unit> suggestedFor(Collection<String> categories, LocalDate day);

	@EntityGraph(attributePaths = { "parent", "categories" })
	Optional<Unit> findWithAllById(UUID id);

	/** The list page: everything whose code or name contains the text. */
	@EntityGraph(attributePaths = "parent")
	@Query("""
			select u from Unit u where (locate(:text, u.name) > 0 or locate(:text, u.code) > 0)
			and (:kind is null or u.kind = :kind) and case when u.activeTo is null then false else true end = :withdrawn order by u.code""")
	List<Unit> search(String text, UnitKind kind, boolean withdrawn);

}
