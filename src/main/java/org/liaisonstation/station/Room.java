package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A room of the station; never a liaison point, whatever its name. */
@Entity
@Table(name = "station_room")
public class Room {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String name;

	private int floor;

	private Integer capacity;

	private String purpose;

	private LocalDate activeTo;

	private String withdrawnReason;

	protected Room() {
	}

	public Room(String name, int floor, Integer capacity, String purpose) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		describe(name, floor, capacity, purpose);
	}

	void describe(String name, int floor, Integer capacity, String purpose) {
		this.name = name;
		this.floor = floor;
		this.capacity = capacity;
		this.purpose = purpose;
	}

	void withdraw(LocalDate today, String reason) {
		if (this.activeTo != null) {
			throw new IllegalStateException("room " + this.id + " is withdrawn already");
		}
		this.activeTo = today;
		this.withdrawnReason = reason;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String name() {
		return this.name;
	}

	public int floor() {
		return this.floor;
	}

	public Integer capacity() {
		return this.capacity;
	}

	public String purpose() {
		return this.purpose;
	}

	public LocalDate activeTo() {
		return this.activeTo;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
