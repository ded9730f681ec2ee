package org.liaisonstation.activities.directory;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.activities.VisitedBody;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/**
 * An entry of the directory.
 *
 * @param kind does not change any more once it is entered
 * @param name nothing for a household in difficulty, which has a number
 * @param constituency may be left out where the place says it
 */
record BodyForm(UUID submission, Long version, @NotNull(message = "请选择类型") SubjectKind kind,
		@Size(max = 60) String name, UUID place, UUID constituency, @Size(max = 30) String contactName,
		@Pattern(regexp = "[0-9+ -]{7,20}", message = "请填写 11 位手机号或带区号的电话") String phone,
		@Size(max = 100) String address, @Size(max = 200) String note) {

	static BodyForm empty(SubjectKind kind) {
		return new BodyForm(Submissions.fresh(), null, kind, null, null, null, null, null, null, null);
	}

	static BodyForm of(VisitedBody body) {
		return new BodyForm(Submissions.fresh(), body.version(), body.kind(), body.name(),
				(body.place() != null) ? body.place().id() : null, body.constituency().id(), body.contactName(),
				body.phone(), body.address(), body.note());
	}

	boolean isHousehold() {
		return this.kind == SubjectKind.HOUSEHOLD;
	}

	/** What one field alone does not tell. */
	void check(Errors errors) {
		if (!this.kind.isBody()) {
			errors.rejectValue("kind", "elsewhere", "村居、单位和代表在各自的名录里登记");
		}
		if (!isHousehold() && this.name == null) {
			errors.rejectValue("name", "none", "请填写名称");
		}
		if (isHousehold() && this.name != null) {
			errors.rejectValue("name", "household", "困难户只编号，不写名称；户主姓名写在下面，加密保存");
		}
		if (this.constituency == null && this.place == null) {
			errors.rejectValue("place", "none", "请选择村居，或者选区");
		}
	}

}
