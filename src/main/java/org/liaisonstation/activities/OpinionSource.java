package org.liaisonstation.activities;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;
import org.liaisonstation.requests.RequestSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转为诉求: a request is registered of an opinion. The opinion keeps its number and its
 * count; the request counts by its own when it is dispatched.
 */
@Component
@Transactional
class OpinionSource implements RequestSource {

	private final Opinions opinions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OpinionSource(Opinions opinions, ApplicationEventPublisher events, Clock clock) {
		this.opinions = opinions;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return Opinion.KIND;
	}

	/** The form holds the name of who said it: opening it is a look at it. */
	@Override
	public Beginning begin(UUID id, Viewer viewer) {
		Opinion opinion = find(id, viewer);
		opinion.requireNoRequest();
		if (opinion.saidBy() != null) {
			this.events.publishEvent(Recorded.of("opinion.name_shown", Opinion.KIND, id));
		}
		Activity activity = opinion.activity();
		return new Beginning("意见 " + opinion.number(), opinion.href(), activity.kind().name(), opinion.text(),
				opinion.saidBy(), opinion.placeId(), activity.venue().pointId(), deputyOf(activity),
				activity.venue().location());
	}

	/** The deputy who follows it: who recorded the visit, or who was there alone. */
	private static UUID deputyOf(Activity activity) {
		if (activity.recordedByDeputy() != null) {
			return activity.recordedByDeputy();
		}
		List<UUID> there = activity.attendances().keySet().stream().filter(activity::isPresent).toList();
		return (there.size() == 1) ? there.get(0) : null;
	}

	@Override
	public Node became(UUID id, UUID requestId, Viewer by) {
		Opinion opinion = find(id, by);
		opinion.becomeRequest(requestId, this.clock.instant(), by);
		this.opinions.save(opinion);
		return opinion.node();
	}

	@Override
	public Relation relation() {
		return Relation.OPINION_BECAME_REQUEST;
	}

	private Opinion find(UUID id, Viewer viewer) {
		ActivityAccess.requireOffice(viewer);
		return this.opinions.findById(id).orElseThrow(NotFound::new);
	}

}
