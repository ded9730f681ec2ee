package org.liaisonstation.constituencies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The constituencies. */
public interface Constituencies extends Repository<Constituency, UUID> {

	Constituency save(Constituency constituency);

	Optional<Constituency> findById(UUID id);

	/** Those in force, by number. */
	@Query("select c from Constituency c where c.active order by c.number")
	List<Constituency> active();

	@Query("select c from Constituency c where c.active and c.number = :number")
	Optional<Constituency> activeWithNumber(int number);

}
