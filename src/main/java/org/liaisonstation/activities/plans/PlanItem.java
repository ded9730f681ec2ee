package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.plans.PlanLine;

/**
 * A line of a {@link Plan} (计划事项), which alone changes it.
 */
@Entity
@Table(name = "activity_plan_item")
public class PlanItem extends PlanLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private Plan plan;

	private UUID matterId;

	@Embedded
	private PlanItemFacts facts;

	private LocalDate heldOn;

	private String heldNote;

	protected PlanItem() {
	}

	/**
	 * @param matterId of the item that it takes over, or null for a new matter
	 * @param addedLaterOn null where it was there when the plan was adopted
	 */
	PlanItem(Plan plan, int position, UUID matterId, PlanItemFacts facts, LocalDate addedLaterOn, Viewer by) {
		super(position, addedLaterOn);
		this.plan = plan;
		this.matterId = (matterId != null) ? matterId : id();
		write(facts, by);
	}

	void write(PlanItemFacts facts, Viewer by) {
		this.facts = facts;
		written(this.plan.period().lastDayOf(facts), by);
	}

	void held(LocalDate day, String note) {
		this.heldOn = day;
		this.heldNote = note;
	}

	/** The same for the item of a year and the item of a month that takes it over. */
	public UUID matterId() {
		return this.matterId;
	}

	public PlanItemFacts facts() {
		return this.facts;
	}

	/** When it took place, of what no module keeps a record of. */
	public LocalDate heldOn() {
		return this.heldOn;
	}

	public String heldNote() {
		return this.heldNote;
	}

}
