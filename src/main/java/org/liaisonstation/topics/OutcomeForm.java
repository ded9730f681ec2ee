package org.liaisonstation.topics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * An outcome.
 *
 * @param files what proves it
 */
record OutcomeForm(UUID submission, Long version, @NotBlank(message = "请写明成效") @Size(max = 60) String label,
		@Positive(message = "请填写大于 0 的数") @Digits(integer = 10, fraction = 2, message = "最多两位小数") BigDecimal quantity,
		@Size(max = 10) String unit, @Size(max = 60) String place, @NotNull(message = "请填写日期") LocalDate onDate,
		@Pattern(regexp = "\\s*|" + TopicOutcome.Facts.KEY, message = "写成 topics.名称.指标，只用小写英文字母和下划线") String figureKey,
		List<MultipartFile> files) {

	static OutcomeForm blank(Topic topic, LocalDate today) {
		return new OutcomeForm(Submissions.fresh(), topic.version(), null, null, null, null, today, null, null);
	}

	/**
	 * @param unitOfKey the unit that is counted under the key already, or null
	 */
	void check(LocalDate today, String unitOfKey, Errors errors) {
		if (this.onDate != null && this.onDate.isAfter(today)) {
			errors.rejectValue("onDate", "future", "日期不能在今天以后");
		}
		if (this.quantity != null && Filled.of(this.unit) == null) {
			errors.rejectValue("unit", "missing", "有数量的要写单位");
		}
		if (this.quantity == null && Filled.of(this.unit) != null) {
			errors.rejectValue("quantity", "missing", "有单位的要写数量");
		}
		if (Filled.of(this.figureKey) != null && !facts().isWhole()) {
			errors.rejectValue("quantity", "whole", "计入数字的成效要有整数的数量");
		}
		else if (unitOfKey != null && !unitOfKey.equals(Filled.of(this.unit))) {
			errors.rejectValue("unit", "other", "同一个数字的单位要一样，已有的是“" + unitOfKey + "”");
		}
	}

	TopicOutcome.Facts facts() {
		return new TopicOutcome.Facts(Filled.of(this.label), this.quantity, Filled.of(this.unit), Filled.of(this.place),
				this.onDate, Filled.of(this.figureKey));
	}

}
