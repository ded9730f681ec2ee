package org.liaisonstation.demo;

import org.liaisonstation.requests.Request;

/** The acts on one request. */
class CaseScript extends Script<Request> {

	CaseScript(String key, DemoDates dates) {
		super(key, dates);
	}

}
