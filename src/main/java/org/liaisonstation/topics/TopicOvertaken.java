package org.liaisonstation.topics;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a topic a moment before somebody else could. */
@Component
class TopicOvertaken implements Overtaken {

	private final Topics topics;

	TopicOvertaken(Topics topics) {
		this.topics = topics;
	}

	@Override
	public String under() {
		return "/desk/topics/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.topics.findById(id).map(Topic::stale);
	}

}
