package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * How a request came in. Made by {@link #by}.
 *
 * @param channel code of 渠道
 * @param pointId the liaison point where it was handed in, or null
 * @param deputyId the deputy whose card, reception or visit it came through; he follows
 * it
 * @param observerId the observer (民情观察员) who handed it in for a neighbour, or null
 * @param paperForm number of the blank paper form that it was written on, or null
 * @param restricted the matter is about a deputy or a member of the staff: for the
 * director alone
 * @param sensitive it tells of somebody's health, or of a child under fourteen (个人信息保护法
 * 28)
 * @param sensitiveConsent the person, or the child's guardian, agreed to that on its own
 * (单独同意, 29 and 31); no sensitive matter without it
 * @param nameMayBePublic 是否公开姓名
 * @param confirmed the record was read out and confirmed (告知确认)
 * @param proposal 拟办意见
 */
public record Intake(Instant receivedAt, String channel, UUID pointId, UUID deputyId, UUID observerId, String paperForm,
		boolean restricted, boolean sensitive, boolean sensitiveConsent, boolean nameMayBePublic, boolean confirmed,
		String proposal) {

	static final String CONSENT_MISSING = "涉及敏感个人信息的，要先征得本人单独同意；未满十四周岁的，要征得监护人同意";

	/** The same, sensitive with the consent on its own that it takes. */
	Intake asSensitive() {
		return new Intake(this.receivedAt, this.channel, this.pointId, this.deputyId, this.observerId, this.paperForm,
				this.restricted, true, true, this.nameMayBePublic, this.confirmed, this.proposal);
	}

	/** The same, for the director alone. */
	Intake asRestricted() {
		return new Intake(this.receivedAt, this.channel, this.pointId, this.deputyId, this.observerId, this.paperForm,
				true, this.sensitive, this.sensitiveConsent, this.nameMayBePublic, this.confirmed, this.proposal);
	}

	/** What came in by a channel at a moment; everything else is said by the verbs. */
	public static Builder by(String channel, Instant receivedAt) {
		return new Builder(channel, receivedAt);
	}

	/**
	 * Says how a request came in, one fact at a time.
	 */
	public static final class Builder {

		private final String channel;

		private final Instant receivedAt;

		private UUID pointId;

		private UUID deputyId;

		private UUID observerId;

		private String paperForm;

		private boolean restricted;

		private boolean sensitive;

		private boolean nameMayBePublic;

		private boolean confirmed;

		private String proposal;

		private Builder(String channel, Instant receivedAt) {
			this.channel = channel;
			this.receivedAt = receivedAt;
		}

		public Builder atPoint(UUID pointId) {
			this.pointId = pointId;
			return this;
		}

		public Builder toDeputy(UUID deputyId) {
			this.deputyId = deputyId;
			return this;
		}

		public Builder fromObserver(UUID observerId) {
			this.observerId = observerId;
			return this;
		}

		public Builder onPaper(String number) {
			this.paperForm = number;
			return this;
		}

		public Builder restricted(boolean restricted) {
			this.restricted = restricted;
			return this;
		}

		/** Sensitive, with the consent on its own that it takes. */
		public Builder sensitiveWithConsent(boolean sensitive) {
			this.sensitive = sensitive;
			return this;
		}

		public Builder nameMayBePublic(boolean nameMayBePublic) {
			this.nameMayBePublic = nameMayBePublic;
			return this;
		}

		public Builder confirmed(boolean confirmed) {
			this.confirmed = confirmed;
			return this;
		}

		public Builder proposing(String proposal) {
			this.proposal = proposal;
			return this;
		}

		public Intake build() {
			return new Intake(this.receivedAt, this.channel, this.pointId, this.deputyId, this.observerId,
					this.paperForm, this.restricted, this.sensitive, this.sensitive, this.nameMayBePublic,
					this.confirmed, this.proposal);
		}

	}

}
