package org.liaisonstation.requests;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.liaisonstation.vault.SealedText;

/**
 * The person who reports (反映人), as he chose to be known. Name, phone and address are
 * sealed in the database; the office shows them masked and every look at the whole is
 * audited. Made by {@link #named}.
 *
 * @param phoneFingerprint keyed hash of the phone's digits, to find a person's requests
 * again
 * @param people how many people stand behind the matter
 * @param proxyName who reports for him (代反映人)
 * @param proxyRelation how the proxy is related to him
 * @param proxyConsentAt when it was recorded that he wants the proxy to speak for him
 */
@Embeddable
public record Reporter(@Convert(converter = SealedText.class) String name, String gender, String age,
		@Convert(converter = SealedText.class) String phone, String phoneFingerprint,
		@Convert(converter = SealedText.class) String address, Integer people,
		@Convert(converter = SealedText.class) String proxyName, String proxyRelation, Instant proxyConsentAt) {

	/** A person by the name that he gave; null for somebody who gave none. */
	public static Builder named(String name) {
		return new Builder(name);
	}

	/**
	 * Neither name nor phone: nobody to call, the tracking code alone opens the matter.
	 */
	public boolean isAnonymous() {
		return this.name == null && this.phone == null;
	}

	/** 李**, or 匿名. */
	public String maskedName() {
		return (this.name != null) ? masked(this.name) : "匿名";
	}

	/** 张**, or null where nobody speaks for him. */
	String maskedProxyName() {
		return (this.proxyName != null) ? masked(this.proxyName) : null;
	}

	/** 李**. */
	static String masked(String name) {
		return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
	}

	/** 138****1234, or 未留电话. */
	public String maskedPhone() {
		return Phone.masked(this.phone);
	}

	/** The last four digits of the phone, or null. */
	String phoneTail() {
		return (this.phone != null) ? this.phone.substring(Math.max(0, this.phone.length() - 4)) : null;
	}

	/**
	 * Says who reports, one fact at a time.
	 */
	public static final class Builder {

		private final String name;

		private String gender;

		private String age;

		private String phone;

		private String phoneFingerprint;

		private String address;

		private Integer people = 1;

		private String proxyName;

		private String proxyRelation;

		private Instant proxyConsentAt;

		private Builder(String name) {
			this.name = name;
		}

		public Builder gender(String gender) {
			this.gender = gender;
			return this;
		}

		public Builder age(String age) {
			this.age = age;
			return this;
		}

		/**
		 * @param digits null where none was left
		 * @param fingerprint keyed hash of the digits
		 */
		public Builder phone(String digits, String fingerprint) {
			this.phone = digits;
			this.phoneFingerprint = fingerprint;
			return this;
		}

		public Builder address(String address) {
			this.address = address;
			return this;
		}

		public Builder people(int people) {
			this.people = people;
			return this;
		}

		/**
		 * Somebody speaks for him, which he wants; nobody where the name is null.
		 * @param consentAt when that was recorded
		 */
		public Builder proxy(String name, String relation, Instant consentAt) {
			this.proxyName = name;
			this.proxyRelation = relation;
			this.proxyConsentAt = (name != null) ? consentAt : null;
			return this;
		}

		/**
		 * An observer hands it in, which he agreed to, himself or through who speaks for
		 * him.
		 * @param proxyName who speaks for him, or null
		 */
		public Builder handedInWithConsent(String proxyName, String proxyRelation, Instant consentAt) {
			proxy(proxyName, proxyRelation, consentAt);
			this.proxyConsentAt = consentAt;
			return this;
		}

		public Reporter build() {
			if (this.proxyName != null && this.proxyConsentAt == null) {
				throw new IllegalStateException("nobody speaks for another without his consent");
			}
			return new Reporter(this.name, this.gender, this.age, this.phone, this.phoneFingerprint, this.address,
					this.people, this.proxyName, this.proxyRelation, this.proxyConsentAt);
		}

	}

}
