package org.liaisonstation.settings;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/**
 * A new item of a code list, or the new name of one.
 *
 * @param parent for a new item of the second level: the first level
 * @param from for a new item: the first day on which it may be chosen, null for today
 */
record CodeForm(UUID submission, Long version, @NotBlank(message = "请填写名称") @Size(max = 30) String name, String parent,
		LocalDate from) {

	static CodeForm blank() {
		return new CodeForm(Submissions.fresh(), null, null, null, null);
	}

	static CodeForm of(CodeItem item) {
		return new CodeForm(Submissions.fresh(), item.version(), item.name(), item.parent(), item.validFrom());
	}

	String toName() {
		return this.name.strip();
	}

	String toParent() {
		return (this.parent == null || this.parent.isBlank()) ? null : this.parent;
	}

}
