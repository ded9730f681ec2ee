package org.liaisonstation.constituencies;

import java.time.Clock;
import java.time.LocalDate;
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

/** Keeps the villages and communities. */
@Component
@Transactional
class PlaceRegister {

	private final Places places;

	private final Constituencies constituencies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PlaceRegister(Places places, Constituencies constituencies, ApplicationEventPublisher events, Clock clock) {
		this.places = places;
		this.constituencies = constituencies;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Place> search(String text, UUID constituency, PlaceKind kind, boolean withdrawn) {
		return this.places.search((text != null) ? text : "", constituency, kind, withdrawn);
	}

	@Transactional(readOnly = true)
	Place find(UUID id) {
		return this.places.findById(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	boolean isNameTaken(String name, UUID by) {
		return this.places.findByNameAndActiveToIsNull(name).filter((place) -> !place.id().equals(by)).isPresent();
	}

	String add(PlaceForm form) {
		Place place = new Place(form.name(), form.kind(), constituency(form), form.activeFrom());
		fill(place, form);
		this.places.save(place);
		this.events.publishEvent(Recorded.of("place.added", "place", place.id()));
		return address(place);
	}

	String edit(UUID id, PlaceForm form) {
		Place place = fresh(id, form.version());
		this.events.publishEvent(Recorded.of("place.edited", "place", id, Changes.between(PlaceForm.of(place), form)));
		fill(place, form);
		return address(place);
	}

	String withdraw(UUID id, ReasonForm form) {
		Place place = fresh(id, form.version());
		if (!place.active()) {
			throw new StalePage(place.name(), address(place), null, null, "这个村居已经停用");
		}
		place.withdraw(LocalDate.now(this.clock), form.reason());
		this.events.publishEvent(Recorded.of("place.withdrawn", "place", id));
		return address(place);
	}

	private Place fresh(UUID id, Long version) {
		Place place = find(id);
		if (!place.version().equals(version)) {
			throw new StalePage(place.name(), address(place), null, null, "这个村居的资料刚被修改");
		}
		return place;
	}

	private void fill(Place place, PlaceForm form) {
		place.describe(form.name(), form.kind(), constituency(form), form.activeFrom());
		place.count(form.households(), form.population());
		place.gridWorker(form.gridWorker(), form.gridPhone());
	}

	private Constituency constituency(PlaceForm form) {
		return this.constituencies.findById(form.constituency()).orElseThrow(NotFound::new);
	}

	private static String address(Place place) {
		return "/desk/places/" + place.id();
	}

}
