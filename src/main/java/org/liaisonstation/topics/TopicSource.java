package org.liaisonstation.topics;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.proposals.ProposalSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 写成代表建议: what the sub-district cannot settle itself goes to a congress. */
@Component
@Transactional
class TopicSource implements ProposalSource {

	private final Topics topics;

	private final TopicLineage lineage;

	TopicSource(Topics topics, TopicLineage lineage) {
		this.topics = topics;
		this.lineage = lineage;
	}

	@Override
	public String kind() {
		return Topic.KIND;
	}

	@Override
	public Optional<Beginning> of(UUID id, Viewer viewer) {
		return this.topics.findById(id)
			.filter((topic) -> TopicPermissions.sees(viewer) && topic.state() != TopicState.WITHDRAWN)
			.map((topic) -> new Beginning("热点 " + topic.number(), topic.href(), topic.title(), topic.situation()));
	}

	@Override
	public void putIntoLineage(UUID id) {
		this.lineage.put(this.topics.findById(id).orElseThrow(NotFound::new));
	}

}
