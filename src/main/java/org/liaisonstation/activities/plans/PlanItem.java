package org.liaisonstation.activities.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.liaisonstation.accounts.Viewer;

/**
 * A line of a {@link Plan} (计划事项), which alone changes it.
 */
@Entity
@Table(name = "activity_plan_item")
public class PlanItem {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Plan plan;

	private int position;

	private UUID matterId;

	@Embedded
	private PlanItemFacts facts;

	private LocalDate lastDay;

	private UUID writtenBy;

	private LocalDate addedLaterOn;

	private Instant publicSince;

	private Instant cancelledAt;

	private String cancelledByName;

	private String cancelledReason;

	private LocalDate heldOn;

	private String heldNote;

	protected PlanItem() {
	}

	/**
	 * @param matterId of the item that it takes over, or null for a new matter
	 * @param addedLaterOn null where it was there when the plan was adopted
	 */
	PlanItem(Plan plan, int position, UUID matterId, PlanItemFacts facts, LocalDate addedLaterOn, Viewer by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.plan = plan;
		this.position = position;
		this.matterId = (matterId != null) ? matterId : this.id;
		this.addedLaterOn = addedLaterOn;
		write(facts, by);
	}

	void write(PlanItemFacts facts, Viewer by) {
		this.facts = facts;
		this.lastDay = this.plan.period().lastDayOf(facts);
		this.writtenBy = by.accountId();
	}

	void cancel(String reason, Instant at, Viewer by) {
		this.cancelledReason = reason;
		this.cancelledAt = at;
		this.cancelledByName = by.displayName();
	}

	void held(LocalDate day, String note) {
		this.heldOn = day;
		this.heldNote = note;
	}

	void publish(Instant at) {
		this.publicSince = at;
	}

	public UUID id() {
		return this.id;
	}

	/** The same for the item of a year and the item of a month that takes it over. */
	public UUID matterId() {
		return this.matterId;
	}

	public int position() {
		return this.position;
	}

	public PlanItemFacts facts() {
		return this.facts;
	}

	/** After it the item is overdue. */
	public LocalDate lastDay() {
		return this.lastDay;
	}

	/** The account of who wrote it. */
	UUID writtenBy() {
		return this.writtenBy;
	}

	/** When it was added to a plan that was adopted already, else null. */
	public LocalDate addedLaterOn() {
		return this.addedLaterOn;
	}

	public boolean isPublic() {
		return this.publicSince != null;
	}

	public boolean isCancelled() {
		return this.cancelledAt != null;
	}

	public String cancelledReason() {
		return this.cancelledReason;
	}

	public String cancelledByName() {
		return this.cancelledByName;
	}

	public Instant cancelledAt() {
		return this.cancelledAt;
	}

	/** When it took place, of what no module keeps a record of. */
	public LocalDate heldOn() {
		return this.heldOn;
	}

	public String heldNote() {
		return this.heldNote;
	}

}
