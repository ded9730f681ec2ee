package org.liaisonstation.deputies;

import java.time.YearMonth;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record DeputyForm(UUID submission, Long version, @NotBlank @Size(max = 30) String name, String gender,
		@Size(max = 20) String ethnicity,
		@Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "请填写年月，例如 1979-03") String birth,
		@Size(max = 30) String party, @Size(max = 20) String education, @Size(max = 60) String occupation,
		@Size(max = 60) String employer, Composition composition, @Size(max = 30) String officePhone,
		@Pattern(regexp = "[0-9+ -]{7,20}", message = "请填写 11 位手机号或带区号的电话") String phone,
		@Email(message = "邮箱的格式不对") @Size(max = 60) String email, @Size(max = 100) String address,
		@Size(max = 100) String focus, @Size(max = 500) String pledges) {

	DeputyForm {
		focus = (focus != null) ? focus : "";
		pledges = (pledges != null) ? pledges.replace("\r", "") : "";
	}

	static DeputyForm empty() {
		return new DeputyForm(Submissions.fresh(), null, null, null, "汉族", null, null, null, null, null, null, null,
				null, null, null, null, null);
	}

	static DeputyForm of(Deputy deputy) {
		return new DeputyForm(Submissions.fresh(), deputy.version(), deputy.name(), deputy.gender(), deputy.ethnicity(),
				(deputy.birth() != null) ? deputy.birth().toString() : null, deputy.party(), deputy.education(),
				deputy.occupation(), deputy.employer(), deputy.composition(), deputy.officePhone(), deputy.phone(),
				deputy.email(), deputy.address(), deputy.focus(), deputy.pledges());
	}

	YearMonth birthMonth() {
		return (this.birth != null) ? YearMonth.parse(this.birth) : null;
	}

}
