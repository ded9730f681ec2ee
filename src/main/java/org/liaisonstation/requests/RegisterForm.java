package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/**
 * 群众意见登记表. The first eight fields are all that a telephone call needs.
 */
record RegisterForm(UUID submission, @NotBlank String channel, @Size(max = 40) String name, String phone, UUID placeId,
		@NotBlank(message = "请选择类别") String category, String urgency, @Size(max = 200) String location,
		@NotBlank(message = "请填写内容") @Size(max = 5000) String content, UUID pointId, UUID deputyId, String gender,
		String age, @Min(1) @Max(9999) Integer people, @Size(max = 200) String address,
		@Size(max = 40) String proxyName, @Size(max = 40) String proxyRelation, String nature,
		@Size(max = 500) String appeal, @Size(max = 60) String title, Boolean nameMayBePublic, Boolean confirmed,
		Boolean restricted, @Size(max = 1000) String proposal, List<MultipartFile> files) {

	static RegisterForm blank(String channel) {
		return new RegisterForm(Submissions.fresh(), channel, null, null, null, null, "NORMAL", null, null, null, null,
				null, null, 1, null, null, null, "HELP", null, null, null, null, null, null, null);
	}

	/** The title that staff wrote, or the beginning of the first sentence. */
	String titleOrBeginning() {
		if (this.title != null && !this.title.isBlank()) {
			return this.title.strip();
		}
		return Matter.beginningOf(this.content);
	}

}
