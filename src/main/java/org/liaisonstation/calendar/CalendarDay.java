package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A row of the holiday table. */
@Entity
class CalendarDay {

	@Id
	private UUID id;

	@Version
	private Long version;

	private LocalDate day;

	@Enumerated(EnumType.STRING)
	private SpecialDay.Kind kind;

	private String name;

	protected CalendarDay() {
	}

	CalendarDay(SpecialDay special) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		set(special);
	}

	final void set(SpecialDay special) {
		this.day = special.day();
		this.kind = special.kind();
		this.name = special.name();
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public SpecialDay special() {
		return new SpecialDay(this.day, this.kind, this.name);
	}

}
