package org.liaisonstation.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows and changes 分类规则; what is in force is asked of {@link CategoryRules}. */
@Component
@Transactional
public class CategoryRuleTable {

	private final CategoryRuleVersions versions;

	private final CodeLists codes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CategoryRuleTable(CategoryRuleVersions versions, CodeLists codes, ApplicationEventPublisher events, Clock clock) {
		this.versions = versions;
		this.codes = codes;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Code category(String code) {
		return this.codes.find(CodeLists.CATEGORY, code).orElseThrow(NotFound::new);
	}

	/** What is in force now or will be, the earliest first. */
	@Transactional(readOnly = true)
	List<CategoryRuleVersion> inForceOrAhead() {
		return this.versions.inForceOrAhead(this.clock.instant());
	}

	/** All versions of a category, the latest first. */
	@Transactional(readOnly = true)
	List<CategoryRuleVersion> history(String category) {
		return this.versions.findByCategoryOrderByValidFromDesc(category);
	}

	/** What was written last, whenever it takes effect. */
	@Transactional(readOnly = true)
	Optional<CategoryRuleVersion> newest(String category) {
		return this.versions.findFirstByCategoryOrderByIdDesc(category);
	}

	/**
	 * A new version.
	 * @param from when it takes effect; what is past counts as now
	 * @param seen the newest version that the person saw, null for none
	 */
	void change(String category, CategoryTerms terms, Instant from, UUID seen, String by) {
		CategoryRuleVersion newest = newest(category).orElse(null);
		if (newest != null && !newest.id().equals(seen)) {
			throw new StalePage(category(category).name(), "/desk/category-rules/" + category, newest.changedBy(), null,
					"这个分类的规则刚被修改。");
		}
		change(category, terms, from, by);
	}

	/** A new version, whatever was there. */
	public void change(String category, CategoryTerms terms, Instant from, String by) {
		Instant now = this.clock.instant();
		Instant begin = from.isAfter(now) ? from : now;
		// two versions for one moment keep their order
		while (this.versions.existsByCategoryAndValidFrom(category, begin)) {
			begin = begin.plusMillis(1);
		}
		CategoryTerms before = newest(category).map(CategoryRuleVersion::terms).orElse(CategoryTerms.NONE);
		CategoryRuleVersion version = this.versions.save(new CategoryRuleVersion(category, terms, begin, by));
		Map<String, String> details = new HashMap<>(Changes.between(before, terms));
		details.put("code", category);
		details.put("from", begin.toString());
		Optional.ofNullable(terms.transferPeriod()).ifPresent((period) -> details.put("transfer", period));
		Optional.ofNullable(terms.greenFinishPeriod()).ifPresent((period) -> details.put("green", period));
		this.events.publishEvent(Recorded.of("category-rule.changed", "category-rule", version.id(), details));
	}

}
