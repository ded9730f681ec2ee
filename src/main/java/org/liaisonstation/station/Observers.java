package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The observers; every query brings constituency and place along. */
public interface Observers extends Repository<Observer, UUID> {

	Observer save(Observer observer);

	@EntityGraph(attributePaths = { "constituency", "place" })
	Optional<Observer> findById(UUID id);

	Optional<Observer> findByLetterNumber(String letterNumber);

	/** Whose appointment is in force on a day. */
	@Query("""
			select o from Observer o join fetch o.constituency c left join fetch o.place
			where o.termFrom <= :day and o.termTo >= :day and (o.endedOn is null or o.endedOn >= :day)
			order by c.number, o.name, o.id""")
	List<Observer> servingOn(LocalDate day);

	/** The list page. */
	@Query("""
			select o from Observer o join fetch o.constituency c left join fetch o.place p
			where (locate(:text, o.name) > 0 or locate(:text, p.name) > 0 or locate(:text, o.letterNumber) > 0)
			and (:constituency is null or c.id = :constituency) order by c.number, o.name, o.id""")
	List<Observer> search(String text, UUID constituency);

}
