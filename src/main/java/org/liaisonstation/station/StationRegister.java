package org.liaisonstation.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.paper.RandomCode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the station says of itself: profile, rooms, referral counters. */
@Component
@Transactional
class StationRegister {

	private static final String ADDRESS = "/desk/settings/station";

	private final StationProfiles profiles;

	private final Rooms rooms;

	private final ReferralCounters counters;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StationRegister(StationProfiles profiles, Rooms rooms, ReferralCounters counters, ApplicationEventPublisher events,
			Clock clock) {
		this.profiles = profiles;
		this.rooms = rooms;
		this.counters = counters;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	StationProfile profile() {
		return this.profiles.current();
	}

	@Transactional(readOnly = true)
	List<Room> rooms() {
		return this.rooms.findByActiveToIsNullOrderByFloorAscNameAsc();
	}

	@Transactional(readOnly = true)
	Room room(UUID id) {
		return this.rooms.findById(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	List<ReferralCounter> counters() {
		return this.counters.findAllByOrderByPosition();
	}

	@Transactional(readOnly = true)
	ReferralCounter counter(UUID id) {
		return this.counters.findById(id).orElseThrow(NotFound::new);
	}

	String editProfile(ProfileForm form) {
		StationProfile profile = profile();
		check(profile.version(), form.version(), "联络站资料", "联络站资料刚被修改");
		this.events.publishEvent(
				Recorded.of("station.edited", "station", null, Changes.between(ProfileForm.of(profile), form)));
		profile.edit(form.name(), form.shortName(), form.host(), form.address(), form.phone(), form.hours(),
				form.documentPrefix(), form.adminPhone());
		this.events.publishEvent(new ProfileChanged());
		return ADDRESS;
	}

	String addRoom(RoomForm form) {
		Room room = this.rooms.save(new Room(form.name(), form.floor(), form.capacity(), form.purpose()));
		this.events.publishEvent(Recorded.of("room.added", "room", room.id()));
		return ADDRESS;
	}

	String editRoom(UUID id, RoomForm form) {
		Room room = room(id);
		check(room.version(), form.version(), room.name(), "这个房间的资料刚被修改");
		this.events.publishEvent(Recorded.of("room.edited", "room", id, Changes.between(RoomForm.of(room), form)));
		room.describe(form.name(), form.floor(), form.capacity(), form.purpose());
		return ADDRESS;
	}

	String withdrawRoom(UUID id, ReasonForm form) {
		Room room = room(id);
		check(room.version(), form.version(), room.name(), "这个房间的资料刚被修改");
		if (room.activeTo() != null) {
			throw new StalePage(room.name(), ADDRESS, null, null, "这个房间已经停用");
		}
		room.withdraw(LocalDate.now(this.clock), form.reason());
		this.events.publishEvent(Recorded.of("room.withdrawn", "room", id));
		return ADDRESS;
	}

	String addCounter(CounterForm form) {
		int last = counters().stream().mapToInt(ReferralCounter::position).max().orElse(0);
		ReferralCounter counter = new ReferralCounter(RandomCode.fresh(), last + 10);
		fill(counter, form);
		this.counters.save(counter);
		this.events.publishEvent(Recorded.of("counter.added", "counter", counter.id()));
		return ADDRESS;
	}

	String editCounter(UUID id, CounterForm form) {
		ReferralCounter counter = counter(id);
		check(counter.version(), form.version(), counter.name(), "这个窗口的资料刚被修改");
		this.events
			.publishEvent(Recorded.of("counter.edited", "counter", id, Changes.between(CounterForm.of(counter), form)));
		fill(counter, form);
		return ADDRESS;
	}

	private static void fill(ReferralCounter counter, CounterForm form) {
		counter.describe(form.name(), form.address(), form.phone(), form.matters());
		counter.visit(form.visitNote(), form.schedule());
		counter.offer(form.active());
	}

	private static void check(Long now, Long shown, String subject, String what) {
		if (!now.equals(shown)) {
			throw new StalePage(subject, ADDRESS, null, null, what);
		}
	}

}
