package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.liaisonstation.calendar.WorkingDays;

/**
 * Where a matter belongs that the station does not handle, and when the visiting officer
 * (三官三员) from there comes to the station.
 */
@Entity
public class ReferralCounter {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String code;

	private int position;

	private String name;

	private String address;

	private String phone;

	private String matters;

	private String visitNote = "";

	@Embedded
	private Schedule schedule = Schedule.none();

	private boolean active = true;

	protected ReferralCounter() {
	}

	ReferralCounter(String code, int position) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.code = code;
		this.position = position;
	}

	/**
	 * Where it is and what belongs there, in words that are printed on the notice (告知书).
	 */
	public void describe(String name, String address, String phone, String matters) {
		this.name = name;
		this.address = address;
		this.phone = phone;
		this.matters = matters;
	}

	/**
	 * @param visitNote who comes, in words
	 */
	void visit(String visitNote, Schedule schedule) {
		this.visitNote = visitNote;
		this.schedule = schedule;
	}

	void offer(boolean active) {
		this.active = active;
	}

	/** When the visiting officer is at the station next, today included. */
	public Optional<Reception> nextVisit(LocalDate today, WorkingDays calendar) {
		return announcesVisits() ? this.schedule.next(today, calendar) : Optional.empty();
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String code() {
		return this.code;
	}

	public int position() {
		return this.position;
	}

	public String name() {
		return this.name;
	}

	public String address() {
		return this.address;
	}

	public String phone() {
		return this.phone;
	}

	/** Which matters belong there, in words. */
	public String matters() {
		return this.matters;
	}

	public String visitNote() {
		return this.visitNote;
	}

	public Schedule schedule() {
		return this.schedule;
	}

	/**
	 * The visiting days that every new station begins with are a suggestion: residents
	 * read them once the office has filled in where the counter is.
	 */
	public boolean announcesVisits() {
		return !this.visitNote.isEmpty() && !this.address.isBlank();
	}

	public boolean active() {
		return this.active;
	}

}
