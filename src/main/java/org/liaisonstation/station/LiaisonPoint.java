package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.deputies.Deputy;

/**
 * A liaison point (站点): the main station or a tea pavilion (民情茶话亭), with its QR code, its
 * hours and the deputies on duty there.
 */
@Entity
public class LiaisonPoint {

	@Id
	private UUID id;

	@Version
	private Long version;

	@Enumerated(EnumType.STRING)
	private PointKind kind;

	private String name;

	@ManyToOne(fetch = FetchType.LAZY)
	private Constituency constituency;

	@ManyToOne(fetch = FetchType.LAZY)
	private Place place;

	private String address;

	private String phone;

	private String code;

	@Embedded
	private Schedule schedule = Schedule.none();

	@ManyToMany
	@JoinTable(name = "point_deputy", joinColumns = @JoinColumn(name = "point_id"),
			inverseJoinColumns = @JoinColumn(name = "deputy_id"))
	@OrderBy("name")
	private Set<Deputy> deputies = new LinkedHashSet<>();

	private LocalDate activeFrom;

	private LocalDate activeTo;

	private String withdrawnReason;

	protected LiaisonPoint() {
	}

	/**
	 * @param code of {@code RandomCode.fresh()}
	 */
	public LiaisonPoint(PointKind kind, String name, String address, String code, LocalDate activeFrom) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.code = code;
		this.activeFrom = activeFrom;
		describe(kind, name, address, null);
	}

	public void describe(PointKind kind, String name, String address, String phone) {
		this.kind = kind;
		this.name = name;
		this.address = address;
		this.phone = phone;
	}

	/** Both may be missing, for instance of the main station. */
	public void lieIn(Constituency constituency, Place place) {
		this.constituency = constituency;
		this.place = place;
	}

	public void open(Schedule schedule) {
		this.schedule = schedule;
	}

	public void staff(Collection<Deputy> deputies) {
		this.deputies.retainAll(deputies);
		this.deputies.addAll(deputies);
	}

	void withdraw(LocalDate today, String reason) {
		if (!active()) {
			throw new IllegalStateException("point " + this.id + " is withdrawn already");
		}
		this.activeTo = today;
		this.withdrawnReason = reason;
	}

	/** When somebody is there next, today included. */
	public Optional<Reception> nextReception(LocalDate today, WorkingDays calendar) {
		return active() ? this.schedule.next(today, calendar) : Optional.empty();
	}

	public boolean active() {
		return this.activeTo == null;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public PointKind kind() {
		return this.kind;
	}

	public String name() {
		return this.name;
	}

	public Constituency constituency() {
		return this.constituency;
	}

	public Place place() {
		return this.place;
	}

	public String address() {
		return this.address;
	}

	public String phone() {
		return this.phone;
	}

	public String code() {
		return this.code;
	}

	public Schedule schedule() {
		return this.schedule;
	}

	public Set<Deputy> deputies() {
		return this.deputies;
	}

	public LocalDate activeFrom() {
		return this.activeFrom;
	}

	public LocalDate activeTo() {
		return this.activeTo;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
