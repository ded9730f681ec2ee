package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.BindingResult;

/**
 * What an observer fills in for somebody who cannot come himself: six fields, only the
 * first of them needed, and the consent.
 *
 * @param name the reporter; neither name nor phone: anonymous
 * @param proxyName the neighbour who told the observer, where it was not the reporter
 * @param consent the reporter, or who speaks for him, agreed to the hand-in
 * @param aboutOfficial the matter is about a deputy or a member of the staff: for the
 * director alone
 * @param sensitive it tells of somebody's health, or of a child under fourteen
 * @param sensitiveConsent the reporter, or the child's guardian, agreed to that on its
 * own
 */
record HandInForm(UUID submission,
		@NotBlank(message = "请写下要反映的事情") @Size(max = 5000, message = "最多 5000 个字，现在太长了") String content, UUID placeId,
		@Size(max = 40) String name, String phone, @Size(max = 40) String proxyName,
		@Size(max = 40) String proxyRelation,
		@NotNull(message = HandInForm.CONSENT) @AssertTrue(message = HandInForm.CONSENT) Boolean consent,
		Boolean aboutOfficial, Boolean sensitive, Boolean sensitiveConsent) {

	static final String CONSENT = "先征得反映人（或代反映人）同意，再替他反映";

	static HandInForm blank(UUID placeId) {
		return new HandInForm(Submissions.fresh(), null, placeId, null, null, null, null, null, null, null, null);
	}

	/** What one field alone does not tell. */
	void check(BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		String wrong = Phone.wrong(this.phone);
		if (wrong != null) {
			errors.rejectValue("phone", "wrong", wrong);
		}
		if (filled(this.proxyRelation) != null && filled(this.proxyName) == null) {
			errors.rejectValue("proxyName", "missing", "请填写代反映人，或者不填关系");
		}
		if (Boolean.TRUE.equals(this.sensitive) && !Boolean.TRUE.equals(this.sensitiveConsent)) {
			errors.rejectValue("sensitiveConsent", "missing", Intake.CONSENT_MISSING);
		}
	}

	String nameOrNull() {
		return filled(this.name);
	}

	String proxyNameOrNull() {
		return filled(this.proxyName);
	}

	String proxyRelationOrNull() {
		return filled(this.proxyRelation);
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
