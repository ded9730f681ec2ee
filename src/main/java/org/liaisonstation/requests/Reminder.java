package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A rung of the ladder (催办、督办) that a unit was sent for one of its assignments. A 督办单 has
 * a number and asks for a receipt (回执).
 */
@Entity
@Table(name = "request_reminder")
class Reminder {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Request request;

	private UUID assignmentId;

	@Enumerated(EnumType.STRING)
	private Rung rung;

	private LocalDate dueOn;

	private String documentNumber;

	private String light;

	private String reason;

	private String requirement;

	private Instant issuedAt;

	private String issuedBy;

	private String receipt;

	private Instant receiptAt;

	private String receiptBy;

	/**
	 * How urgent it is: before the date, on it, after it, and the director's own sheet.
	 */
	enum Rung {

		BEFORE("到期提醒"), ON_THE_DAY("当日催办"), AFTER("超期催办"), BY_HAND("催办"), SUPERVISION("督办");

		private final String label;

		Rung(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	protected Reminder() {
	}

	/**
	 * @param light the time light at that moment, in words
	 */
	Reminder(Request request, Assignment task, Rung rung, String documentNumber, String light, String reason,
			String requirement, Instant issuedAt, String issuedBy) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.request = request;
		this.assignmentId = task.id();
		this.dueOn = task.due().date();
		this.rung = rung;
		this.documentNumber = documentNumber;
		this.light = light;
		this.reason = reason;
		this.requirement = requirement;
		this.issuedAt = issuedAt;
		this.issuedBy = issuedBy;
	}

	void receipt(String text, Instant at, String by) {
		this.receipt = text;
		this.receiptAt = at;
		this.receiptBy = by;
	}

	public UUID id() {
		return this.id;
	}

	public UUID assignmentId() {
		return this.assignmentId;
	}

	public Rung rung() {
		return this.rung;
	}

	/** The date of the task at that moment; a later date has a ladder of its own. */
	public LocalDate dueOn() {
		return this.dueOn;
	}

	public String documentNumber() {
		return this.documentNumber;
	}

	public String light() {
		return this.light;
	}

	public String reason() {
		return this.reason;
	}

	public String requirement() {
		return this.requirement;
	}

	public Instant issuedAt() {
		return this.issuedAt;
	}

	public String issuedBy() {
		return this.issuedBy;
	}

	public String receipt() {
		return this.receipt;
	}

	public Instant receiptAt() {
		return this.receiptAt;
	}

	public String receiptBy() {
		return this.receiptBy;
	}

	/** Whether the unit still owes its receipt. */
	public boolean awaitsReceipt() {
		return this.rung == Rung.SUPERVISION && this.receiptAt == null;
	}

}
