package org.liaisonstation.supervision.plans;

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

/** A subject of a {@link SupervisionPlan}, which alone changes it. */
@Entity
@Table(name = "supervision_plan_item")
public class SupervisionItem {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private SupervisionPlan plan;

	private int position;

	@Embedded
	private SubjectFacts facts;

	private LocalDate lastDay;

	private UUID writtenBy;

	private LocalDate addedLaterOn;

	private Instant publicSince;

	private Instant cancelledAt;

	private String cancelledByName;

	private String cancelledReason;

	protected SupervisionItem() {
	}

	/**
	 * @param addedLaterOn null where it was there when the plan was adopted
	 */
	SupervisionItem(SupervisionPlan plan, int position, SubjectFacts facts, LocalDate addedLaterOn, Viewer by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.plan = plan;
		this.position = position;
		this.addedLaterOn = addedLaterOn;
		write(facts, by);
	}

	void write(SubjectFacts facts, Viewer by) {
		this.facts = facts;
		this.lastDay = facts.lastDay(this.plan.year());
		this.writtenBy = by.accountId();
	}

	void cancel(String reason, Instant at, Viewer by) {
		this.cancelledReason = reason;
		this.cancelledAt = at;
		this.cancelledByName = by.displayName();
	}

	void publish(Instant at) {
		this.publicSince = at;
	}

	public UUID id() {
		return this.id;
	}

	int position() {
		return this.position;
	}

	public SubjectFacts facts() {
		return this.facts;
	}

	/** After it the subject is overdue. */
	public LocalDate lastDay() {
		return this.lastDay;
	}

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

	public Instant cancelledAt() {
		return this.cancelledAt;
	}

	public String cancelledByName() {
		return this.cancelledByName;
	}

	public String cancelledReason() {
		return this.cancelledReason;
	}

}
