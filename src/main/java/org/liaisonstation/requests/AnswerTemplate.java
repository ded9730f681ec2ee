package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** 常用语: a text to begin with when an act is written down. */
@Entity
class AnswerTemplate {

	@Id
	private UUID id;

	@Version
	private Long version;

	@Enumerated(EnumType.STRING)
	private TemplateAct act;

	private String category;

	private String title;

	private String text;

	private int position;

	private Instant withdrawnAt;

	private String withdrawnReason;

	protected AnswerTemplate() {
	}

	AnswerTemplate(TemplateAct act, String category, String title, String text, int position) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		describe(act, category, title, text, position);
	}

	/**
	 * @param category code of the first level, null for all
	 */
	void describe(TemplateAct act, String category, String title, String text, int position) {
		this.act = act;
		this.category = category;
		this.title = title;
		this.text = text;
		this.position = position;
	}

	void withdraw(Instant at, String reason) {
		this.withdrawnAt = at;
		this.withdrawnReason = reason;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public TemplateAct act() {
		return this.act;
	}

	public String category() {
		return this.category;
	}

	public String title() {
		return this.title;
	}

	public String text() {
		return this.text;
	}

	public int position() {
		return this.position;
	}

	public Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
