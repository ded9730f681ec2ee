package org.liaisonstation.station;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record ProfileForm(UUID submission, Long version, @NotBlank @Size(max = 40) String name,
		@NotBlank @Size(max = 20) String shortName, @NotBlank @Size(max = 40) String host,
		@NotBlank @Size(max = 100) String address, @NotBlank @Size(max = 30) String phone,
		@NotBlank @Size(max = 60) String hours, @NotBlank @Size(max = 20) String documentPrefix,
		@NotBlank @Size(max = 30) String adminPhone) {

	static ProfileForm of(StationProfile profile) {
		return new ProfileForm(Submissions.fresh(), profile.version(), profile.name(), profile.shortName(),
				profile.host(), profile.address(), profile.phone(), profile.hours(), profile.documentPrefix(),
				profile.adminPhone());
	}

}
