package org.liaisonstation.station;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * Who the station is: its name, host and address, shown in the frame of every page and at
 * the head of every slip.
 */
@Entity
@Table(name = "station_profile")
public class StationProfile {

	static final int ID = 1;

	@Id
	private Integer id;

	@Version
	private Long version;

	private String name;

	private String shortName;

	private String host;

	private String address;

	private String phone;

	private String hours;

	private String documentPrefix;

	private String adminPhone;

	protected StationProfile() {
	}

	/** All of it at once: one form, one row. */
	public void edit(String name, String shortName, String host, String address, String phone, String hours,
			String documentPrefix, String adminPhone) {
		this.name = name;
		this.shortName = shortName;
		this.host = host;
		this.address = address;
		this.phone = phone;
		this.hours = hours;
		this.documentPrefix = documentPrefix;
		this.adminPhone = adminPhone;
	}

	/** The full name, for instance 柳堤街道人大代表联络站. */
	public String name() {
		return this.name;
	}

	/** The street's name, for instance 柳堤街道. */
	public String shortName() {
		return this.shortName;
	}

	/** The organ that runs the station (街道人大工委). */
	public String host() {
		return this.host;
	}

	public String address() {
		return this.address;
	}

	public String phone() {
		return this.phone;
	}

	/** A new station has none yet: residents are not shown an empty line. */
	public boolean hasPhone() {
		return !dial().isEmpty();
	}

	public boolean hasAddress() {
		return !this.address.isBlank();
	}

	/** The telephone number as a {@code tel:} link wants it: digits alone. */
	public String dial() {
		return this.phone.replaceAll("[^0-9+]", "");
	}

	public String hours() {
		return this.hours;
	}

	/** The word before the year in a document number, for instance 柳人工委交. */
	public String documentPrefix() {
		return this.documentPrefix;
	}

	public String adminPhone() {
		return this.adminPhone;
	}

	Long version() {
		return this.version;
	}

}
