package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/** An act of a text alone: 自查报告, 调查报告, 单位报告, 评议意见, 整改报告. */
record WordsForm(UUID submission, Long version, @NotBlank(message = "请填写内容") @Size(max = 5000) String text) {

	static WordsForm of(Long version, String text) {
		return new WordsForm(Submissions.fresh(), version, text);
	}

}
