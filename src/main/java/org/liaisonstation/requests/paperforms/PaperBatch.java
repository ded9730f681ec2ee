package org.liaisonstation.requests.paperforms;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * Blank forms that were printed together.
 */
@Entity
@Table(name = "paper_batch")
public class PaperBatch {

	static final int MOST = 50;

	@Id
	private UUID id;

	@Version
	private Long version;

	private int size;

	private UUID pointId;

	private Instant printedAt;

	private String printedBy;

	protected PaperBatch() {
	}

	/**
	 * @param pointId the liaison point where they will lie, or null
	 */
	PaperBatch(int size, UUID pointId, Instant at, String by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.size = size;
		this.pointId = pointId;
		this.printedAt = at;
		this.printedBy = by;
	}

	public UUID id() {
		return this.id;
	}

	public String href() {
		return "/desk/paper-forms/batches/" + this.id;
	}

	public int size() {
		return this.size;
	}

	public UUID pointId() {
		return this.pointId;
	}

	public Instant printedAt() {
		return this.printedAt;
	}

	public String printedBy() {
		return this.printedBy;
	}

}
