package org.liaisonstation.supervision.projects;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** The progress of a month; where it was reported already, put right. */
record ProgressForm(UUID submission, Long version, @NotNull(message = "请选择月份") YearMonth month,
		@NotNull(message = "请填写进度") @Min(value = 0, message = "进度是 0 到 100 的整数") @Max(value = 100,
				message = "进度是 0 到 100 的整数") Integer percent,
		@NotBlank(message = "请写明这个月做了什么") @Size(max = 1000) String text, @Size(max = 200) String lowerReason,
		List<MultipartFile> files) {

	static ProgressForm of(Project project, YearMonth month) {
		return project.progressOf(month)
			.map((there) -> new ProgressForm(Submissions.fresh(), project.version(), month, there.percent(),
					there.text(), there.lowerReason(), null))
			.orElseGet(() -> new ProgressForm(Submissions.fresh(), project.version(), month, null, null, null, null));
	}

	/**
	 * @param current the month that it is now
	 * @param evidenced whether pictures or papers come with it
	 */
	void check(Project project, YearMonth current, boolean evidenced, Errors errors) {
		if (this.month == null || this.percent == null) {
			return;
		}
		if (this.month.isAfter(current) || this.month.getYear() < project.year()) {
			errors.rejectValue("month", "outside", "只能报送本年度到本月为止的进度");
		}
		if (project.isLower(this.month, this.percent) && this.lowerReason == null) {
			errors.rejectValue("lowerReason", "missing",
					"比上次核实的 " + project.lastChecked(this.month).orElseThrow().percent() + "% 低，请写明原因");
		}
		boolean there = project.progressOf(this.month).map(ProjectProgress::isEvidenced).orElse(false);
		if (this.percent == 100 && !evidenced && !there && !errors.hasFieldErrors("files")) {
			errors.rejectValue("files", "missing", "进度 100% 要附照片或者竣工材料");
		}
	}

}
