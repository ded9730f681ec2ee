package org.liaisonstation.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.Rooms;
import org.liaisonstation.units.UnitKind;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/** What the forms of activities offer. */
@Component
class ActivityChoices {

	/** 窗口部门. */
	private static final Set<UnitKind> WINDOWS = Set.of(UnitKind.INTERNAL, UnitKind.STATIONED, UnitKind.DISTRICT);

	private static final String WITHOUT_GROUP = "未编组";

	private final CodeLists codes;

	private final Places places;

	private final Units units;

	private final Deputies deputies;

	private final Mandates mandates;

	private final DeputyGroups groups;

	private final LiaisonPoints points;

	private final Rooms rooms;

	private final VisitedBodies bodies;

	private final Clock clock;

	ActivityChoices(CodeLists codes, Places places, Units units, Deputies deputies, Mandates mandates,
			DeputyGroups groups, LiaisonPoints points, Rooms rooms, VisitedBodies bodies, Clock clock) {
		this.codes = codes;
		this.places = places;
		this.units = units;
		this.deputies = deputies;
		this.mandates = mandates;
		this.groups = groups;
		this.points = points;
		this.rooms = rooms;
		this.bodies = bodies;
		this.clock = clock;
	}

	public List<Code> categories(ActivityKind kind) {
		return this.codes.children(ActivityNames.CATEGORY, kind.name());
	}

	/** Both levels of what a deputy records himself: 六进 and 六联. */
	public Map<Code, List<Code>> visits() {
		Map<Code, List<Code>> groups = this.codes.groups(ActivityNames.CATEGORY);
		groups.keySet().removeIf((kind) -> kind.code().equals(ActivityKind.INVITATION.name()));
		return groups;
	}

	/** Both levels of all. */
	public Map<Code, List<Code>> categories() {
		return this.codes.groups(ActivityNames.CATEGORY);
	}

	public List<Code> themes() {
		return this.codes.inForce(ActivityNames.THEME);
	}

	public List<Code> fields() {
		return this.codes.inForce(ActivityNames.FIELD);
	}

	public List<Code> functions() {
		return this.codes.inForce(ActivityNames.FUNCTION);
	}

	public List<Code> tags() {
		return this.codes.inForce(ActivityNames.TAG);
	}

	public List<Choice> places() {
		return this.places.active()
			.stream()
			.map((place) -> choice(place.id(), place.name() + "（" + place.constituency().name() + "）"))
			.toList();
	}

	public List<Choice> points() {
		return this.points.active().stream().map((point) -> choice(point.id(), point.name())).toList();
	}

	public List<Choice> rooms() {
		return this.rooms.findByActiveToIsNullOrderByFloorAscNameAsc()
			.stream()
			.map((room) -> choice(room.id(), room.floor() + " 楼 " + room.name()))
			.toList();
	}

	public List<Choice> groups() {
		return this.groups.findByActiveTrueOrderById()
			.stream()
			.map((group) -> choice(group.id(), group.name()))
			.toList();
	}

	public List<Choice> units() {
		return this.units.receiving(LocalDate.now(this.clock))
			.stream()
			.map((unit) -> choice(unit.id(), unit.name()))
			.toList();
	}

	/** The serving deputies by their group, in the order of constituencies, each once. */
	public Map<String, List<Choice>> deputies() {
		Map<String, List<Choice>> groups = new LinkedHashMap<>();
		Map<UUID, String> seen = new LinkedHashMap<>();
		this.mandates.serving().forEach((mandate) -> {
			String group = (mandate.group() != null) ? mandate.group().name() : WITHOUT_GROUP;
			seen.merge(mandate.deputy().id(), group, (one, other) -> one.equals(WITHOUT_GROUP) ? other : one);
			groups.computeIfAbsent(group, (name) -> new ArrayList<>());
		});
		this.deputies.serving()
			.forEach((deputy) -> groups.get(seen.get(deputy.id())).add(choice(deputy.id(), deputy.name())));
		List<Choice> others = groups.remove(WITHOUT_GROUP);
		if (others != null) {
			groups.put(WITHOUT_GROUP, others);
		}
		groups.values().removeIf(List::isEmpty);
		return groups;
	}

	/** Whom a visit can go to: by kind, then by constituency. */
	public Map<SubjectKind, Map<String, List<Choice>>> subjects() {
		Map<SubjectKind, Map<String, List<Choice>>> all = new EnumMap<>(SubjectKind.class);
		this.places.active()
			.forEach((place) -> add(all, SubjectKind.PLACE, place.constituency().name(), place.id(), place.name()));
		this.units.search("", null, false)
			.stream()
			.filter((unit) -> WINDOWS.contains(unit.kind()))
			.forEach((unit) -> add(all, SubjectKind.UNIT, unit.kind().label(), unit.id(), unit.name()));
		this.bodies.active()
			.forEach((body) -> add(all, body.kind(), body.constituency().name(), body.id(), body.label()));
		this.deputies.former().forEach((deputy) -> add(all, SubjectKind.FORMER_DEPUTY, "", deputy.id(), deputy.name()));
		return all;
	}

	/** The same in one select, what lies in these constituencies first. */
	public Map<Choice, List<Choice>> subjectsOf(Set<String> constituencies) {
		Map<Choice, List<Choice>> near = new LinkedHashMap<>();
		Map<Choice, List<Choice>> others = new LinkedHashMap<>();
		subjects().forEach((kind, parts) -> parts.forEach((part, choices) -> {
			String label = part.isEmpty() ? kind.label() : kind.label() + " · " + part;
			(constituencies.contains(part) ? near : others).put(new Choice(kind + part, label), choices);
		}));
		near.putAll(others);
		return near;
	}

	/** The names of the constituencies that elected a deputy. */
	Set<String> constituenciesOf(UUID deputyId) {
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(deputyId)
			.stream()
			.filter((mandate) -> mandate.isServing() && mandate.constituency() != null)
			.map((mandate) -> mandate.constituency().name())
			.collect(Collectors.toSet());
	}

	private static void add(Map<SubjectKind, Map<String, List<Choice>>> all, SubjectKind kind, String part, UUID id,
			String name) {
		all.computeIfAbsent(kind, (one) -> new LinkedHashMap<>())
			.computeIfAbsent(part, (one) -> new ArrayList<>())
			.add(new Choice(SubjectCode.of(kind, id), name));
	}

	/** All codes of a choice that has parts. */
	static Stream<String> codes(Map<String, List<Choice>> parts) {
		return parts.values().stream().flatMap(List::stream).map(Choice::code);
	}

	boolean isOffered(String list, String code) {
		return this.codes.isInForce(list, code);
	}

	/** Under the kind that it is chosen for. */
	boolean isOfKind(ActivityKind kind, String category) {
		return isOffered(ActivityNames.CATEGORY, category) && this.codes.find(ActivityNames.CATEGORY, category)
			.filter((code) -> kind.name().equals(code.parent()))
			.isPresent();
	}

	String categoryName(String category) {
		return this.codes.name(ActivityNames.CATEGORY, category);
	}

	/** 六进 or 六联, of a category of the second level; null where it is none. */
	ActivityKind kindOf(String category) {
		return this.codes.find(ActivityNames.CATEGORY, category)
			.map(Code::parent)
			.map(ActivityKind::valueOf)
			.orElse(null);
	}

	private static Choice choice(UUID id, String name) {
		return new Choice(id.toString(), name);
	}

}
