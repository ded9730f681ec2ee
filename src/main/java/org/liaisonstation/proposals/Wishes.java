package org.liaisonstation.proposals;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the deputy wishes for his proposal.
 *
 * @param inSession put forward at a session (会议期间), else between sessions (闭会期间)
 * @param sessionName 届次会议, for instance 区十八届人大五次会议, or null
 * @param wishesKey he hopes that it is picked for 重点督办
 * @param confidential its content is not to be made public
 * @param mayBePublic 可否公开
 * @param consultation how he wants to be consulted (征求意见方式)
 * @param suggestedUnits 建议承办单位, in words
 */
@Embeddable
public record Wishes(boolean inSession, String sessionName, boolean wishesKey, boolean confidential,
		boolean mayBePublic, @Enumerated(EnumType.STRING) Consultation consultation, String suggestedUnits) {

	/** 书面, 面商, 平台. */
	public enum Consultation {

		WRITTEN("书面"), MEETING("面商"), PLATFORM("平台");

		private final String label;

		Consultation(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** Between sessions, public, in writing. */
	public static Wishes usual() {
		return new Wishes(false, null, false, false, true, Consultation.WRITTEN, null);
	}

}
