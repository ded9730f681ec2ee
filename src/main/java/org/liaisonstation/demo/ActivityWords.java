package org.liaisonstation.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.activities.ActivityKind;
import org.liaisonstation.activities.Attendance;
import org.liaisonstation.activities.Guest;
import org.liaisonstation.activities.Opinion;
import org.liaisonstation.activities.Outline;
import org.liaisonstation.activities.Tags;
import org.liaisonstation.activities.Venue;
import org.liaisonstation.activities.VisitedSubject;
import org.liaisonstation.settings.CodeLists;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Turns the words of the files into the codes and values that the activities module
 * takes.
 */
@Component
@ConditionalOnProperty("station.demo")
class ActivityWords {

	private static final String CATEGORY = "activity_category";

	private final DemoWords words;

	private final CodeLists codes;

	ActivityWords(DemoWords words, CodeLists codes) {
		this.words = words;
		this.codes = codes;
	}

	Outline outline(DemoActivity from, ActivityTimes times, DemoCast cast) {
		return new Outline(kind(from.category()), category(from.category()), from.title(), times.day(), times.from(),
				times.to(), (from.group() != null) ? cast.groups().get(from.group()).id() : null);
	}

	/** The code of a category. */
	String category(String name) {
		return this.words.code(CATEGORY, name);
	}

	ActivityKind kind(String category) {
		return ActivityKind.valueOf(this.codes.find(CATEGORY, category(category)).orElseThrow().parent());
	}

	Venue venue(DemoActivity from, DemoCast cast) {
		return new Venue((from.place() != null) ? cast.places().get(from.place()).id() : null,
				(from.point() != null) ? cast.points().get(from.point()).id() : null,
				(from.room() != null) ? cast.rooms().get(from.room()).id() : null, from.location());
	}

	Tags tags(DemoActivity from) {
		return new Tags(this.words.code("activity_theme", from.theme()),
				this.words.code("activity_field", from.field()), this.words.code("activity_function", from.function()));
	}

	List<VisitedSubject> subjects(DemoActivity from, DemoCast cast) {
		return from.subjects().stream().map((name) -> subject(name, cast)).toList();
	}

	private static VisitedSubject subject(String name, DemoCast cast) {
		VisitedSubject subject = cast.subjects().get(name);
		if (subject == null) {
			throw new IllegalArgumentException("nobody is called " + name);
		}
		return subject;
	}

	List<Guest.Facts> guests(DemoActivity from) {
		return from.guests()
			.stream()
			.map((guest) -> new Guest.Facts(guest.name(), guest.unit(), guest.post(),
					this.words.code(CATEGORY, guest.kind())))
			.toList();
	}

	Opinion.Words opinion(DemoActivity.Said said, DemoCast cast) {
		return new Opinion.Words(said.text(), this.words.code("opinion_tag", said.tag()),
				(said.place() != null) ? cast.places().get(said.place()).id() : null, said.by());
	}

	Collection<UUID> present(DemoActivity from, DemoCast cast) {
		return from.deputies().stream().map((number) -> deputy(number, cast)).toList();
	}

	/** Everybody who was asked to come. */
	Collection<UUID> invited(DemoActivity from, DemoCast cast) {
		return Stream.of(from.deputies(), from.leave().keySet(), from.absent())
			.flatMap(Collection::stream)
			.map((number) -> deputy(number, cast))
			.toList();
	}

	Map<UUID, Attendance.State> missing(DemoActivity from, DemoCast cast) {
		Map<UUID, Attendance.State> states = new HashMap<>();
		from.leave().keySet().forEach((number) -> states.put(deputy(number, cast), Attendance.State.LEAVE));
		from.absent().forEach((number) -> states.put(deputy(number, cast), Attendance.State.ABSENT));
		return states;
	}

	Map<UUID, String> reasons(DemoActivity from, DemoCast cast) {
		Map<UUID, String> reasons = new HashMap<>();
		from.leave().forEach((number, reason) -> reasons.put(deputy(number, cast), reason));
		return reasons;
	}

	private static UUID deputy(int number, DemoCast cast) {
		return cast.deputies().get(number).id();
	}

}
