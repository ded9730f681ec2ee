package org.liaisonstation.requests;

import java.util.Map;

import org.liaisonstation.audit.Recorded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for the requests of a person: by the keyed hash of a telephone number, and never
 * without a trace, which does not say whom.
 */
@Component
@Transactional
class PersonSearch {

	private final Phone phones;

	private final ApplicationEventPublisher events;

	PersonSearch(Phone phones, ApplicationEventPublisher events) {
		this.phones = phones;
		this.events = events;
	}

	/** What stands for the number in addresses: nobody can tell it from that. */
	String record(String phone) {
		this.events.publishEvent(Recorded.of("request.person-sought", "request", null, Map.of("by", "phone")));
		return this.phones.fingerprint(phone);
	}

}
