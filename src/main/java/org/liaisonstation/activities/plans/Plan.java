package org.liaisonstation.activities.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.forms.NotFound;

/**
 * The plan of the station or of a group of deputies for a year or a month: written,
 * adopted by a meeting, published, and never deleted. What is adopted is not rewritten
 * any more: an item is cancelled with a reason, a new one is marked as added later.
 */
@Entity
@Table(name = "activity_plan")
public class Plan extends PlanRecord {

	protected Plan() {
	}

	/**
	 * 起草.
	 * @param group whose plan it is, or null for the station's
	 */
	static Plan draft(PlanPeriod period, DeputyGroup group, String note, Instant at, Viewer by) {
		Plan plan = new Plan();
		plan.id = Generators.timeBasedEpochGenerator().generate();
		plan.period = period;
		plan.group = group;
		plan.note = note;
		plan.state = PlanState.DRAFT;
		plan.draftedAt = at;
		plan.draftedByName = by.displayName();
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

	void note(String note, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		this.note = note;
		happened(PlanStep.NOTED, at, by, Map.of());
	}

	PlanItem add(PlanItemFacts facts, LocalDate today, Instant at, Viewer by) {
		require(PlanState.DRAFT, PlanState.ADOPTED, PlanState.PUBLISHED);
		return add(null, facts, (this.state == PlanState.DRAFT) ? null : today, at, by);
	}

	private PlanItem add(UUID matter, PlanItemFacts facts, LocalDate later, Instant at, Viewer by) {
		requireInPeriod(facts);
		int position = this.items.stream().mapToInt(PlanItem::position).max().orElse(0) + 1;
		PlanItem item = new PlanItem(this, position, matter, facts, later, by);
		this.items.add(item);
		happened(PlanStep.ITEM_ADDED, at, by, Map.of("item", item.id().toString()));
		return item;
	}

	/** Only while it is a draft: what a meeting adopted keeps its words. */
	void edit(UUID itemId, PlanItemFacts facts, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		requireInPeriod(facts);
		item(itemId).write(facts, by);
		happened(PlanStep.ITEM_EDITED, at, by, Map.of("item", itemId.toString()));
	}

	/** A line of a draft that shall not come before the meeting. */
	void drop(UUID itemId, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		this.items.remove(item(itemId));
		happened(PlanStep.ITEM_DROPPED, at, by, Map.of("item", itemId.toString()));
	}

	/** 取消: it does not take place after all. */
	void cancel(UUID itemId, String reason, Instant at, Viewer by) {
		PlanItem item = open(itemId);
		item.cancel(reason, at, by);
		happened(PlanStep.ITEM_CANCELLED, at, by, Map.of("item", itemId.toString()));
	}

	/**
	 * 登记开展 of a joint activity that is none of 六进六请六联; of those an activity tells it.
	 */
	void hold(UUID itemId, LocalDate day, String note, LocalDate today, Instant at, Viewer by) {
		PlanItem item = open(itemId);
		refuseIf(item.facts().kind() != null, "六进六请六联的事项，登记活动以后自动算作已开展。");
		refuseIf(day.isAfter(today) || day.getYear() != this.period.year(), "开展日期要在计划的年份以内，不能晚于今天。");
		item.held(day, note);
		happened(PlanStep.ITEM_HELD, at, by, Map.of("item", itemId.toString()));
	}

	private PlanItem open(UUID itemId) {
		require(PlanState.ADOPTED, PlanState.PUBLISHED);
		PlanItem item = item(itemId);
		refuseIf(item.isCancelled(), "这个事项已经取消。");
		refuseIf(item.heldOn() != null, "这个事项已经登记为开展。");
		return item;
	}

	/**
	 * 通过.
	 * @param meeting the meeting that adopted it
	 */
	void adopt(LocalDate day, String meeting, LocalDate today, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		refuseIf(this.items.isEmpty(), "计划里还没有事项，不能登记为通过。");
		refuseIf(day.isAfter(today), "通过日期不能晚于今天。");
		this.state = PlanState.ADOPTED;
		this.adoptedOn = day;
		this.adoptedBy = meeting;
		happened(PlanStep.ADOPTED, at, by, Map.of());
	}

	/**
	 * 公布, also of what was added later. Of a public text two people have seen every word:
	 * who wrote an item does not publish it.
	 */
	void publish(Instant at, Viewer by) {
		require(PlanState.ADOPTED, PlanState.PUBLISHED);
		List<PlanItem> waiting = waiting();
		refuseIf(waiting.isEmpty(), "计划已经全部公布。");
		refuseIf(waiting.stream().anyMatch((item) -> item.writtenBy().equals(by.accountId())),
				"公布的文字要由两个人看过，自己写的事项要由另一位负责人公布。");
		if (this.state == PlanState.ADOPTED) {
			this.state = PlanState.PUBLISHED;
			this.publishedAt = at;
			this.publishedByName = by.displayName();
		}
		waiting.forEach((item) -> item.publish(at));
		happened(PlanStep.PUBLISHED, at, by, Map.of());
	}

	/** The items that the public does not read yet. */
	List<PlanItem> waiting() {
		return new ArrayList<>(this.items.stream().filter((item) -> !item.isPublic()).toList());
	}

	/** Nothing of it holds any more; activities that carried it out stay as they are. */
	void withdraw(String reason, Instant at, Viewer by) {
		require(PlanState.DRAFT, PlanState.ADOPTED, PlanState.PUBLISHED);
		this.state = PlanState.WITHDRAWN;
		this.withdrawnAt = at;
		this.withdrawnByName = by.displayName();
		this.withdrawnReason = reason;
		happened(PlanStep.WITHDRAWN, at, by, Map.of());
	}

	public PlanItem item(UUID itemId) {
		return this.items.stream().filter((item) -> item.id().equals(itemId)).findFirst().orElseThrow(NotFound::new);
	}

	private void require(PlanState... allowed) {
		refuseIf(!List.of(allowed).contains(this.state), "这份计划现在是“" + this.state.label() + "”，不能这样操作。");
	}

	private void requireInPeriod(PlanItemFacts facts) {
		if (!this.period.contains(facts)) {
			throw new IllegalArgumentException(facts.when() + " is not in " + this.period.words());
		}
	}

	private void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new PlanRefused(this, why);
		}
	}

	/**
	 * Who changed it last is said to whose page is stale; the trail is written as well.
	 */
	private void happened(PlanStep step, Instant at, Viewer by, Map<String, String> details) {
		this.changedAt = at;
		this.changedBy = by.displayName();
		this.changedWhat = step.label();
		registerEvent(Recorded.of(step.action(), "plan", this.id, details));
	}

}
