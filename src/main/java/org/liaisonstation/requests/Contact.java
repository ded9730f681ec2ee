package org.liaisonstation.requests;

import java.time.Instant;
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
 * One contact with the reporter during the handling (联系反映人). Written once, never changed.
 */
@Entity
@Table(name = "request_contact")
public class Contact {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Request request;

	private UUID assignmentId;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private Manner manner;

	private boolean reached;

	private String text;

	private String recordedBy;

	/** 方式. */
	public enum Manner {

		PHONE("电话"), VISIT("上门"), AT_SITE("现场见面"), AT_DESK("来访面谈"), MESSAGE("短信或微信");

		private final String label;

		Manner(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	protected Contact() {
	}

	/**
	 * @param assignmentId whose work it is part of; null for the office
	 * @param reached whether the reporter was reached
	 */
	Contact(Request request, UUID assignmentId, Instant at, Manner manner, boolean reached, String text,
			String recordedBy) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.request = request;
		this.assignmentId = assignmentId;
		this.at = at;
		this.manner = manner;
		this.reached = reached;
		this.text = text;
		this.recordedBy = recordedBy;
	}

	public UUID id() {
		return this.id;
	}

	public UUID assignmentId() {
		return this.assignmentId;
	}

	public Instant at() {
		return this.at;
	}

	public Manner manner() {
		return this.manner;
	}

	public boolean reached() {
		return this.reached;
	}

	public String text() {
		return this.text;
	}

	public String recordedBy() {
		return this.recordedBy;
	}

	/** 电话，已联系上. */
	public String how() {
		return this.manner.label() + (this.reached ? "，已联系上" : "，未联系上");
	}

}
