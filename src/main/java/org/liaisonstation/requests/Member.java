package org.liaisonstation.requests;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.liaisonstation.vault.SealedText;

/**
 * One of the people behind a matter; sealed in the database.
 *
 * @param representative he was chosen to speak for the others (推选代表)
 * @param phone its digits, or null
 */
@Embeddable
public record Member(boolean representative, @Convert(converter = SealedText.class) String name,
		@Convert(converter = SealedText.class) String phone) {

	/** 李**. */
	public String maskedName() {
		return Reporter.masked(this.name);
	}

	/** 138****1234, or 未留电话. */
	public String maskedPhone() {
		return Phone.masked(this.phone);
	}

	/** As it is typed: 李某某 13800001234. */
	String line() {
		return (this.phone != null) ? this.name + " " + this.phone : this.name;
	}

}
