package org.liaisonstation.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.calendar.Period;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/** 分类规则 in the words of the pages. */
@Component
class CategoryRuleLines {

	private final CategoryRuleTable table;

	private final CodeLists codes;

	private final Units units;

	private final Clock clock;

	CategoryRuleLines(CategoryRuleTable table, CodeLists codes, Units units, Clock clock) {
		this.table = table;
		this.codes = codes;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * A version of a rule.
	 *
	 * @param words what it sets, such as 转办 4个工作日; empty where it leaves everything open
	 * @param ahead whether it takes effect later
	 */
	record Line(List<String> words, ZonedDateTime from, String by, boolean ahead) {

	}

	/** All versions of a category, the latest first. */
	List<Line> history(String category) {
		return lines(this.table.history(category));
	}

	/**
	 * What is in force now or will be of each category that may be chosen, in the order
	 * of the list.
	 */
	List<Category> categories() {
		List<CategoryRuleVersion> versions = this.table.inForceOrAhead();
		Map<UUID, String> names = unitNames(versions);
		Map<String, List<Line>> lines = versions.stream()
			.collect(Collectors.groupingBy(CategoryRuleVersion::category,
					Collectors.mapping((version) -> line(version, names), Collectors.toList())));
		return this.codes.inForce(CodeLists.CATEGORY)
			.stream()
			.map((code) -> new Category(code, lines.getOrDefault(code.code(), List.of())))
			.toList();
	}

	/** A category with what is set for it. */
	record Category(Code code, List<Line> lines) {

		public boolean isSet() {
			return this.lines.stream().anyMatch((line) -> line.ahead() || !line.words().isEmpty());
		}

	}

	private List<Line> lines(List<CategoryRuleVersion> versions) {
		Map<UUID, String> names = unitNames(versions);
		return versions.stream().map((version) -> line(version, names)).toList();
	}

	private Map<UUID, String> unitNames(Collection<CategoryRuleVersion> versions) {
		List<UUID> ids = versions.stream()
			.map((version) -> version.terms().unitId())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return this.units.findByIdIn(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
	}

	private Line line(CategoryRuleVersion version, Map<UUID, String> names) {
		Instant from = version.validFrom();
		return new Line(words(version.terms(), names), from.atZone(this.clock.getZone()), version.changedBy(),
				from.isAfter(this.clock.instant()));
	}

	private List<String> words(CategoryTerms terms, Map<UUID, String> names) {
		List<String> words = new ArrayList<>();
		if (terms.unitId() != null) {
			words.add(names.getOrDefault(terms.unitId(), ""));
		}
		add(words, "性质", this.codes.name(CodeLists.NATURE, terms.nature()));
		add(words, "紧急程度", this.codes.name(CodeLists.URGENCY, terms.urgency()));
		add(words, "范围", this.codes.name(CodeLists.SCOPE, terms.scope()));
		add(words, "转办", period(terms.transferPeriod()));
		add(words, "绿色通道", period(terms.greenFinishPeriod()));
		if (terms.joint() != null) {
			words.add(terms.joint() ? "多部门协办" : "单部门办理");
		}
		return words;
	}

	private static void add(List<String> words, String label, String value) {
		if (!value.isEmpty()) {
			words.add(label + " " + value);
		}
	}

	private static String period(String text) {
		return (text != null) ? Period.parse(text).label() : "";
	}

}
