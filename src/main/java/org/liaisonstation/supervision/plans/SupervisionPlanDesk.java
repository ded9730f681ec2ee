package org.liaisonstation.supervision.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with plans of supervision. Whom a plan does not concern, and who may never
 * do the act, finds none (404); a stale page is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class SupervisionPlanDesk {

	private final SupervisionPlans plans;

	private final Clock clock;

	SupervisionPlanDesk(SupervisionPlans plans, Clock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public SupervisionPlan find(UUID id, Viewer viewer) {
		return this.plans.findById(id).filter((plan) -> sees(plan, viewer)).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	List<SupervisionPlan> all(Viewer viewer) {
		return this.plans.all().stream().filter((plan) -> sees(plan, viewer)).toList();
	}

	/** Deputies read a plan while it is in force. */
	private static boolean sees(SupervisionPlan plan, Viewer viewer) {
		return viewer.isOffice() || (reads(viewer) && plan.state().isInForce());
	}

	/** Whether there are plans at all for him. */
	static boolean reads(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null);
	}

	@Transactional(readOnly = true)
	boolean isThere(int year) {
		return this.plans.standing(year).isPresent();
	}

	/** 起草. */
	public SupervisionPlan draft(int year, String note, Viewer by) {
		requireOffice(by);
		return this.plans.save(SupervisionPlan.draft(year, note, now(), by));
	}

	public SupervisionItem add(UUID id, Long version, SubjectFacts facts, Viewer by) {
		SupervisionPlan plan = toAct(id, version, by);
		SupervisionItem item = plan.add(facts, today(), now(), by);
		this.plans.save(plan);
		return item;
	}

	public SupervisionPlan edit(UUID id, Long version, UUID itemId, SubjectFacts facts, Viewer by) {
		SupervisionPlan plan = toAct(id, version, by);
		plan.edit(itemId, facts, now(), by);
		return this.plans.save(plan);
	}

	public SupervisionPlan drop(UUID id, Long version, UUID itemId, Viewer by) {
		SupervisionPlan plan = toAct(id, version, by);
		plan.drop(itemId, now(), by);
		return this.plans.save(plan);
	}

	public SupervisionPlan cancel(UUID id, Long version, UUID itemId, String reason, Viewer by) {
		SupervisionPlan plan = toAct(id, version, by);
		plan.cancel(itemId, reason, now(), by);
		return this.plans.save(plan);
	}

	/** 通过. */
	public SupervisionPlan adopt(UUID id, Long version, LocalDate day, String meeting, Viewer by) {
		requireDirector(by);
		SupervisionPlan plan = toAct(id, version, by);
		plan.adopt(day, meeting, today(), now(), by);
		return this.plans.save(plan);
	}

	public SupervisionPlan publish(UUID id, Long version, Viewer by) {
		requireDirector(by);
		SupervisionPlan plan = toAct(id, version, by);
		plan.publish(now(), by);
		return this.plans.save(plan);
	}

	/** A draft by whoever writes it, what was adopted by the director. */
	public SupervisionPlan withdraw(UUID id, Long version, String reason, Viewer by) {
		SupervisionPlan plan = toAct(id, version, by);
		if (plan.state().isInForce()) {
			requireDirector(by);
		}
		plan.withdraw(reason, now(), by);
		return this.plans.save(plan);
	}

	private SupervisionPlan toAct(UUID id, Long version, Viewer by) {
		requireOffice(by);
		SupervisionPlan plan = this.plans.findById(id).orElseThrow(NotFound::new);
		if (!plan.version().equals(version)) {
			throw plan.stale();
		}
		return plan;
	}

	static void requireOffice(Viewer by) {
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
