package org.liaisonstation.activities.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.plans.PlanRecord;
import org.liaisonstation.plans.PlanState;
import org.liaisonstation.plans.PlanStep;

/**
 * The plan of the station or of a group of deputies for a year or a month (代表法 43).
 */
@Entity
@Table(name = "activity_plan")
public class Plan extends PlanRecord<Plan, PlanItem> {

	@Embedded
	private PlanPeriod period;

	@ManyToOne(fetch = FetchType.LAZY)
	private DeputyGroup group;

	@OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("lastDay, position")
	private List<PlanItem> items = new ArrayList<>();

	protected Plan() {
	}

	private Plan(PlanPeriod period, DeputyGroup group, String note, Instant at, Viewer by) {
		super(note, at, by);
		this.period = period;
		this.group = group;
	}

	/**
	 * 起草.
	 * @param group whose plan it is, or null for the station's
	 */
	static Plan draft(PlanPeriod period, DeputyGroup group, String note, Instant at, Viewer by) {
		Plan plan = new Plan(period, group, note, at, by);
		plan.happened(PlanStep.DRAFTED, at, by, Map.of());
		return plan;
	}

	/**
	 * The items of the year that fall into this plan's month, as far as they still stand.
	 */
	void takeOver(Collection<PlanItem> ofTheYear, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		ofTheYear.stream()
			.filter((item) -> !item.isCancelled() && this.period.contains(item.facts()))
			.forEach((item) -> add(item.matterId(), item.facts(), null, at, by));
	}

	PlanItem add(PlanItemFacts facts, LocalDate today, Instant at, Viewer by) {
		return add(null, facts, isDraft() ? null : today, at, by);
	}

	private PlanItem add(UUID matter, PlanItemFacts facts, LocalDate later, Instant at, Viewer by) {
		requireInPeriod(facts);
		return add(new PlanItem(this, nextPosition(), matter, facts, later, by), at, by);
	}

	void edit(UUID itemId, PlanItemFacts facts, Instant at, Viewer by) {
		requireInPeriod(facts);
		toEdit(itemId, at, by).write(facts, by);
	}

	/**
	 * 登记开展 of a joint activity that is none of 六进六请六联; of those an activity tells it.
	 */
	void hold(UUID itemId, LocalDate day, String note, LocalDate today, Instant at, Viewer by) {
		PlanItem item = standing(itemId);
		refuseIf(item.facts().kind() != null, "六进六请六联的事项，登记活动以后自动算作已开展。");
		refuseIf(day.isAfter(today) || day.getYear() != this.period.year(), "开展日期要在计划的年份以内，不能晚于今天。");
		item.held(day, note);
		happened(PlanStep.ITEM_HELD, at, by, Map.of("item", itemId.toString()));
	}

	@Override
	protected PlanItem standing(UUID itemId) {
		PlanItem item = super.standing(itemId);
		refuseIf(item.heldOn() != null, "这个事项已经登记为开展。");
		return item;
	}

	private void requireInPeriod(PlanItemFacts facts) {
		if (!this.period.contains(facts)) {
			throw new IllegalArgumentException(facts.when() + " is not in " + this.period.words());
		}
	}

	@Override
	public String href() {
		return "/desk/plans/" + id();
	}

	/** 2026年度工作计划, 第一代表小组2026年3月活动计划. */
	@Override
	public String title() {
		return (this.group != null) ? this.group.name() + this.period.words() + "活动计划" : this.period.words() + "工作计划";
	}

	@Override
	protected String kind() {
		return "plan";
	}

	@Override
	protected List<PlanItem> lines() {
		return this.items;
	}

	/** 联络站, or the name of the group. */
	public String owner() {
		return (this.group != null) ? this.group.name() : "联络站";
	}

	public PlanPeriod period() {
		return this.period;
	}

	/** Null where it is the station's. */
	public DeputyGroup group() {
		return this.group;
	}

}
