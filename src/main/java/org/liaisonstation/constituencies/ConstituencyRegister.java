package org.liaisonstation.constituencies;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the constituencies. */
@Component
@Transactional
class ConstituencyRegister {

	private final Constituencies constituencies;

	private final Places places;

	private final ApplicationEventPublisher events;

	ConstituencyRegister(Constituencies constituencies, Places places, ApplicationEventPublisher events) {
		this.constituencies = constituencies;
		this.places = places;
		this.events = events;
	}

	@Transactional(readOnly = true)
	List<Constituency> active() {
		return this.constituencies.active();
	}

	@Transactional(readOnly = true)
	Constituency find(UUID id) {
		return this.constituencies.findById(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	boolean isNumberTaken(int number, UUID by) {
		return this.constituencies.activeWithNumber(number).filter((other) -> !other.id().equals(by)).isPresent();
	}

	/**
	 * A constituency with places in it is not withdrawn: they have to go elsewhere first.
	 */
	@Transactional(readOnly = true)
	boolean hasPlaces(UUID id) {
		return this.places.countActiveIn(id) > 0;
	}

	String add(ConstituencyForm form) {
		Constituency constituency = new Constituency(form.number(), form.name(), form.description(), form.quota());
		this.constituencies.save(constituency);
		this.events.publishEvent(Recorded.of("constituency.added", "constituency", constituency.id()));
		return address(constituency);
	}

	String edit(UUID id, ConstituencyForm form) {
		Constituency constituency = fresh(id, form.version());
		this.events.publishEvent(Recorded.of("constituency.edited", "constituency", id,
				Changes.between(ConstituencyForm.of(constituency), form)));
		constituency.describe(form.number(), form.name(), form.description(), form.quota());
		return address(constituency);
	}

	String withdraw(UUID id, ReasonForm form) {
		Constituency constituency = fresh(id, form.version());
		if (!constituency.active() || hasPlaces(id)) {
			throw new StalePage(constituency.name(), address(constituency), null, null,
					constituency.active() ? "选区里还有村居，先把它们调整到别的选区" : "这个选区已经停用");
		}
		constituency.withdraw(form.reason());
		this.events.publishEvent(Recorded.of("constituency.withdrawn", "constituency", id));
		return address(constituency);
	}

	private Constituency fresh(UUID id, Long version) {
		Constituency constituency = find(id);
		if (!constituency.version().equals(version)) {
			throw new StalePage(constituency.name(), address(constituency), null, null, "这个选区的资料刚被修改");
		}
		return constituency;
	}

	private static String address(Constituency constituency) {
		return "/desk/constituencies/" + constituency.id();
	}

}
