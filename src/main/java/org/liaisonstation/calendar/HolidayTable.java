package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits the holiday table. A change counts for clocks that are reckoned from then on;
 * those that run keep their date.
 */
@Component
@Transactional
class HolidayTable {

	private final CalendarDays days;

	private final ApplicationEventPublisher events;

	HolidayTable(CalendarDays days, ApplicationEventPublisher events) {
		this.days = days;
		this.events = events;
	}

	@Transactional(readOnly = true)
	List<CalendarDay> ofYear(int year) {
		return this.days.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	@Transactional(readOnly = true)
	CalendarDay find(UUID id) {
		return this.days.findById(id).orElseThrow(NotFound::new);
	}

	/**
	 * Why the day cannot stand like this, in words for the form.
	 * @param self the row that is edited, or null for a new one
	 */
	@Transactional(readOnly = true)
	Optional<String> refusal(SpecialDay special, UUID self) {
		String day = ChineseDates.dayWithWeekday(special.day(), special.day().getYear());
		if (special.kind() == SpecialDay.Kind.WORKDAY && !WorkingDays.isWeekend(special.day())) {
			return Optional.of(day + "本来就要上班，不用登记调休");
		}
		return this.days.findByDay(special.day())
			.filter((other) -> !other.id().equals(self))
			.map((other) -> day + "已登记为“" + other.special().name() + " " + other.special().kind().label() + "”");
	}

	void add(List<SpecialDay> more) {
		for (SpecialDay special : more) {
			record("holiday.added", this.days.save(new CalendarDay(special)));
		}
	}

	void change(UUID id, Long version, SpecialDay special) {
		CalendarDay day = current(id, version);
		day.set(special);
		record("holiday.edited", day);
	}

	void remove(UUID id, Long version) {
		CalendarDay day = current(id, version);
		this.days.delete(day);
		record("holiday.removed", day);
	}

	/** Fills a year that has no row yet with what the library knows. */
	void fill(int year) {
		if (ofYear(year).isEmpty()) {
			add(LegalHolidays.of(year));
		}
	}

	private CalendarDay current(UUID id, Long version) {
		CalendarDay day = find(id);
		if (!day.version().equals(version)) {
			throw new StalePage("节假日安排", "/desk/settings/holidays/" + id, null, null, "这一天的安排已被别人修改。");
		}
		return day;
	}

	private void record(String action, CalendarDay day) {
		SpecialDay special = day.special();
		this.events.publishEvent(Recorded.of(action, "holiday", day.id(),
				Map.of("day", special.day().toString(), "kind", special.kind().name())));
		this.events.publishEvent(new CalendarChanged());
	}

}
