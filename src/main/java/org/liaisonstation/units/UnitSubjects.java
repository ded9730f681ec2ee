package org.liaisonstation.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.liaisonstation.accounts.AccountSubjects;
import org.liaisonstation.accounts.Subject;

import org.springframework.stereotype.Component;

/** The units that an account may act for. */
@Component
class UnitSubjects implements AccountSubjects {

	private final Units units;

	private final Clock clock;

	UnitSubjects(Units units, Clock clock) {
		this.units = units;
		this.clock = clock;
	}

	@Override
	public Subject.Kind kind() {
		return Subject.Kind.UNIT;
	}

	@Override
	public List<Choice> choices() {
		return this.units.receiving(LocalDate.now(this.clock))
			.stream()
			.map((unit) -> new Choice(unit.id(), unit.code() + "　" + unit.name()))
			.toList();
	}

}
