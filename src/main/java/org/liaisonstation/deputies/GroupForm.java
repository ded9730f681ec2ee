package org.liaisonstation.deputies;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record GroupForm(UUID submission, Long version, @NotBlank @Size(max = 40) String name, @NotNull DeputyGroup.Kind kind) {

	static GroupForm empty() {
		return new GroupForm(Submissions.fresh(), null, null, DeputyGroup.Kind.TERRITORY);
	}

	static GroupForm of(DeputyGroup group) {
		return new GroupForm(Submissions.fresh(), group.version(), group.name(), group.kind());
	}

}
