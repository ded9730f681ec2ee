package org.liaisonstation.requests;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.liaisonstation.vault.SealedText;

/**
 * The person who reports (反映人), as he chose to be known. Name, phone and address are
 * sealed in the database; the office shows them masked and every look at the whole is
 * audited.
 *
 * @param phoneFingerprint keyed hash of the phone's digits, to find a person's requests
 * again
 * @param people how many people stand behind the matter
 * @param proxyName who reports for him (代反映人)
 * @param proxyRelation how the proxy is related to him
 */
@Embeddable
public record Reporter(@Convert(converter = SealedText.class) String name, String gender, String age,
		@Convert(converter = SealedText.class) String phone, String phoneFingerprint,
		@Convert(converter = SealedText.class) String address, Integer people,
		@Convert(converter = SealedText.class) String proxyName, String proxyRelation) {

	/**
	 * Neither name nor phone: nobody to call, the tracking code alone opens the matter.
	 */
	public boolean isAnonymous() {
		return this.name == null && this.phone == null;
	}

	/** 李**, or 匿名. */
	public String maskedName() {
		return (this.name != null) ? this.name.substring(0, this.name.offsetByCodePoints(0, 1)) + "**" : "匿名";
	}

	/** 138****1234, or 未留电话. */
	public String maskedPhone() {
		if (this.phone == null) {
			return "未留电话";
		}
		int end = this.phone.length();
		return this.phone.substring(0, Math.min(3, end)) + "****" + this.phone.substring(Math.max(0, end - 4));
	}

	/** The last four digits of the phone, or null. */
	String phoneTail() {
		return (this.phone != null) ? this.phone.substring(Math.max(0, this.phone.length() - 4)) : null;
	}

}
