package org.liaisonstation.deputies;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record MandateForm(UUID submission, Long version, @NotBlank @Size(max = 20) String term, @NotNull Level level,
		UUID constituency, @Size(max = 40) String electingUnit, UUID group, Boolean convener, LocalDate electedOn,
		Boolean byElection, Boolean reelected, @NotNull(message = "请填写日期") LocalDate validFrom) {

	MandateForm {
		convener = Boolean.TRUE.equals(convener);
		byElection = Boolean.TRUE.equals(byElection);
		reelected = Boolean.TRUE.equals(reelected);
	}

	static MandateForm empty() {
		return new MandateForm(Submissions.fresh(), null, null, Level.DISTRICT, null, null, null, false, null, false,
				false, null);
	}

	static MandateForm of(Mandate mandate) {
		return new MandateForm(Submissions.fresh(), mandate.version(), mandate.term(), mandate.level(),
				(mandate.constituency() != null) ? mandate.constituency().id() : null, mandate.electingUnit(),
				(mandate.group() != null) ? mandate.group().id() : null, mandate.convener(), mandate.electedOn(),
				mandate.byElection(), mandate.reelected(), mandate.validFrom());
	}

}
