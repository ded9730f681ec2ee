package org.liaisonstation.requests;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a request a moment before somebody else could. */
@Component
class RequestOvertaken implements Overtaken {

	private final Requests requests;

	RequestOvertaken(Requests requests) {
		this.requests = requests;
	}

	@Override
	public String under() {
		return "/desk/requests/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.requests.findById(id)
			.map((request) -> new StalePage(request.number(), request.href(), request.changedBy(), request.changedAt(),
					request.changedWhat()));
	}

}
