package org.liaisonstation.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the observers. */
@Component
@Transactional
class ObserverRegister {

	private final Observers observers;

	private final Constituencies constituencies;

	private final Places places;

	private final HandIns handIns;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ObserverRegister(Observers observers, Constituencies constituencies, Places places, HandIns handIns,
			ApplicationEventPublisher events, Clock clock) {
		this.handIns = handIns;
		this.observers = observers;
		this.constituencies = constituencies;
		this.places = places;
		this.events = events;
		this.clock = clock;
	}

	/** The observers whose appointment stands like this today. */
	@Transactional(readOnly = true)
	List<Observer> search(String text, UUID constituency, ObserverState state) {
		return this.observers.search((text != null) ? text : "", constituency)
			.stream()
			.filter((observer) -> observer.stateOn(today()) == state)
			.toList();
	}

	@Transactional(readOnly = true)
	Observer find(UUID id) {
		return this.observers.findById(id).orElseThrow(NotFound::new);
	}

	/** Somebody looks at the phone in full. */
	Observer reveal(UUID id) {
		Observer observer = find(id);
		this.events.publishEvent(Recorded.of("observer.contact_shown", "observer", id));
		return observer;
	}

	/** What he handed in under this appointment. */
	@Transactional(readOnly = true)
	HandIns.Count handedIn(Observer observer) {
		return this.handIns.of(List.of(observer.id()), observer.termFrom(), today())
			.getOrDefault(observer.id(), HandIns.Count.NONE);
	}

	ObserverState stateOf(Observer observer) {
		return observer.stateOn(today());
	}

	@Transactional(readOnly = true)
	boolean isLetterTaken(String letterNumber, UUID by) {
		return this.observers.findByLetterNumber(letterNumber)
			.filter((observer) -> !observer.id().equals(by))
			.isPresent();
	}

	String add(ObserverForm form) {
		Observer observer = new Observer(form.name(), form.letterNumber(), form.termFrom(), form.termTo());
		fill(observer, form);
		this.observers.save(observer);
		this.events.publishEvent(Recorded.of("observer.added", "observer", observer.id()));
		return address(observer);
	}

	String edit(UUID id, ObserverForm form) {
		Observer observer = appointed(id, form.version());
		this.events.publishEvent(
				Recorded.of("observer.edited", "observer", id, Changes.between(ObserverForm.of(observer), form)));
		observer.appoint(form.letterNumber(), form.termFrom(), form.termTo());
		fill(observer, form);
		return address(observer);
	}

	String end(UUID id, ReasonForm form) {
		Observer observer = appointed(id, form.version());
		if (observer.stateOn(today()) == ObserverState.EXPIRED) {
			throw stale(observer, "这位观察员的聘期已经届满");
		}
		observer.end(today(), form.reason());
		this.events.publishEvent(Recorded.of("observer.ended", "observer", id));
		return address(observer);
	}

	/** Of an ended appointment nothing is changed any more. */
	private Observer appointed(UUID id, Long version) {
		Observer observer = find(id);
		if (!observer.version().equals(version)) {
			throw stale(observer, "这位观察员的资料刚被修改");
		}
		if (observer.endedOn() != null) {
			throw stale(observer, "这位观察员已经解聘");
		}
		return observer;
	}

	private void fill(Observer observer, ObserverForm form) {
		observer.person(form.name(), form.gender(), form.phone());
		Place place = (form.place() != null) ? this.places.findById(form.place()).orElseThrow(NotFound::new) : null;
		observer.lieIn((place != null) ? place.constituency()
				: this.constituencies.findById(form.constituency()).orElseThrow(NotFound::new), place);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static StalePage stale(Observer observer, String what) {
		return new StalePage(observer.name(), address(observer), null, null, what);
	}

	private static String address(Observer observer) {
		return "/desk/observers/" + observer.id();
	}

}
