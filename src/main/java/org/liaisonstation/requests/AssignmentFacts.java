package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;

import org.liaisonstation.calendar.DueDate;

/**
 * What is known of an assignment, to be read.
 */
@MappedSuperclass
abstract class AssignmentFacts {

	@Id
	UUID id;

	@Version
	Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	Request request;

	int round;

	@Enumerated(EnumType.STRING)
	Part part;

	UUID unitId;

	UUID handlerId;

	String handlerName;

	/** Of the request, by which a unit's list is ordered. */
	Instant receivedAt;

	String documentNumber;

	String instruction;

	Instant dispatchedAt;

	String dispatchedBy;

	@EmbeddedColumnNaming("sign_%s")
	DueDate signDue;

	@EmbeddedColumnNaming("due_%s")
	DueDate due;

	@EmbeddedColumnNaming("give_back_%s")
	DueDate returnDue;

	@EmbeddedColumnNaming("respond_%s")
	DueDate respondDue;

	@EmbeddedColumnNaming("safe_%s")
	DueDate safeDue;

	Instant signedAt;

	String signedBy;

	Instant respondedAt;

	String respondedText;

	@Column(name = "made_safe_at")
	Instant madeSafeAt;

	@Column(name = "made_safe_text")
	String madeSafeText;

	String answer;

	Instant answeredAt;

	String answeredBy;

	String returnGround;

	UUID returnSuggestedUnit;

	Instant returnAskedAt;

	String returnAskedBy;

	@Embedded
	@EmbeddedColumnNaming("return_ruling_%s")
	Ruling returnRuling;

	LocalDate extensionFrom;

	LocalDate extensionWanted;

	String extensionReason;

	Instant extensionAskedAt;

	String extensionAskedBy;

	@Embedded
	@EmbeddedColumnNaming("extension_ruling_%s")
	Ruling extensionRuling;

	Instant extensionToldAt;

	String extensionToldHow;

	Instant endedAt;

	public UUID id() {
		return this.id;
	}

	/** The number of the round that it belongs to. */
	public int round() {
		return this.round;
	}

	public Part part() {
		return this.part;
	}

	public String partLabel() {
		return this.part.label();
	}

	public boolean isLead() {
		return this.part == Part.LEAD;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public UUID handlerId() {
		return this.handlerId;
	}

	public String handlerName() {
		return this.handlerName;
	}

	public String documentNumber() {
		return this.documentNumber;
	}

	public String instruction() {
		return this.instruction;
	}

	public Instant dispatchedAt() {
		return this.dispatchedAt;
	}

	public String dispatchedBy() {
		return this.dispatchedBy;
	}

	public DueDate signDue() {
		return this.signDue;
	}

	public DueDate due() {
		return this.due;
	}

	/** Until when it may be given back (退件), or null where it may not. */
	public DueDate returnDue() {
		return this.returnDue;
	}

	public DueDate respondDue() {
		return this.respondDue;
	}

	public DueDate safeDue() {
		return this.safeDue;
	}

	public Instant signedAt() {
		return this.signedAt;
	}

	public String signedBy() {
		return this.signedBy;
	}

	public Instant respondedAt() {
		return this.respondedAt;
	}

	public String respondedText() {
		return this.respondedText;
	}

	public Instant madeSafeAt() {
		return this.madeSafeAt;
	}

	public String madeSafeText() {
		return this.madeSafeText;
	}

	/** 主办's answer, or the opinion of a 协办. */
	public String answer() {
		return this.answer;
	}

	public Instant answeredAt() {
		return this.answeredAt;
	}

	public String answeredBy() {
		return this.answeredBy;
	}

	public String returnGround() {
		return this.returnGround;
	}

	public UUID returnSuggestedUnit() {
		return this.returnSuggestedUnit;
	}

	public Instant returnAskedAt() {
		return this.returnAskedAt;
	}

	public String returnAskedBy() {
		return this.returnAskedBy;
	}

	public Ruling returnRuling() {
		return this.returnRuling;
	}

	public LocalDate extensionFrom() {
		return this.extensionFrom;
	}

	public LocalDate extensionWanted() {
		return this.extensionWanted;
	}

	public String extensionReason() {
		return this.extensionReason;
	}

	public Instant extensionAskedAt() {
		return this.extensionAskedAt;
	}

	public String extensionAskedBy() {
		return this.extensionAskedBy;
	}

	public Ruling extensionRuling() {
		return this.extensionRuling;
	}

	public Instant extensionToldAt() {
		return this.extensionToldAt;
	}

	public String extensionToldHow() {
		return this.extensionToldHow;
	}

	/** Whether the unit still has it, or had it to the end. */
	public boolean isActive() {
		return this.endedAt == null;
	}

	/** 退件待裁: the unit wants to give it back and waits for the ruling. */
	public boolean isReturnAsked() {
		return this.returnAskedAt != null && this.returnRuling == null;
	}

	/** 延期待批. */
	public boolean isExtensionAsked() {
		return this.extensionAskedAt != null && this.extensionRuling == null;
	}

	/** A longer time was granted and the reporter does not know it yet. */
	public boolean isExtensionUntold() {
		return this.extensionRuling != null && this.extensionRuling.granted() && this.extensionToldAt == null;
	}

	/** The hour clocks of a green channel have not both been met yet. */
	boolean isInFirstHours() {
		return this.safeDue != null && this.madeSafeAt == null;
	}

	/** Whether it was answered by its date; false while it was not. */
	public boolean answeredInTime() {
		return this.answeredAt != null && !this.due.isOver(this.answeredAt);
	}

}
