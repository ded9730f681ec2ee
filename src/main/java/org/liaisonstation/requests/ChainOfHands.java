package org.liaisonstation.requests;

import java.time.Instant;

import org.liaisonstation.station.Observer;

/**
 * Through whose hands a matter came that the reporter did not bring himself: 反映人 ← 代反映人 ←
 * 民情观察员. For the office.
 *
 * @param proxy masked, or null where nobody stands between
 * @param relation of the proxy to the reporter, or null
 * @param observer who handed it in, or null where the proxy came to the desk
 * @param consentAt when it was recorded that the reporter agrees
 */
public record ChainOfHands(String reporter, String proxy, String relation, Observer observer, Instant consentAt) {

	/** Null where the reporter came himself. */
	static ChainOfHands of(Request request, Observer observer) {
		Reporter reporter = request.reporter();
		if (observer == null && reporter.proxyName() == null) {
			return null;
		}
		return new ChainOfHands(reporter.maskedName(), reporter.maskedProxyName(), reporter.proxyRelation(), observer,
				reporter.proxyConsentAt());
	}

}
