package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface CalendarDays extends Repository<CalendarDay, UUID> {

	CalendarDay save(CalendarDay day);

	void saveAll(Iterable<CalendarDay> days);

	void delete(CalendarDay day);

	Optional<CalendarDay> findById(UUID id);

	Optional<CalendarDay> findByDay(LocalDate day);

	List<CalendarDay> findAll();

	List<CalendarDay> findByDayBetweenOrderByDay(LocalDate first, LocalDate last);

}
