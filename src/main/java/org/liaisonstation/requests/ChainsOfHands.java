package org.liaisonstation.requests;

import org.liaisonstation.station.Observers;

import org.springframework.stereotype.Component;

/** Finds through whose hands a request came. */
@Component
class ChainsOfHands {

	private final Observers observers;

	ChainsOfHands(Observers observers) {
		this.observers = observers;
	}

	/** Null where the reporter came himself. */
	ChainOfHands of(Request request) {
		return ChainOfHands.of(request, (request.intake().observerId() != null)
				? this.observers.findById(request.intake().observerId()).orElse(null) : null);
	}

}
