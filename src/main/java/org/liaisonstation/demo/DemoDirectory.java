package org.liaisonstation.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.PlaceKind;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.paper.RandomCode;
import org.liaisonstation.requests.CategoryRuleTable;
import org.liaisonstation.requests.CategoryTerms;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.PointKind;
import org.liaisonstation.station.ReferralCounter;
import org.liaisonstation.station.ReferralCounters;
import org.liaisonstation.station.Room;
import org.liaisonstation.station.Rooms;
import org.liaisonstation.station.Schedule;
import org.liaisonstation.station.StationProfiles;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.UnitKind;
import org.liaisonstation.units.Units;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The demo station's house and surroundings: profile, rooms, liaison points,
 * constituencies, villages, the units' contacts.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoDirectory {

	private final StationProfiles profiles;

	private final Rooms rooms;

	private final LiaisonPoints points;

	private final Constituencies constituencies;

	private final Places places;

	private final Units units;

	private final ReferralCounters counters;

	private final CategoryRuleTable rules;

	private final ApplicationEventPublisher events;

	DemoDirectory(StationProfiles profiles, Rooms rooms, LiaisonPoints points, Constituencies constituencies,
			Places places, Units units, ReferralCounters counters, CategoryRuleTable rules,
			ApplicationEventPublisher events) {
		this.profiles = profiles;
		this.rooms = rooms;
		this.points = points;
		this.constituencies = constituencies;
		this.places = places;
		this.units = units;
		this.counters = counters;
		this.rules = rules;
		this.events = events;
	}

	/** Opens the station on that day. */
	void open(LocalDate day, StationFile station, DemoCast cast) {
		furnish(station, cast);
		districts(day, cast);
		station.unitContacts().forEach((contact) -> contact(contact, cast));
		station.counters().forEach(this::counter);
		station.categoryRules().forEach((rule) -> rule(rule, cast));
		station.points().forEach((point) -> cast.points().put(point.number(), point(point, day, cast)));
	}

	private void furnish(StationFile station, DemoCast cast) {
		StationFile.Profile profile = station.profile();
		this.profiles.current()
			.edit(profile.name(), profile.shortName(), profile.host(), profile.address(), profile.phone(),
					profile.hours(), profile.documentPrefix(), profile.adminPhone());
		this.events.publishEvent(Recorded.of("station.edited", "station", null));
		for (StationFile.House house : station.rooms()) {
			Room room = this.rooms.save(new Room(house.name(), house.floor(), house.capacity(), house.use()));
			cast.rooms().put(room.name(), room);
			added("room", room.id());
		}
	}

	private void districts(LocalDate day, DemoCast cast) {
		for (StationFile.District district : DemoFiles.one("places.yaml", StationFile.Districts.class)
			.constituencies()) {
			Constituency constituency = this.constituencies
				.save(new Constituency(district.number(), district.name(), district.description(), district.quota()));
			added("constituency", constituency.id());
			cast.constituencies().put(district.number(), constituency);
			district.places().forEach((village) -> {
				Place place = place(village, constituency, day);
				cast.places().put(place.name(), place);
				if (place.kind() == PlaceKind.COMMUNITY) {
					community(place, district.number(), day);
				}
			});
		}
	}

	private Place place(StationFile.Village village, Constituency constituency, LocalDate day) {
		PlaceKind kind = PlaceKind.valueOf(village.kind().toUpperCase());
		Place place = new Place(village.name(), kind, constituency, day);
		place.count(village.households(), village.population());
		place.gridWorker(village.gridWorker(), village.gridPhone());
		added("village", place.id());
		return this.places.save(place);
	}

	/**
	 * A community handles matters as a unit too. It has no account and answers by a link.
	 */
	private void community(Place place, int number, LocalDate day) {
		Unit unit = new Unit("5" + number, place.name(), UnitKind.COMMUNITY, day);
		unit.contact(place.gridWorker(), place.gridWorker(), place.gridPhone());
		added("unit", this.units.save(unit).id());
	}

	private void contact(StationFile.UnitContact contact, DemoCast cast) {
		Unit unit = this.units.findByCode(contact.code()).orElseThrow();
		unit.contact(contact.leader(), contact.contact(), contact.phone());
		this.events.publishEvent(Recorded.of("unit.edited", "unit", unit.id()));
		cast.units().put(contact.code(), this.units.save(unit));
	}

	private void counter(StationFile.Counter from) {
		ReferralCounter counter = this.counters.findByCode(from.code()).orElseThrow();
		counter.describe(counter.name(), from.address(), (from.phone() != null) ? from.phone() : counter.phone(),
				counter.matters());
		this.events.publishEvent(Recorded.of("counter.edited", "counter", this.counters.save(counter).id()));
	}

	/** In force from the opening on. */
	private void rule(StationFile.Preset rule, DemoCast cast) {
		UUID unit = (rule.unit() != null) ? cast.units().get(rule.unit()).id() : null;
		this.rules.change(rule.category(), new CategoryTerms(unit, rule.nature(), rule.urgency(), rule.scope(),
				rule.transfer(), rule.green(), rule.joint()), Instant.EPOCH, "admin");
	}

	private LiaisonPoint point(StationFile.Point from, LocalDate day, DemoCast cast) {
		PointKind kind = "pavilion".equals(from.kind()) ? PointKind.TEA_PAVILION : PointKind.MAIN;
		LiaisonPoint point = new LiaisonPoint(kind, from.name(), from.address(), RandomCode.fresh(), day);
		point.describe(kind, from.name(), from.address(), from.contactPhone());
		point.lieIn(cast.constituencies().get(from.constituency()), cast.places().get(from.place()));
		StationFile.Times times = from.schedule();
		point.open(
				"weekly".equals(times.kind()) ? Schedule.weekly(DayOfWeek.of(times.weekday()), times.from(), times.to())
						: Schedule.monthly(times.day(), times.from(), times.to()));
		added("point", point.id());
		return this.points.save(point);
	}

	private void added(String kind, UUID id) {
		this.events.publishEvent(Recorded.of(kind + ".added", kind, id));
	}

}
