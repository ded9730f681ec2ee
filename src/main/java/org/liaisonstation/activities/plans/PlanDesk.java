package org.liaisonstation.activities.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with plans. Whom a plan does not concern, and who may never do the act,
 * finds none (404); a stale page is a {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class PlanDesk {

	private final Plans plans;

	private final PlanReaders readers;

	private final DeputyGroups groups;

	private final PlanNews news;

	private final Clock clock;

	PlanDesk(Plans plans, PlanReaders readers, DeputyGroups groups, PlanNews news, Clock clock) {
		this.plans = plans;
		this.readers = readers;
		this.groups = groups;
		this.news = news;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Plan find(UUID id, Viewer viewer) {
		return this.plans.findById(id).filter(this.readers.of(viewer)::covers).orElseThrow(NotFound::new);
	}

	/** The plan in which an item stands. */
	@Transactional(readOnly = true)
	Plan planOf(UUID itemId, Viewer viewer) {
		return find(this.plans.idByItem(itemId).orElseThrow(NotFound::new), viewer);
	}

	@Transactional(readOnly = true)
	List<Plan> ofYear(int year, Viewer viewer) {
		return this.plans.ofYear(year).stream().filter(this.readers.of(viewer)::covers).toList();
	}

	@Transactional(readOnly = true)
	boolean isThere(int year, Integer month, UUID groupId) {
		return this.plans.standing(year, month, groupId).isPresent();
	}

	/**
	 * 起草.
	 * @param groupId null for the station's own
	 * @param takeOver whether the plan of a month begins with the items of the year's
	 */
	public Plan draft(PlanPeriod period, UUID groupId, String note, boolean takeOver, Viewer by) {
		requireOffice(by);
		DeputyGroup group = (groupId != null) ? this.groups.findById(groupId).orElseThrow(NotFound::new) : null;
		Plan plan = Plan.draft(period, group, note, now(), by);
		if (takeOver && period.month() != null) {
			this.plans.standing(period.year(), null, groupId)
				.filter((year) -> year.state().isInForce())
				.ifPresent((year) -> plan.takeOver(year.items(), now(), by));
		}
		return this.plans.save(plan);
	}

	public Plan note(UUID id, Long version, String note, Viewer by) {
		Plan plan = toAct(id, version, by);
		plan.note(note, now(), by);
		return this.plans.save(plan);
	}

	public PlanItem add(UUID id, Long version, PlanItemFacts facts, Viewer by) {
		Plan plan = toAct(id, version, by);
		PlanItem item = plan.add(facts, today(), now(), by);
		this.plans.save(plan);
		return item;
	}

	public Plan edit(UUID id, Long version, UUID itemId, PlanItemFacts facts, Viewer by) {
		Plan plan = toAct(id, version, by);
		plan.edit(itemId, facts, now(), by);
		return this.plans.save(plan);
	}

	public Plan drop(UUID id, Long version, UUID itemId, Viewer by) {
		Plan plan = toAct(id, version, by);
		plan.drop(itemId, now(), by);
		return this.plans.save(plan);
	}

	public Plan cancel(UUID id, Long version, UUID itemId, String reason, Viewer by) {
		Plan plan = toAct(id, version, by);
		plan.cancel(itemId, reason, now(), by);
		return this.plans.save(plan);
	}

	/** 登记开展 of what is none of 六进六请六联. */
	public Plan hold(UUID id, Long version, UUID itemId, LocalDate day, String note, Viewer by) {
		Plan plan = toAct(id, version, by);
		plan.hold(itemId, day, note, today(), now(), by);
		return this.plans.save(plan);
	}

	/** 通过; the deputies whom it concerns are told. */
	public Plan adopt(UUID id, Long version, LocalDate day, String meeting, Viewer by) {
		requireDirector(by);
		Plan plan = toAct(id, version, by);
		plan.adopt(day, meeting, today(), now(), by);
		this.news.adopted(plan);
		return this.plans.save(plan);
	}

	public Plan publish(UUID id, Long version, Viewer by) {
		requireDirector(by);
		Plan plan = toAct(id, version, by);
		plan.publish(now(), by);
		return this.plans.save(plan);
	}

	/** A draft by whoever writes it, what was adopted by the director. */
	public Plan withdraw(UUID id, Long version, String reason, Viewer by) {
		Plan plan = toAct(id, version, by);
		if (plan.state().isInForce()) {
			requireDirector(by);
		}
		plan.withdraw(reason, now(), by);
		return this.plans.save(plan);
	}

	private Plan toAct(UUID id, Long version, Viewer by) {
		requireOffice(by);
		Plan plan = this.plans.findById(id).orElseThrow(NotFound::new);
		if (!plan.version().equals(version)) {
			throw plan.stale();
		}
		return plan;
	}

	private static void requireOffice(Viewer by) {
		if (!by.isOffice()) {
			throw new NotFound();
		}
	}

	private static void requireDirector(Viewer by) {
		if (!by.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
