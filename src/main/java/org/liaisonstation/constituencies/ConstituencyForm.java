package org.liaisonstation.constituencies;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record ConstituencyForm(UUID submission, Long version, @NotNull(message = "请填写序号") @Min(1) @Max(999) Integer number,
		@NotBlank(message = "请填写名称") @Size(max = 40) String name, @Size(max = 500) String description,
		@NotNull(message = "请填写名额") @Min(1) @Max(20) Integer quota) {

	ConstituencyForm {
		description = (description != null) ? description : "";
	}

	static ConstituencyForm empty() {
		return new ConstituencyForm(Submissions.fresh(), null, null, null, null, null);
	}

	static ConstituencyForm of(Constituency constituency) {
		return new ConstituencyForm(Submissions.fresh(), constituency.version(), constituency.number(),
				constituency.name(), constituency.description(), constituency.quota());
	}

}
