package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 当场答复. */
record OpinionAnswerForm(UUID submission, Long version,
		@NotBlank(message = "请写明怎么答复的") @Size(max = 2000) String answer) {

}
