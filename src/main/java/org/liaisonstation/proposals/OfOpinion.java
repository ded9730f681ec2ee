package org.liaisonstation.proposals;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.OpinionExcerpts;

import org.springframework.stereotype.Component;

/** An opinion that was said in an activity. */
@Component
class OfOpinion implements ProposalSource {

	static final String KIND = "opinion";

	private final OpinionExcerpts opinions;

	OfOpinion(OpinionExcerpts opinions) {
		this.opinions = opinions;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Optional<Beginning> of(UUID id, Viewer viewer) {
		return this.opinions.of(id, viewer)
			.map((opinion) -> new Beginning("意见 " + opinion.number(), opinion.href(), null, opinion.text()));
	}

	@Override
	public void putIntoLineage(UUID id) {
		this.opinions.putIntoLineage(id);
	}

}
