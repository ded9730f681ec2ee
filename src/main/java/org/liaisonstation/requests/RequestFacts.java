package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.vault.SealedText;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a request, to be read; what may happen to it is in {@link Request},
 * which alone changes this.
 */
@MappedSuperclass
public abstract class RequestFacts extends AbstractAggregateRoot<Request> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	@Enumerated(EnumType.STRING)
	Status status;

	@Embedded
	Intake intake;

	@Embedded
	@EmbeddedColumnNaming("reporter_%s")
	Reporter reporter;

	@Embedded
	Matter matter;

	String trackingCode;

	@Convert(converter = SealedText.class)
	String passphrase;

	@Enumerated(EnumType.STRING)
	Route route;

	UUID unitId;

	Instant firstDispatchedAt;

	LocalDate promised;

	int roundNumber;

	@EmbeddedColumnNaming("clock_%s")
	DueDate clock;

	String clockFor;

	String greenReason;

	Boolean greenConfirmed;

	String ground;

	UUID counterId;

	String notice;

	Instant endedAt;

	String endReason;

	Instant changedAt;

	String changedBy;

	String changedWhat;

	@OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("number")
	List<Round> rounds = new ArrayList<>();

	@OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("at, id")
	List<TimelineEntry> timeline = new ArrayList<>();

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String number() {
		return this.number;
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/requests/" + this.id;
	}

	public Status status() {
		return this.status;
	}

	public Route route() {
		return this.route;
	}

	public Intake intake() {
		return this.intake;
	}

	public Reporter reporter() {
		return this.reporter;
	}

	public Matter matter() {
		return this.matter;
	}

	public String trackingCode() {
		return this.trackingCode;
	}

	public String passphrase() {
		return this.passphrase;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public Instant firstDispatchedAt() {
		return this.firstDispatchedAt;
	}

	/** The date first promised to the resident; later rounds do not move it. */
	public LocalDate promised() {
		return this.promised;
	}

	public int roundNumber() {
		return this.roundNumber;
	}

	/** The clock that runs now, or null. */
	public DueDate clock() {
		return this.clock;
	}

	/** What has to be done when the clock ends: 签收, 响应, 答复 … */
	public String clockFor() {
		return this.clockFor;
	}

	public String greenReason() {
		return this.greenReason;
	}

	public boolean awaitsGreenConfirmation() {
		return this.route == Route.GREEN_CHANNEL && this.greenConfirmed == null && this.status.isOpen();
	}

	public String ground() {
		return this.ground;
	}

	public UUID counterId() {
		return this.counterId;
	}

	public String notice() {
		return this.notice;
	}

	public Instant endedAt() {
		return this.endedAt;
	}

	public String endReason() {
		return this.endReason;
	}

	public Instant changedAt() {
		return this.changedAt;
	}

	public String changedBy() {
		return this.changedBy;
	}

	public String changedWhat() {
		return this.changedWhat;
	}

	/** The round under way, or the last one. */
	public Round round() {
		return this.rounds.get(this.rounds.size() - 1);
	}

	public List<Round> rounds() {
		return Collections.unmodifiableList(this.rounds);
	}

	public List<TimelineEntry> timeline() {
		return Collections.unmodifiableList(this.timeline);
	}

	/** The class A to D of the last answer, or null. */
	public String outcome() {
		return round().answeredAt() != null ? round().outcome() : null;
	}

}
