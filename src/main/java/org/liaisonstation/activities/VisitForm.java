package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a deputy writes down on his telephone after a visit: seven fields. The rest can be
 * added on the page of the activity.
 *
 * @param subjects whom he went to; one, or none of the list
 * @param first what was said, and {@code second} another matter
 */
record VisitForm(UUID submission, @NotBlank(message = "请选择类别") String category,
		@NotNull(message = "请填写日期") LocalDate onDate, List<String> subjects,
		@NotBlank(message = "请写一写走访情况") @Size(max = 5000) String situation, @Size(max = 2000) String first,
		@Size(max = 2000) String second, List<MultipartFile> files) {

	static VisitForm blank(LocalDate today) {
		return new VisitForm(Submissions.fresh(), null, today, null, null, null, null, null);
	}

	/** As the office would have written it down. */
	ActivityForm written(ActivityKind kind, UUID deputy) {
		return new ActivityForm(this.submission, null, kind, false, null, this.category, null, this.onDate, null, null,
				null, null, null, null, null, this.subjects, List.of(deputy), null, null, null, null, this.situation,
				null, List.of(new OpinionLine(this.first, null, null), new OpinionLine(this.second, null, null)),
				this.files);
	}

}
