package org.liaisonstation.supervision.research;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * A report that is written.
 *
 * @param visitId the visit that it is about, or null
 * @param pen 执笔, one of the authors
 */
record ReportForm(UUID submission, Long version, UUID visitId,
		@NotBlank(message = "请填写报告题目") @Size(max = 60) String title, @Size(max = 20000) String text,
		@NotEmpty(message = "请勾选作者") List<UUID> authors, UUID pen, List<MultipartFile> files) {

	ReportForm {
		authors = (authors != null) ? authors.stream().distinct().toList() : List.of();
	}

	/** A deputy writes for himself; after a visit, with those who were there. */
	static ReportForm begin(ResearchVisit visit, Viewer viewer) {
		List<UUID> own = (viewer.deputyId() != null) ? List.of(viewer.deputyId()) : List.of();
		return new ReportForm(Submissions.fresh(), null, (visit != null) ? visit.id() : null, null, null,
				(visit != null) ? visit.deputies() : own, viewer.deputyId(), null);
	}

	static ReportForm of(ResearchReport report) {
		return new ReportForm(Submissions.fresh(), report.version(), report.visitId(), report.title(), report.text(),
				report.authors(), report.pen(), null);
	}

	/**
	 * @param hasFile whether a file is there or comes along
	 */
	void check(boolean hasFile, Viewer viewer, Errors errors) {
		if (Filled.of(this.text) == null && !hasFile && !errors.hasFieldErrors("files")) {
			errors.rejectValue("text", "missing", "请写报告正文，或者附上报告文件");
		}
		if (!this.authors.isEmpty() && !viewer.isOffice() && !this.authors.contains(viewer.deputyId())) {
			errors.rejectValue("authors", "own", "请把自己列入作者");
		}
		if (this.pen != null && !this.authors.contains(this.pen)) {
			errors.rejectValue("pen", "other", "执笔应当是勾选的作者之一");
		}
	}

	ResearchReport.Words words() {
		return new ResearchReport.Words(this.title.strip(), Filled.of(this.text), this.authors, this.pen, this.visitId);
	}

}
