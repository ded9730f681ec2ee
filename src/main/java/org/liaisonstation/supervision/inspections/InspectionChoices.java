package org.liaisonstation.supervision.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** What the forms of inspections offer, and the names that ids and codes stand for. */
@Component
@Transactional(readOnly = true)
class InspectionChoices {

	static final String GROUND = "supervision_ground";

	/** The ground of an inspection that the figure counts. */
	static final String LIVELIHOOD = "LIVELIHOOD";

	private static final String WITHOUT_GROUP = "未编组";

	private final Deputies deputies;

	private final Mandates mandates;

	private final Units units;

	private final CodeLists codes;

	private final Clock clock;

	InspectionChoices(Deputies deputies, Mandates mandates, Units units, CodeLists codes, Clock clock) {
		this.deputies = deputies;
		this.mandates = mandates;
		this.units = units;
		this.codes = codes;
		this.clock = clock;
	}

	public List<Choice> kinds() {
		return Choice.of(InspectionKind::label, InspectionKind.values());
	}

	public List<Code> grounds() {
		return this.codes.inForce(GROUND);
	}

	public String groundName(String code) {
		return this.codes.name(GROUND, code);
	}

	public List<Choice> units() {
		return this.units.receiving(today())
			.stream()
			.map((unit) -> new Choice(unit.id().toString(), unit.name()))
			.toList();
	}

	public String unitName(UUID id) {
		return (id == null) ? "" : this.units.findById(id).map(Unit::name).orElse("");
	}

	/** The names of many units, in one query. */
	Map<UUID, String> unitNames(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.units.findByIdIn(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
	}

	/** The serving deputies, each under his group. */
	public Map<String, List<Choice>> deputies() {
		Map<UUID, String> groupOf = new LinkedHashMap<>();
		this.mandates.serving()
			.forEach((mandate) -> groupOf.merge(mandate.deputy().id(),
					(mandate.group() != null) ? mandate.group().name() : WITHOUT_GROUP,
					(one, other) -> one.equals(WITHOUT_GROUP) ? other : one));
		Map<String, List<Choice>> groups = new LinkedHashMap<>();
		groupOf.values()
			.stream()
			.sorted((one, other) -> Boolean.compare(one.equals(WITHOUT_GROUP), other.equals(WITHOUT_GROUP)))
			.forEach((group) -> groups.putIfAbsent(group, new ArrayList<>()));
		this.deputies.serving()
			.forEach((deputy) -> groups.get(groupOf.get(deputy.id()))
				.add(new Choice(deputy.id().toString(), deputy.name())));
		return groups;
	}

	/** The same in one list, by name. */
	public List<Choice> serving() {
		return this.deputies.serving()
			.stream()
			.map((deputy) -> new Choice(deputy.id().toString(), deputy.name()))
			.toList();
	}

	/** Those who are named, whether they still serve or not, by their ids. */
	Map<UUID, String> names(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.deputies.findByIdIn(ids).stream().collect(Collectors.toMap(Deputy::id, Deputy::name));
	}

	/** In the order of the ids, for a line of text. */
	String namesInLine(List<UUID> ids) {
		Function<UUID, String> name = names(ids)::get;
		return ids.stream().map(name).collect(Collectors.joining("、"));
	}

	/** What is not offered any more may stay. */
	void checkGround(String chosen, String kept, Errors errors) {
		if (chosen != null && !chosen.isBlank() && !chosen.equals(kept) && !this.codes.isInForce(GROUND, chosen)) {
			errors.rejectValue("ground", "unknown", "请从列表中选择");
		}
	}

	void checkUnit(UUID chosen, Errors errors) {
		if (chosen != null && units().stream().noneMatch((unit) -> unit.code().equals(chosen.toString()))) {
			errors.rejectValue("unitId", "unknown", "请从列表中选择");
		}
	}

	/** Who takes part already may stay also where his mandate has ended. */
	void checkDeputies(List<UUID> chosen, Collection<UUID> kept, Errors errors) {
		List<UUID> serving = this.deputies.serving().stream().map(Deputy::id).toList();
		if (chosen.isEmpty()) {
			errors.rejectValue("deputies", "missing", "请至少选一位代表");
		}
		else if (!chosen.stream().allMatch((one) -> kept.contains(one) || serving.contains(one))) {
			errors.rejectValue("deputies", "unknown", "请从列表中选择代表");
		}
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
