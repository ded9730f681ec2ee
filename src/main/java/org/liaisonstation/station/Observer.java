package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.vault.SealedText;

/**
 * An observer (民情观察员) under one appointment: he hands in what others tell him and sees of
 * it the state alone. A new appointment is a new record.
 */
@Entity
public class Observer {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String name;

	private String gender;

	@Convert(converter = SealedText.class)
	private String phone;

	@ManyToOne(fetch = FetchType.LAZY)
	private Constituency constituency;

	@ManyToOne(fetch = FetchType.LAZY)
	private Place place;

	private String letterNumber;

	private LocalDate termFrom;

	private LocalDate termTo;

	private LocalDate endedOn;

	private String endReason;

	protected Observer() {
	}

	/**
	 * @param letterNumber number of the letter of appointment (聘书)
	 */
	public Observer(String name, String letterNumber, LocalDate termFrom, LocalDate termTo) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		person(name, null, null);
		appoint(letterNumber, termFrom, termTo);
	}

	/**
	 * @param gender a code of the list {@code gender}, or null
	 * @param phone how the office reaches him, or null
	 */
	public void person(String name, String gender, String phone) {
		this.name = name;
		this.gender = gender;
		this.phone = phone;
	}

	/** Where he listens; the place may be missing. */
	public void lieIn(Constituency constituency, Place place) {
		this.constituency = constituency;
		this.place = place;
	}

	/** 聘期, both days included. */
	public void appoint(String letterNumber, LocalDate termFrom, LocalDate termTo) {
		if (termTo.isBefore(termFrom)) {
			throw new IllegalArgumentException("a term ends after it begins");
		}
		this.letterNumber = letterNumber;
		this.termFrom = termFrom;
		this.termTo = termTo;
	}

	/** 解聘, before the term is over: today is the last day. */
	void end(LocalDate today, String reason) {
		if (stateOn(today) == ObserverState.ENDED || stateOn(today) == ObserverState.EXPIRED) {
			throw new IllegalStateException("observer " + this.id + " serves no more");
		}
		this.endedOn = today;
		this.endReason = reason;
	}

	public boolean isServing(LocalDate day) {
		return stateOn(day) == ObserverState.SERVING
				|| (this.endedOn != null && !day.isAfter(this.endedOn) && !day.isBefore(this.termFrom));
	}

	/** The last day of the appointment as it stands. */
	public LocalDate lastDay() {
		return (this.endedOn != null) ? this.endedOn : this.termTo;
	}

	public ObserverState stateOn(LocalDate day) {
		if (this.endedOn != null) {
			return ObserverState.ENDED;
		}
		if (day.isAfter(this.termTo)) {
			return ObserverState.EXPIRED;
		}
		return day.isBefore(this.termFrom) ? ObserverState.AHEAD : ObserverState.SERVING;
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

	public String gender() {
		return this.gender;
	}

	public String phone() {
		return this.phone;
	}

	/** 138****1234, or nothing. */
	public String maskedPhone() {
		return (this.phone != null)
				? this.phone.substring(0, 3) + "****" + this.phone.substring(this.phone.length() - 4) : null;
	}

	public Constituency constituency() {
		return this.constituency;
	}

	public Place place() {
		return this.place;
	}

	public String letterNumber() {
		return this.letterNumber;
	}

	public LocalDate termFrom() {
		return this.termFrom;
	}

	public LocalDate termTo() {
		return this.termTo;
	}

	public LocalDate endedOn() {
		return this.endedOn;
	}

	public String endReason() {
		return this.endReason;
	}

}
