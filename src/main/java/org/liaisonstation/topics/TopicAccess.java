package org.liaisonstation.topics;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/** Finds topics for whoever may see them; for everybody else there are none. */
@Component
class TopicAccess {

	private final Topics topics;

	TopicAccess(Topics topics) {
		this.topics = topics;
	}

	Topic findVisible(UUID id, Viewer viewer) {
		requireReader(viewer);
		return this.topics.findById(id).orElseThrow(NotFound::new);
	}

	/**
	 * For an act.
	 * @throws NotFound where it is not for the viewer
	 * @throws org.liaisonstation.forms.StalePage where the page or the state is out of
	 * date
	 */
	Topic toAct(UUID id, Long version, Viewer by, TopicAct act) {
		Topic topic = toAct(id, by, act);
		if (!topic.version().equals(version)) {
			throw topic.stale();
		}
		return topic;
	}

	/** For the page of an act. */
	Topic toAct(UUID id, Viewer by, TopicAct act) {
		Topic topic = findVisible(id, by);
		if (!TopicPermissions.of(topic.state(), by).hasRight(act)) {
			throw new NotFound();
		}
		topic.require(act);
		return topic;
	}

	static void requireReader(Viewer viewer) {
		if (!TopicPermissions.sees(viewer)) {
			throw new NotFound();
		}
	}

	static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

}
