package org.liaisonstation.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.calendar.Period;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the categories preset (分类规则). A rule is asked for at the moment of a review or a
 * dispatch and its outcome is kept with the case, so a later rule never moves it.
 */
@Component
@Transactional(readOnly = true)
public class CategoryRules {

	private static final String HELP = "HELP";

	private static final String NORMAL = "NORMAL";

	private final CategoryRuleVersions versions;

	private final CodeLists codes;

	private final Clock clock;

	CategoryRules(CategoryRuleVersions versions, CodeLists codes, Clock clock) {
		this.versions = versions;
		this.codes = codes;
		this.clock = clock;
	}

	/** The rule of now. */
	public CategoryRule inForce(String category) {
		return inForce(category, this.clock.instant());
	}

	/**
	 * The rule of that moment.
	 * @param category code of either level; null, and one that has no rule, follow the
	 * settings in everything
	 */
	public CategoryRule inForce(String category, Instant at) {
		List<Code> levels = levels(category);
		if (levels.isEmpty()) {
			return merged(levels, Map.of());
		}
		Map<String, CategoryTerms> set = this.versions.inForce(levels.stream().map(Code::code).toList(), at)
			.stream()
			.collect(Collectors.toMap(CategoryRuleVersion::category, CategoryRuleVersion::terms));
		return merged(levels, set);
	}

	/** The rules of now of all categories that may be chosen, of the second level. */
	public Map<Code, CategoryRule> all() {
		Map<String, CategoryTerms> set = this.versions
			.inForce(this.codes.inForce(CodeLists.CATEGORY).stream().map(Code::code).toList(), this.clock.instant())
			.stream()
			.collect(Collectors.toMap(CategoryRuleVersion::category, CategoryRuleVersion::terms));
		return this.codes.inForce(CodeLists.CATEGORY)
			.stream()
			.filter((code) -> code.parent() != null)
			.collect(Collectors.toMap(Function.identity(), (code) -> merged(levels(code.code()), set)));
	}

	/** The category and what it lies under, the nearest first. */
	private List<Code> levels(String category) {
		Optional<Code> own = this.codes.find(CodeLists.CATEGORY, category);
		Optional<Code> above = own.flatMap((code) -> this.codes.find(CodeLists.CATEGORY, code.parent()));
		return Stream.concat(own.stream(), above.stream()).toList();
	}

	private static CategoryRule merged(List<Code> levels, Map<String, CategoryTerms> set) {
		return new CategoryRule(first(levels, set, CategoryTerms::unitId).orElse(null),
				first(levels, set, CategoryTerms::nature).orElse(HELP),
				first(levels, set, CategoryTerms::urgency).orElse(NORMAL),
				first(levels, set, CategoryTerms::scope).orElse(null),
				period(levels, set, CategoryTerms::transferPeriod, "类转办期限"),
				period(levels, set, CategoryTerms::greenFinishPeriod, "类绿色通道办结期限"),
				first(levels, set, CategoryTerms::joint).orElse(false));
	}

	private static <T> Optional<T> first(List<Code> levels, Map<String, CategoryTerms> set,
			Function<CategoryTerms, T> what) {
		return levels.stream()
			.map((level) -> set.getOrDefault(level.code(), CategoryTerms.NONE))
			.map(what)
			.filter(Objects::nonNull)
			.findFirst();
	}

	private static Optional<CategoryPeriod> period(List<Code> levels, Map<String, CategoryTerms> set,
			Function<CategoryTerms, String> which, String rule) {
		return levels.stream()
			.filter((level) -> which.apply(set.getOrDefault(level.code(), CategoryTerms.NONE)) != null)
			.findFirst()
			.map((level) -> new CategoryPeriod(Period.parse(which.apply(set.get(level.code()))), level.name() + rule));
	}

}
