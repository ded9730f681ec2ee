package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.station.Observer;
import org.liaisonstation.station.Observers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an observer (民情观察员) does: he hands in what others tell him. He has no other verb.
 */
@Service
@Transactional
public class HandInDesk {

	private static final String CHANNEL = "OBSERVER";

	private final ResidentDoor door;

	private final Observers observers;

	private final RequestChoices choices;

	private final Phone phones;

	private final ClockRules clocks;

	HandInDesk(ResidentDoor door, Observers observers, RequestChoices choices, Phone phones, ClockRules clocks) {
		this.door = door;
		this.observers = observers;
		this.choices = choices;
		this.phones = phones;
		this.clocks = clocks;
	}

	/** Who signed in, if his appointment is in force today. */
	@Transactional(readOnly = true)
	public Optional<Observer> serving(Viewer viewer) {
		LocalDate today = this.clocks.now().toLocalDate();
		return Optional.ofNullable(viewer.observerId())
			.flatMap(this.observers::findById)
			.filter((observer) -> observer.isServing(today));
	}

	/**
	 * Hands a matter in; staff review it like any other from outside.
	 * @throws NotFound if his appointment is not in force
	 */
	public Request handIn(Reporter reporter, Matter matter, boolean restricted, boolean sensitive, Viewer by) {
		Observer observer = serving(by).orElseThrow(NotFound::new);
		Intake intake = Intake.by(CHANNEL, this.clocks.now().toInstant())
			.fromObserver(observer.id())
			.restricted(restricted)
			.sensitiveWithConsent(sensitive)
			.build();
		return this.door.handIn(intake, reporter, matter, List.of(), Actor.of(by));
	}

	Request handIn(HandInForm form, Viewer by) {
		return handIn(reporter(form), matter(form), Boolean.TRUE.equals(form.aboutOfficial()),
				Boolean.TRUE.equals(form.sensitive()), by);
	}

	/** The consent that the form insists on is recorded with its moment. */
	private Reporter reporter(HandInForm form) {
		String phone = Phone.digits(form.phone());
		return Reporter.named(form.nameOrNull())
			.phone(phone, this.phones.fingerprint(phone))
			.handedInWithConsent(form.proxyNameOrNull(), form.proxyRelationOrNull(), this.clocks.now().toInstant())
			.build();
	}

	private Matter matter(HandInForm form) {
		return new Matter(Matter.beginningOf(form.content()), null, null, "NORMAL", null, form.placeId(),
				this.choices.constituencyOf(form.placeId()), null, form.content().strip(), null);
	}

}
