package org.liaisonstation.deputies.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.deputies.DutyPerformed;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One line of a duty archive: what a deputy did, by one record. It follows what is told
 * of the record, is kept when that is withdrawn, and then counts no more.
 */
@Entity
class DutyEntry extends AbstractAggregateRoot<DutyEntry> {

	private static final String AUDITED = "duty";

	@Id
	private UUID id;

	@Version
	private Long version;

	private UUID deputyId;

	private String kind;

	private String title;

	private LocalDate onDate;

	private String role;

	private UUID sourceId;

	private String href;

	private Instant toldAt;

	private Instant withdrawnAt;

	protected DutyEntry() {
	}

	static DutyEntry of(DutyPerformed told, Instant at) {
		DutyEntry entry = new DutyEntry();
		entry.id = Generators.timeBasedEpochGenerator().generate();
		entry.deputyId = told.deputyId();
		entry.sourceId = told.sourceId();
		entry.write(told, at);
		entry.registerEvent(Recorded.of("duty.entered", AUDITED, entry.id));
		return entry;
	}

	/** Told again: what changed is taken over, what was withdrawn counts again. */
	void correct(DutyPerformed told, Instant at) {
		if (!isWithdrawn() && told.equals(asTold())) {
			return;
		}
		registerEvent(Recorded.of(isWithdrawn() ? "duty.restored" : "duty.corrected", AUDITED, this.id));
		this.withdrawnAt = null;
		write(told, at);
	}

	private void write(DutyPerformed told, Instant at) {
		this.kind = told.kind();
		this.title = told.title();
		this.onDate = told.on();
		this.role = told.role();
		this.href = told.href();
		this.toldAt = at;
	}

	private DutyPerformed asTold() {
		return new DutyPerformed(this.deputyId, this.kind, this.title, this.onDate, this.role, this.sourceId,
				this.href);
	}

	/** Withdrawn twice is withdrawn once. */
	void withdraw(Instant at) {
		if (!isWithdrawn()) {
			this.withdrawnAt = at;
			registerEvent(Recorded.of("duty.withdrawn", AUDITED, this.id));
		}
	}

	boolean isWithdrawn() {
		return this.withdrawnAt != null;
	}

	UUID deputyId() {
		return this.deputyId;
	}

}
