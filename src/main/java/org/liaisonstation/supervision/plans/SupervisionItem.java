package org.liaisonstation.supervision.plans;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.plans.PlanLine;

/** A subject of a {@link SupervisionPlan}, which alone changes it. */
@Entity
@Table(name = "supervision_plan_item")
public class SupervisionItem extends PlanLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private SupervisionPlan plan;

	@Embedded
	private SubjectFacts facts;

	protected SupervisionItem() {
	}

	/**
	 * @param addedLaterOn null where it was there when the plan was adopted
	 */
	SupervisionItem(SupervisionPlan plan, int position, SubjectFacts facts, LocalDate addedLaterOn, Viewer by) {
		super(position, addedLaterOn);
		this.plan = plan;
		write(facts, by);
	}

	void write(SubjectFacts facts, Viewer by) {
		this.facts = facts;
		written(facts.lastDay(this.plan.year()), by);
	}

	public SubjectFacts facts() {
		return this.facts;
	}

}
