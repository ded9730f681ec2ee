package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

/**
 * A 常用语.
 *
 * @param category code of the first level, null for all
 * @param position null for the last
 */
record AnswerTemplateForm(UUID submission, Long version, @NotNull(message = "请选择用在哪里") TemplateAct act, String category,
		@NotBlank(message = "请填写名称") @Size(max = 30) String title,
		@NotBlank(message = "请填写内容") @Size(max = 1000) String text, @Min(1) @Max(9999) Integer position) {

	static AnswerTemplateForm blank() {
		return new AnswerTemplateForm(Submissions.fresh(), null, null, null, null, null, null);
	}

	static AnswerTemplateForm of(AnswerTemplate template) {
		return new AnswerTemplateForm(Submissions.fresh(), template.version(), template.act(), template.category(),
				template.title(), template.text(), template.position());
	}

}
