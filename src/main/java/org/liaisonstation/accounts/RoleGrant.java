package org.liaisonstation.accounts;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A role that an account holds, from and to a day where it holds it for a time.
 */
@Embeddable
public class RoleGrant {

	@Enumerated(EnumType.STRING)
	private Role role;

	private LocalDate fromDay;

	private LocalDate toDay;

	protected RoleGrant() {
	}

	RoleGrant(Role role, LocalDate fromDay, LocalDate toDay) {
		this.role = role;
		this.fromDay = fromDay;
		this.toDay = toDay;
	}

	public Role role() {
		return this.role;
	}

	/** The first day, or null. */
	public LocalDate from() {
		return this.fromDay;
	}

	/** The last day, or null. */
	public LocalDate to() {
		return this.toDay;
	}

	public boolean isHeldOn(LocalDate day) {
		return (this.fromDay == null || !day.isBefore(this.fromDay))
				&& (this.toDay == null || !day.isAfter(this.toDay));
	}

	/** The next day on which this grant begins or has ended, or null. */
	LocalDate nextChangeAfter(LocalDate day) {
		if (this.fromDay != null && this.fromDay.isAfter(day)) {
			return this.fromDay;
		}
		return (this.toDay != null && !this.toDay.isBefore(day)) ? this.toDay.plusDays(1) : null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RoleGrant that && this.role == that.role && Objects.equals(this.fromDay, that.fromDay)
				&& Objects.equals(this.toDay, that.toDay);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.role, this.fromDay, this.toDay);
	}

}
