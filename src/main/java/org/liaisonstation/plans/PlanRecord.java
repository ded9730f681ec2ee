package org.liaisonstation.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.MappedSuperclass;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.StalePage;

/**
 * A plan: written, adopted by a meeting, published, and never deleted. What is adopted is
 * not rewritten any more: a line is cancelled with a reason, a new one is marked as added
 * later. What the state does not allow (any more) is a {@link StalePage} that says where
 * the plan stands.
 *
 * @param <P> the plan itself
 * @param <L> its lines
 */
@MappedSuperclass
public abstract class PlanRecord<P extends PlanRecord<P, L>, L extends PlanLine> extends PlanFacts<P, L> {

	protected PlanRecord() {
	}

	protected PlanRecord(String note, Instant at, Viewer by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.note = note;
		this.state = PlanState.DRAFT;
		this.draftedAt = at;
		this.draftedByName = by.displayName();
	}

	/** The kind of its record in the trail. */
	protected abstract String kind();

	/** 修改说明, of a draft. */
	public void note(String note, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		this.note = note;
		happened(PlanStep.NOTED, at, by, Map.of());
	}

	/** Where the next line stands. */
	protected int nextPosition() {
		return lines().stream().mapToInt(PlanLine::position).max().orElse(0) + 1;
	}

	protected L add(L line, Instant at, Viewer by) {
		require(PlanState.DRAFT, PlanState.ADOPTED, PlanState.PUBLISHED);
		lines().add(line);
		happened(PlanStep.ITEM_ADDED, at, by, Map.of("item", line.id().toString()));
		return line;
	}

	/** Only while it is a draft: what a meeting adopted keeps its words. */
	protected L toEdit(UUID itemId, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		happened(PlanStep.ITEM_EDITED, at, by, Map.of("item", itemId.toString()));
		return item(itemId);
	}

	/** A line of a draft that shall not come before the meeting. */
	public void drop(UUID itemId, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		lines().remove(item(itemId));
		happened(PlanStep.ITEM_DROPPED, at, by, Map.of("item", itemId.toString()));
	}

	/** A line that still stands in a plan that is in force. */
	protected L standing(UUID itemId) {
		require(PlanState.ADOPTED, PlanState.PUBLISHED);
		L item = item(itemId);
		refuseIf(item.isCancelled(), "这个事项已经取消。");
		return item;
	}

	/** 取消: it does not take place after all. */
	public void cancel(UUID itemId, String reason, Instant at, Viewer by) {
		standing(itemId).cancel(reason, at, by);
		happened(PlanStep.ITEM_CANCELLED, at, by, Map.of("item", itemId.toString()));
	}

	/**
	 * 通过.
	 * @param meeting the meeting that adopted it
	 */
	public void adopt(LocalDate day, String meeting, LocalDate today, Instant at, Viewer by) {
		require(PlanState.DRAFT);
		refuseIf(lines().isEmpty(), "计划里还没有事项，不能登记为通过。");
		refuseIf(day.isAfter(today), "通过日期不能晚于今天。");
		this.state = PlanState.ADOPTED;
		this.adoptedOn = day;
		this.adoptedBy = meeting;
		happened(PlanStep.ADOPTED, at, by, Map.of());
	}

	/**
	 * 公布, also of what was added later. Of a public text two people have seen every word:
	 * who wrote a line does not publish it.
	 */
	public void publish(Instant at, Viewer by) {
		require(PlanState.ADOPTED, PlanState.PUBLISHED);
		List<L> waiting = waiting();
		refuseIf(waiting.isEmpty(), "计划已经全部公布。");
		refuseIf(waiting.stream().anyMatch((line) -> line.isWrittenBy(by)), "公布的文字要由两个人看过，自己写的事项要由另一位负责人公布。");
		if (this.state == PlanState.ADOPTED) {
			this.state = PlanState.PUBLISHED;
			this.publishedAt = at;
			this.publishedByName = by.displayName();
		}
		waiting.forEach((line) -> line.publish(at));
		happened(PlanStep.PUBLISHED, at, by, Map.of());
	}

	/** Nothing of it holds any more; what carried it out stays as it is. */
	public void withdraw(String reason, Instant at, Viewer by) {
		require(PlanState.DRAFT, PlanState.ADOPTED, PlanState.PUBLISHED);
		this.state = PlanState.WITHDRAWN;
		this.withdrawnAt = at;
		this.withdrawnByName = by.displayName();
		this.withdrawnReason = reason;
		happened(PlanStep.WITHDRAWN, at, by, Map.of());
	}

	protected void require(PlanState... allowed) {
		refuseIf(!List.of(allowed).contains(this.state), "这份计划现在是“" + this.state.label() + "”，不能这样操作。");
	}

	protected void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new StalePage(title(), href(), null, null, why);
		}
	}

	/**
	 * Who changed it last is said to whose page is stale; the trail is written as well.
	 */
	protected void happened(PlanStep step, Instant at, Viewer by, Map<String, String> details) {
		this.changedAt = at;
		this.changedBy = by.displayName();
		this.changedWhat = step.label();
		registerEvent(Recorded.of(step.action(kind()), kind(), this.id, details));
	}

}
