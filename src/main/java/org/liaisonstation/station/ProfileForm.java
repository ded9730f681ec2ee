package org.liaisonstation.station;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record ProfileForm(UUID submission, Long version, @NotBlank(message = "请填写站名") @Size(max = 40) String name,
		@NotBlank(message = "请填写街道名") @Size(max = 20) String shortName,
		@NotBlank(message = "请填写主办单位") @Size(max = 40) String host,
		@NotBlank(message = "请填写地址") @Size(max = 100) String address,
		@NotBlank(message = "请填写电话") @Size(max = 30) String phone,
		@NotBlank(message = "请填写工作时间") @Size(max = 60) String hours,
		@NotBlank(message = "请填写文号前缀") @Size(max = 20) String documentPrefix,
		@NotBlank(message = "请填写系统管理员电话") @Size(max = 30) String adminPhone) {

	static ProfileForm of(StationProfile profile) {
		return new ProfileForm(Submissions.fresh(), profile.version(), profile.name(), profile.shortName(),
				profile.host(), profile.address(), profile.phone(), profile.hours(), profile.documentPrefix(),
				profile.adminPhone());
	}

}
