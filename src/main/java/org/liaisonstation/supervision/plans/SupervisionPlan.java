package org.liaisonstation.supervision.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.StalePage;

/**
 * The plan of supervision (监督计划) of a year: written, adopted by a meeting, published (监督法
 * 63) and measured against what was done. What is adopted is not rewritten: a subject is
 * cancelled with a reason, a new one is marked as added later.
 */
@Entity
@Table(name = "supervision_plan")
public class SupervisionPlan extends SupervisionPlanFacts {

	/** The kind of its record in the trail. */
	static final String KIND = "supervision-plan";

	protected SupervisionPlan() {
	}

	static SupervisionPlan draft(int year, String note, Instant at, Viewer by) {
		SupervisionPlan plan = new SupervisionPlan();
		plan.id = Generators.timeBasedEpochGenerator().generate();
		plan.year = year;
		plan.note = note;
		plan.state = PlanState.DRAFT;
		plan.draftedAt = at;
		plan.draftedByName = by.displayName();
		plan.happened(PlanStep.DRAFTED, at, by, Map.of());
		return plan;
	}

	SupervisionItem add(SubjectFacts facts, LocalDate today, Instant at, Viewer by) {
		require(PlanState.DRAFT, PlanState.ADOPTED, PlanState.PUBLISHED);
		int position = this.items.stream().mapToInt(SupervisionItem::position).max().orElse(0) + 1;
		SupervisionItem item = new SupervisionItem(this, position, facts, isDraft() ? null : today, by);
		this.items.add(item);
		happened(PlanStep.ITEM_ADDED, at, by, Map.of("item", item.id().toString()));
		return item;
	}

	/** Only while it is a draft: what a meeting adopted keeps its words. */
	void edit(UUID itemId, SubjectFacts facts, Instant at, Viewer by) {
		require(PlanState.DRAFT);
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
		require(PlanState.ADOPTED, PlanState.PUBLISHED);
		SupervisionItem item = item(itemId);
		refuseIf(item.isCancelled(), "这个事项已经取消。");
		item.cancel(reason, at, by);
		happened(PlanStep.ITEM_CANCELLED, at, by, Map.of("item", itemId.toString()));
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
		List<SupervisionItem> waiting = waiting();
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

	/** Nothing of it holds any more; what carried it out stays as it is. */
	void withdraw(String reason, Instant at, Viewer by) {
		require(PlanState.DRAFT, PlanState.ADOPTED, PlanState.PUBLISHED);
		this.state = PlanState.WITHDRAWN;
		this.withdrawnAt = at;
		this.withdrawnByName = by.displayName();
		this.withdrawnReason = reason;
		happened(PlanStep.WITHDRAWN, at, by, Map.of());
	}

	private void require(PlanState... allowed) {
		refuseIf(!List.of(allowed).contains(this.state), "这份计划现在是“" + this.state.label() + "”，不能这样操作。");
	}

	private void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new StalePage(title(), href(), null, null, why);
		}
	}

	/**
	 * Who changed it last is said to whose page is stale; the trail is written as well.
	 */
	private void happened(PlanStep step, Instant at, Viewer by, Map<String, String> details) {
		this.changedAt = at;
		this.changedBy = by.displayName();
		this.changedWhat = step.label();
		registerEvent(Recorded.of(step.action(), KIND, this.id, details));
	}

}
