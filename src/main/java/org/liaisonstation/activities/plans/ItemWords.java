package org.liaisonstation.activities.plans;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.settings.CodeLists;

import org.springframework.web.util.UriComponentsBuilder;

/** How the codes and ids of items read. */
record ItemWords(Map<UUID, String> groups, CodeLists codes) {

	static ItemWords of(Collection<DeputyGroup> groups, CodeLists codes) {
		return new ItemWords(groups.stream().collect(Collectors.toMap(DeputyGroup::id, DeputyGroup::name)), codes);
	}

	/** 六进 · 进企业, or 其他集体活动. */
	public String kind(PlanItem item) {
		PlanItemFacts facts = item.facts();
		return (facts.kind() != null)
				? facts.kind().label() + " · " + this.codes.name(PlanItemForm.LIST, facts.category()) : "其他集体活动";
	}

	/**
	 * The form that arranges an activity for it, with what the plan knows filled in;
	 * without the context path.
	 */
	public String arranging(Plan plan, PlanItem item) {
		return form(plan, item).queryParam("plan", true).encode().build().toUriString();
	}

	/** The form that records an activity for it that took place already. */
	public String recording(Plan plan, PlanItem item) {
		return form(plan, item).encode().build().toUriString();
	}

	private static UriComponentsBuilder form(Plan plan, PlanItem item) {
		PlanItemFacts facts = item.facts();
		UUID group = (plan.group() != null) ? plan.group().id() : facts.groupId();
		return UriComponentsBuilder.fromPath("/desk/activities/new")
			.queryParam("item", item.id())
			.queryParam("kind", facts.kind())
			.queryParam("category", facts.category())
			.queryParam("title", facts.title())
			.queryParamIfPresent("onDate", Optional.ofNullable(facts.onDate()))
			.queryParamIfPresent("group", Optional.ofNullable(group));
	}

	/** The group that does it, or nothing. */
	public String group(PlanItem item) {
		return this.groups.getOrDefault(item.facts().groupId(), "");
	}

}
