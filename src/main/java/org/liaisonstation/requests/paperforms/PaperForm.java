package org.liaisonstation.requests.paperforms;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.paper.RandomCode;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One sheet of paper with a number and a code of its own. It is keyed in once, or void.
 */
@Entity
@Table(name = "paper_form")
public class PaperForm extends AbstractAggregateRoot<PaperForm> {

	private static final String KIND = "paper-form";

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "batch_id")
	private PaperBatch batch;

	private String number;

	private String code;

	private UUID requestId;

	private Instant keyedInAt;

	private String keyedInBy;

	private Instant voidedAt;

	private String voidedBy;

	private String voidReason;

	protected PaperForm() {
	}

	/**
	 * @param number of the series ZB
	 */
	PaperForm(PaperBatch batch, String number) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.batch = batch;
		this.number = number;
		this.code = RandomCode.fresh();
	}

	/** 录入: what is written on it is a request now. */
	void keyIn(UUID requestId, Instant at, String by) {
		requireBlank();
		this.requestId = requestId;
		this.keyedInAt = at;
		this.keyedInBy = by;
		registerEvent(Recorded.of("paper-form.keyed-in", KIND, this.id, Map.of("request", requestId.toString())));
	}

	/** 作废: spoilt, torn, lost. Its number stays. */
	void makeVoid(String reason, Instant at, String by) {
		requireBlank();
		this.voidReason = reason;
		this.voidedAt = at;
		this.voidedBy = by;
		registerEvent(Recorded.of("paper-form.voided", KIND, this.id));
	}

	/**
	 * The sheet can still be used.
	 * @throws StalePage if it was keyed in or is void
	 */
	public void requireBlank() {
		if (this.keyedInAt != null) {
			throw new StalePage(this.number, href(), this.keyedInBy, this.keyedInAt, "这张登记表已经录入，不能再录一次。");
		}
		if (this.voidedAt != null) {
			throw new StalePage(this.number, href(), this.voidedBy, this.voidedAt, "这张登记表已经作废，不能录入。");
		}
	}

	public boolean isBlank() {
		return this.keyedInAt == null && this.voidedAt == null;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public PaperBatch batch() {
		return this.batch;
	}

	/** ZB-2026-0001. */
	public String number() {
		return this.number;
	}

	/** What its QR code leads to. */
	public String code() {
		return this.code;
	}

	public String href() {
		return "/desk/paper-forms/" + this.code;
	}

	public UUID requestId() {
		return this.requestId;
	}

	public Instant keyedInAt() {
		return this.keyedInAt;
	}

	public String keyedInBy() {
		return this.keyedInBy;
	}

	public Instant voidedAt() {
		return this.voidedAt;
	}

	public String voidedBy() {
		return this.voidedBy;
	}

	public String voidReason() {
		return this.voidReason;
	}

}
