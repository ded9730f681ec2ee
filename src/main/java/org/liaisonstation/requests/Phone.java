package org.liaisonstation.requests;

import org.liaisonstation.vault.Vault;

import org.springframework.stereotype.Component;

/**
 * Telephone numbers as people write them.
 */
@Component
class Phone {

	/** Eleven digits of a mobile phone, or a fixed line with its area code. */
	private static final String VALID = "1[3-9]\\d{9}|0\\d{2,3}\\d{7,8}";

	private final Vault vault;

	Phone(Vault vault) {
		this.vault = vault;
	}

	/** The digits alone, or null where nothing was written. */
	static String digits(String typed) {
		String digits = (typed != null) ? typed.replaceAll("[\\s()（）+—–-]", "") : "";
		return digits.isEmpty() ? null : digits;
	}

	/** What is wrong with it, in words for the field; null where nothing is. */
	static String wrong(String typed) {
		String digits = digits(typed);
		if (digits == null || digits.matches(VALID)) {
			return null;
		}
		if (digits.matches("1\\d+") && digits.length() != 11) {
			return (digits.length() < 11 ? "少 " + (11 - digits.length()) : "多 " + (digits.length() - 11))
					+ " 位，手机号应为 11 位";
		}
		return "应为 11 位手机号，或带区号的固定电话";
	}

	/** 138****1234, or 未留电话. */
	static String masked(String digits) {
		if (digits == null) {
			return "未留电话";
		}
		int end = digits.length();
		return digits.substring(0, Math.min(3, end)) + "****" + digits.substring(Math.max(0, end - 4));
	}

	String fingerprint(String digits) {
		return (digits != null) ? this.vault.fingerprint(digits) : null;
	}

}
