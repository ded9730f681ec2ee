package org.liaisonstation.supervision.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/** What the forms of projects offer. */
@Component
class ProjectChoices {

	private final Units units;

	private final Deputies deputies;

	private final Clock clock;

	ProjectChoices(Units units, Deputies deputies, Clock clock) {
		this.units = units;
		this.deputies = deputies;
		this.clock = clock;
	}

	public List<Choice> units() {
		return this.units.receiving(today())
			.stream()
			.map((unit) -> new Choice(unit.id().toString(), unit.name()))
			.toList();
	}

	boolean isUnit(UUID id) {
		return this.units.receiving(today()).stream().anyMatch((unit) -> unit.id().equals(id));
	}

	String unitName(UUID id) {
		return this.units.findById(id).map((unit) -> unit.name()).orElse("");
	}

	/** Whoever serves may watch. */
	public List<Watching> deputies() {
		return this.deputies.serving().stream().map((one) -> new Watching(one.id(), one.name())).toList();
	}

	/** Those of them, by name; who does not serve is left out. */
	List<Watching> chosen(List<UUID> ids) {
		Map<UUID, Watching> serving = deputies().stream()
			.collect(Collectors.toMap(Watching::deputyId, Function.identity()));
		return ids.stream().filter(serving::containsKey).distinct().map(serving::get).toList();
	}

	List<Deputy> named(Project project) {
		return this.deputies.findByIdIn(project.watching());
	}

	/** The months of its year that have begun, and those after it, the newest first. */
	List<Choice> months(Project project) {
		YearMonth first = YearMonth.of(project.year(), 1);
		return Stream.iterate(current(), (month) -> !month.isBefore(first), (month) -> month.minusMonths(1))
			.map((month) -> new Choice(month.toString(), month.getYear() + "年" + month.getMonthValue() + "月"))
			.toList();
	}

	YearMonth current() {
		return YearMonth.now(this.clock);
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
