package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/**
 * The register of observers (观察员名册).
 *
 * @param constituency may be left out where the place says it
 */
record ObserverForm(UUID submission, Long version, @NotBlank @Size(max = 30) String name, String gender,
		@Pattern(regexp = "[0-9+ -]{7,20}", message = "请填写 11 位手机号或带区号的电话") String phone, UUID constituency, UUID place,
		@NotBlank @Size(max = 40) String letterNumber, @NotNull(message = "请填写起日") LocalDate termFrom,
		@NotNull(message = "请填写止日") LocalDate termTo) {

	static ObserverForm empty(LocalDate today) {
		return new ObserverForm(Submissions.fresh(), null, null, null, null, null, null, null, today, null);
	}

	static ObserverForm of(Observer observer) {
		return new ObserverForm(Submissions.fresh(), observer.version(), observer.name(), observer.gender(),
				observer.phone(), observer.constituency().id(),
				(observer.place() != null) ? observer.place().id() : null, observer.letterNumber(), observer.termFrom(),
				observer.termTo());
	}

	/** What one field alone does not tell. */
	void check(Errors errors) {
		if (this.constituency == null && this.place == null) {
			errors.rejectValue("constituency", "none", "请选择选区或者村居");
		}
		if (this.termFrom != null && this.termTo != null && this.termTo.isBefore(this.termFrom)) {
			errors.rejectValue("termTo", "before", "止日不能早于起日");
		}
	}

}
