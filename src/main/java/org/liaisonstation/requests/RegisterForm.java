package org.liaisonstation.requests;

import java.time.LocalDate;
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
 *
 * @param proxyConsent the reporter wants the proxy to speak for him
 * @param sensitive it tells of somebody's health, or of a child under fourteen
 * @param sensitiveConsent he, or the child's guardian, agreed to that on its own
 * @param paper code of the blank form that it was written on, or null
 * @param receivedOn the day written on that form
 * @param origin the record that it is made of, as kind:id, or null
 */
record RegisterForm(UUID submission, @NotBlank String channel, @Size(max = 40) String name, String phone, UUID placeId,
		@NotBlank(message = "请选择类别") String category, String urgency, @Size(max = 200) String location,
		@NotBlank(message = "请填写内容") @Size(max = 5000) String content, UUID pointId, UUID deputyId, String gender,
		String age, @Min(1) @Max(9999) Integer people, @Size(max = 200) String address,
		@Size(max = 40) String proxyName, @Size(max = 40) String proxyRelation, Boolean proxyConsent, String nature,
		@Size(max = 500) String appeal, @Size(max = 60) String title, Boolean nameMayBePublic, Boolean confirmed,
		Boolean restricted, Boolean sensitive, Boolean sensitiveConsent, @Size(max = 1000) String proposal,
		List<MultipartFile> files, String paper, LocalDate receivedOn, String origin) {

	static RegisterForm blank(String channel) {
		return begin(channel, null, null);
	}

	/** What was written by hand at a liaison point. */
	static RegisterForm ofPaper(String code, String channel, UUID pointId) {
		return begin(channel, pointId, code);
	}

	private static RegisterForm begin(String channel, UUID pointId, String paper) {
		return new RegisterForm(Submissions.fresh(), channel, null, null, null, null, null, null, null, pointId, null,
				null, null, 1, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				paper, null, null);
	}

	/** Of a record of another module, for instance an opinion. */
	static RegisterForm ofSource(RequestSource.Beginning source, String origin) {
		return new RegisterForm(Submissions.fresh(), source.channel(), source.name(), null, source.placeId(), null,
				null, source.location(), source.content(), source.pointId(), source.deputyId(), null, null, 1, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, origin);
	}

	/** The title that staff wrote, or the beginning of the first sentence. */
	String titleOrBeginning() {
		return hasTitle() ? this.title.strip() : Matter.beginningOf(this.content);
	}

	private boolean hasTitle() {
		return this.title != null && !this.title.isBlank();
	}

	boolean hasProxy() {
		return this.proxyName != null && !this.proxyName.isBlank();
	}

	boolean hasOrigin() {
		return this.origin != null && !this.origin.isBlank();
	}

	boolean isOnPaper() {
		return this.paper != null && !this.paper.isBlank();
	}

}
