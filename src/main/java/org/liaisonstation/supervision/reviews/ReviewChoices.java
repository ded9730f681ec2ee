package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the forms of reviews offer, and the names that their pages show. */
@Component
class ReviewChoices {

	/** 测评档次. */
	static final String GRADE = "review_grade";

	private final CodeLists codes;

	private final Deputies deputies;

	private final Units units;

	private final ReviewClocks clocks;

	ReviewChoices(CodeLists codes, Deputies deputies, Units units, ReviewClocks clocks) {
		this.codes = codes;
		this.deputies = deputies;
		this.units = units;
		this.clocks = clocks;
	}

	public List<Code> grades() {
		return this.codes.inForce(GRADE);
	}

	public String gradeName(String code) {
		return this.codes.name(GRADE, code);
	}

	/** 满意 40、基本满意 12、不满意 2, in the order of the list. */
	public String words(Map<String, Integer> votes) {
		return votes.keySet()
			.stream()
			.sorted(Comparator.comparing(this::place))
			.map((grade) -> gradeName(grade) + " " + votes.get(grade))
			.collect(Collectors.joining("、"));
	}

	/** In the order of those in force; a grade of before stands behind them. */
	private int place(String grade) {
		int place = grades().stream().map(Code::code).toList().indexOf(grade);
		return (place >= 0) ? place : Integer.MAX_VALUE;
	}

	public List<Choice> deputies() {
		return this.deputies.serving()
			.stream()
			.map((deputy) -> new Choice(deputy.id().toString(), deputy.name()))
			.toList();
	}

	public List<Choice> units() {
		return this.units.receiving(today())
			.stream()
			.map((unit) -> new Choice(unit.id().toString(), unit.name()))
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

	void checkDeputies(Collection<UUID> chosen, Errors errors) {
		check("deputies", chosen, deputies(), "请从列表中选择代表", errors);
	}

	/** What is written down already may stay. */
	void checkUnits(Collection<UUID> chosen, Collection<UUID> written, Errors errors) {
		check("units", chosen.stream().filter((one) -> !written.contains(one)).toList(), units(), "请从列表中选择单位", errors);
	}

	private static void check(String field, Collection<UUID> chosen, List<Choice> offered, String message,
			Errors errors) {
		List<String> codes = offered.stream().map(Choice::code).toList();
		if (!codes.containsAll(chosen.stream().map(UUID::toString).toList())) {
			errors.rejectValue(field, "unknown", message);
		}
	}

	LocalDate today() {
		return this.clocks.today();
	}

}
