package org.liaisonstation.topics;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/** Pictures of how it was, or of how it is now. */
record PicturesForm(UUID submission, Long version, @NotNull(message = "请选择") OutcomeDesk.Moment moment,
		List<MultipartFile> files) {

	static PicturesForm blank(Topic topic) {
		return new PicturesForm(Submissions.fresh(), topic.version(), null, null);
	}

}
