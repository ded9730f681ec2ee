package org.liaisonstation.units;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record UnitForm(UUID submission, Long version,
		@NotBlank(message = "请填写编码") @Pattern(regexp = "[0-9A-Z]{2,10}", message = "2 到 10 位数字或大写字母") String code,
		@NotBlank(message = "请填写名称") @Size(max = 40) String name, @NotNull(message = "请选择类型") UnitKind kind,
		@Size(max = 30) String leader, @Size(max = 30) String contactName, @Size(max = 30) String phone,
		@Email(message = "请填写完整的邮箱地址") @Size(max = 100) String mail, Boolean canReceive, UUID parent,
		@NotNull(message = "请填写日期") LocalDate activeFrom, Set<String> categories) {

	UnitForm {
		mail = (mail != null && !mail.isBlank()) ? mail.strip() : null;
		canReceive = Boolean.TRUE.equals(canReceive);
		categories = (categories != null) ? new TreeSet<>(categories) : Set.of();
	}

	static UnitForm empty(LocalDate today) {
		return new UnitForm(Submissions.fresh(), null, null, null, null, null, null, null, null, true, null, today,
				null);
	}

	static UnitForm of(Unit unit) {
		return new UnitForm(Submissions.fresh(), unit.version(), unit.code(), unit.name(), unit.kind(), unit.leader(),
				unit.contactName(), unit.phone(), unit.mail(), unit.canReceive(),
				(unit.parent() != null) ? unit.parent().id() : null, unit.activeFrom(), unit.categories());
	}

}
