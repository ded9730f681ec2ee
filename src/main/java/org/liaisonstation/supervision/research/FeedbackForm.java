package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * 反馈 of a unit, or its letter as the office writes it down.
 *
 * @param version of the delivery
 * @param receivedOn the day on which a letter came; not asked of a unit
 */
record FeedbackForm(UUID submission, Long version, @NotBlank(message = "请写明研究处理的情况") @Size(max = 5000) String text,
		LocalDate receivedOn, List<MultipartFile> files) {

	static FeedbackForm blank(ReportDelivery delivery, LocalDate today) {
		return new FeedbackForm(Submissions.fresh(), delivery.version(), null, today, null);
	}

	void check(ReportDelivery delivery, LocalDate today, Viewer viewer, Errors errors) {
		if (!viewer.isOffice()) {
			return;
		}
		if (this.receivedOn == null) {
			errors.rejectValue("receivedOn", "missing", "请填写收到日期");
		}
		else if (this.receivedOn.isAfter(today)) {
			errors.rejectValue("receivedOn", "future", "日期不能在今天以后");
		}
		else if (this.receivedOn.isBefore(delivery.deliveredOn())) {
			errors.rejectValue("receivedOn", "early", "不能早于送达的日期");
		}
	}

}
