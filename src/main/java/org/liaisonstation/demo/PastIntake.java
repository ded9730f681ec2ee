package org.liaisonstation.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.demo.PastTexts.Telling;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.requests.CategoryRule;
import org.liaisonstation.requests.CategoryRules;
import org.liaisonstation.requests.Intake;
import org.liaisonstation.requests.Matter;
import org.liaisonstation.requests.PastRequest;
import org.liaisonstation.requests.PastRequests;
import org.liaisonstation.station.LiaisonPoint;

/**
 * How the generated requests come in: by every channel, to every deputy, from every
 * village.
 */
class PastIntake {

	/** As often as each stands here. */
	private static final List<String> CHANNELS = List.of("PHONE", "PHONE", "PHONE", "PHONE", "WALK_IN", "WALK_IN",
			"WALK_IN", "RECEPTION_DAY", "RECEPTION_DAY", "DEPUTY_QR", "DEPUTY_QR", "POINT_QR", "WEB", "WEB",
			"TEA_PAVILION", "HOTLINE", "HOTLINE", "HOTLINE", "VISIT", "LETTER", "OBSERVER", "INVITATION", "LIAISON",
			"VIDEO", "SUPERIOR");

	private static final Set<String> FROM_OUTSIDE = Set.of("DEPUTY_QR", "POINT_QR", "WEB", "OBSERVER");

	private static final Set<String> TO_A_DEPUTY = Set.of("DEPUTY_QR", "RECEPTION_DAY", "VISIT", "LIAISON");

	private static final Set<String> AT_A_POINT = Set.of("POINT_QR", "TEA_PAVILION", "RECEPTION_DAY");

	private static final List<String> NATURES = List.of("COMPLAINT", "SUGGESTION", "REPORT", "HELP");

	private final PastRequests.Years years;

	private final DemoCast cast;

	private final PastPeople people;

	private final PastTexts texts;

	private final PastDates dates;

	private final RandomGenerator chance;

	private final CategoryRules rules;

	private final Map<String, CategoryRule> known = new HashMap<>();

	private final List<Place> places;

	private final List<Deputy> deputies;

	private final List<LiaisonPoint> points;

	private final List<Viewer> observers;

	PastIntake(PastRequests.Years years, DemoCast cast, PastPeople people, PastTexts texts, PastDates dates,
			RandomGenerator chance, CategoryRules rules) {
		this.years = years;
		this.cast = cast;
		this.people = people;
		this.texts = texts;
		this.dates = dates;
		this.chance = chance;
		this.rules = rules;
		this.places = new ArrayList<>(cast.places().values());
		this.deputies = new ArrayList<>(cast.deputies().values());
		this.points = new ArrayList<>(cast.points().values());
		this.observers = cast.viewers().values().stream().filter((one) -> one.observerId() != null).toList();
	}

	/**
	 * A request that is to be dispatched.
	 *
	 * @param at the moment of the last that happened to it
	 */
	record Came(PastRequest request, Telling telling, Place place, Instant at) {

	}

	Place place() {
		return one(this.places);
	}

	Deputy anyDeputy() {
		return one(this.deputies);
	}

	/** It comes in; what comes from outside is reviewed. */
	Came comes(Telling telling, Place place, Instant at) {
		String channel = one(CHANNELS);
		if (!FROM_OUTSIDE.contains(channel)) {
			return new Came(this.years.registered(intake(channel, at, false), this.people.reporter(place, at),
					matter(telling, place), this.cast.staff()), telling, place, at);
		}
		PastRequest request = handedIn(telling, place, channel, at);
		Instant reviewed = this.dates.minutesLater(at, 15, 200);
		request.review(reviewed(request.matter(), telling), reviewed, this.cast.staff());
		return new Came(request, telling, place, reviewed);
	}

	/** Nobody has looked at it yet. */
	PastRequest handedIn(Telling telling, Place place, String channel, Instant at) {
		boolean observed = channel.equals("OBSERVER");
		Viewer by = observed ? one(this.observers) : null;
		return this.years.handedIn(
				observed ? Intake.by(channel, at).fromObserver(by.observerId()).build() : intake(channel, at, false),
				this.people.reporter(place, at), message(telling, place), by);
	}

	Came restricted(Instant at) {
		Place place = place();
		Matter matter = new Matter("反映窗口工作作风", "1601", null, null, null, place.id(), place.constituency().id(), null,
				this.texts.restricted(), "请核实并反馈")
			.completedBy(rule("1601"));
		return new Came(this.years.registered(intake("WALK_IN", at, true), this.people.reporter(place, at), matter,
				this.cast.director()), null, place, at);
	}

	private Intake intake(String channel, Instant at, boolean restricted) {
		return Intake.by(channel, at)
			.atPoint(AT_A_POINT.contains(channel) ? one(this.points).id() : null)
			.toDeputy(TO_A_DEPUTY.contains(channel) ? one(this.deputies).id() : null)
			.restricted(restricted)
			.confirmed(!FROM_OUTSIDE.contains(channel))
			.build();
	}

	private Matter message(Telling telling, Place place) {
		String content = telling.content();
		return new Matter(Matter.beginningOf(content), null, null, "NORMAL", null, place.id(),
				place.constituency().id(), telling.spot(), content, telling.appeal());
	}

	private Matter matter(Telling telling, Place place) {
		return reviewed(message(telling, place), telling);
	}

	/** The resident's words under what staff made of them. */
	private Matter reviewed(Matter told, Telling telling) {
		String category = telling.topic().category();
		String title = telling.title();
		return new Matter(title, category, title.contains("咨询") ? "CONSULT" : one(NATURES),
				telling.topic().green() ? "URGENT" : null, null, told.placeId(), told.constituencyId(), told.location(),
				told.content(), told.appeal())
			.completedBy(rule(category));
	}

	private CategoryRule rule(String category) {
		return this.known.computeIfAbsent(category, this.rules::inForce);
	}

	private <T> T one(List<T> of) {
		return of.get(this.chance.nextInt(of.size()));
	}

}
