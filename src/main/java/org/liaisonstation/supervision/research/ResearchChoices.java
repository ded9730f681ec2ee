package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the forms of research offer, and the names that its pages show. */
@Component
class ResearchChoices {

	/** More visits than a report is written about. */
	private static final Limit VISITS = Limit.of(60);

	private final Deputies deputies;

	private final Units units;

	private final ResearchVisits visits;

	private final ResearchClocks clocks;

	ResearchChoices(Deputies deputies, Units units, ResearchVisits visits, ResearchClocks clocks) {
		this.deputies = deputies;
		this.units = units;
		this.visits = visits;
		this.clocks = clocks;
	}

	/** The serving deputies, and whoever is written down already. */
	public List<Choice> deputies(Collection<UUID> written) {
		List<Deputy> serving = this.deputies.serving();
		List<UUID> gone = written.stream()
			.filter((one) -> serving.stream().noneMatch((deputy) -> deputy.id().equals(one)))
			.toList();
		return Stream.concat(serving.stream(), gone.isEmpty() ? Stream.of() : this.deputies.findByIdIn(gone).stream())
			.map((deputy) -> new Choice(deputy.id().toString(), deputy.name()))
			.toList();
	}

	public List<Choice> units() {
		return this.units.receiving(today())
			.stream()
			.map((unit) -> new Choice(unit.id().toString(), unit.name()))
			.toList();
	}

	/**
	 * Visits to write about: of all that took place, for a deputy those where he was.
	 */
	public List<Choice> visits(Viewer viewer) {
		return this.visits.held(viewer.isOffice() ? null : viewer.deputyId(), VISITS)
			.stream()
			.map((visit) -> new Choice(visit.id().toString(), visit.number() + " " + visit.topic()))
			.toList();
	}

	Map<UUID, String> deputyNames(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.deputies.findByIdIn(ids).stream().collect(Collectors.toMap(Deputy::id, Deputy::name));
	}

	Map<UUID, String> unitNames(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.units.findByIdIn(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
	}

	/** Those who were chosen are among those who are offered. */
	void checkDeputies(String field, Collection<UUID> chosen, Collection<UUID> written, Errors errors) {
		if (!isOffered(chosen, deputies(written))) {
			errors.rejectValue(field, "unknown", "请从列表中选择代表");
		}
	}

	void checkUnits(Collection<UUID> chosen, Errors errors) {
		if (!isOffered(chosen, units())) {
			errors.rejectValue("units", "unknown", "请从列表中选择单位");
		}
	}

	void checkVisit(UUID chosen, UUID written, Viewer viewer, Errors errors) {
		if (chosen != null && !chosen.equals(written) && !isOffered(List.of(chosen), visits(viewer))) {
			errors.rejectValue("visitId", "unknown", "请从列表中选择");
		}
	}

	private static boolean isOffered(Collection<UUID> chosen, List<Choice> offered) {
		return offered.stream().map(Choice::code).toList().containsAll(chosen.stream().map(UUID::toString).toList());
	}

	LocalDate today() {
		return this.clocks.today();
	}

}
