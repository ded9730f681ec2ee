package org.liaisonstation.deputies;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deputies as persons. */
public interface Deputies extends Repository<Deputy, UUID> {

	Deputy save(Deputy deputy);

	Optional<Deputy> findById(UUID id);

	List<Deputy> findByIdIn(Collection<UUID> ids);

	/** Everyone with a serving mandate, once each, by name. */
	@Query("""
			select d from Deputy d where exists (select 1 from Mandate m where m.deputy = d
			and m.state = org.liaisonstation.deputies.MandateState.SERVING) order by d.name, d.id""")
	List<Deputy> serving();

	/** Entered, but not yet with what he was elected to. */
	@Query("select d from Deputy d where not exists (select 1 from Mandate m where m.deputy = d) order by d.name, d.id")
	List<Deputy> withoutMandate();

	/** Everyone who is a deputy no more (历届老代表), by name. */
	@Query("""
			select d from Deputy d where exists (select 1 from Mandate m where m.deputy = d) and not exists (
			select 1 from Mandate m where m.deputy = d and m.state <> org.liaisonstation.deputies.MandateState.ENDED)
			order by d.name, d.id""")
	List<Deputy> former();

}
