package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a resident fills in: at most five fields, only the first of them needed.
 *
 * @param placeId asked where the page does not say it already
 * @param aboutOfficial the matter is about a deputy or a member of the staff: for the
 * director alone
 * @param sensitive it tells of somebody's health, or of a child under fourteen
 * @param sensitiveConsent the writer, or the child's guardian, agreed to that on its own
 * @param website a field that people do not see and machines fill
 */
record MessageForm(UUID submission,
		@NotBlank(message = "请写下要反映的事情") @Size(max = 5000, message = "最多 5000 个字，现在太长了") String content, UUID placeId,
		@Size(max = 40) String name, String phone, List<MultipartFile> files, Boolean aboutOfficial, Boolean sensitive,
		Boolean sensitiveConsent, String website) {

	static final int MOST_PICTURES = 3;

	static MessageForm blank() {
		return new MessageForm(Submissions.fresh(), null, null, null, null, null, null, null, null, null);
	}

}
