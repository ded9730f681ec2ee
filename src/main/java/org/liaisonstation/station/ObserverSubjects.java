package org.liaisonstation.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.liaisonstation.accounts.AccountSubjects;
import org.liaisonstation.accounts.Subject;

import org.springframework.stereotype.Component;

/** The observers whose appointment is in force. */
@Component
class ObserverSubjects implements AccountSubjects {

	private final Observers observers;

	private final Clock clock;

	ObserverSubjects(Observers observers, Clock clock) {
		this.observers = observers;
		this.clock = clock;
	}

	@Override
	public Subject.Kind kind() {
		return Subject.Kind.OBSERVER;
	}

	@Override
	public List<Choice> choices() {
		return this.observers.servingOn(LocalDate.now(this.clock))
			.stream()
			.map((observer) -> new Choice(observer.id(), observer.name() + "（"
					+ ((observer.place() != null) ? observer.place().name() : observer.constituency().name()) + "）"))
			.toList();
	}

}
