package org.liaisonstation.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.liaisonstation.accounts.Viewer;

/**
 * A line of a {@link PlanRecord plan}, which alone changes it.
 */
@MappedSuperclass
public abstract class PlanLine {

	@Id
	private UUID id;

	@Version
	private Long version;

	private int position;

	private LocalDate lastDay;

	private UUID writtenBy;

	private LocalDate addedLaterOn;

	private Instant publicSince;

	private Instant cancelledAt;

	private String cancelledByName;

	private String cancelledReason;

	protected PlanLine() {
	}

	/**
	 * @param addedLaterOn null where it was there when the plan was adopted
	 */
	protected PlanLine(int position, LocalDate addedLaterOn) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.position = position;
		this.addedLaterOn = addedLaterOn;
	}

	/** Its words are new; who wrote them does not publish them. */
	protected void written(LocalDate lastDay, Viewer by) {
		this.lastDay = lastDay;
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

	public int position() {
		return this.position;
	}

	/** After it the line is overdue. */
	public LocalDate lastDay() {
		return this.lastDay;
	}

	boolean isWrittenBy(Viewer viewer) {
		return this.writtenBy.equals(viewer.accountId());
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
