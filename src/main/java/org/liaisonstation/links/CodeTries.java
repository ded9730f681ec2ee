package org.liaisonstation.links;

import org.springframework.stereotype.Component;

/**
 * How many codes one address may try in vain, at whichever door: one-time links and
 * tracking codes are guessed by the same hand.
 */
@Component
public class CodeTries {

	private final AddressLimit limit = new AddressLimit(20);

	public void failed(String address) {
		this.limit.take(address);
	}

	public boolean mayTry(String address) {
		return this.limit.allows(address);
	}

}
