package org.liaisonstation.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.Opinion;
import org.liaisonstation.activities.OpinionDesk;
import org.liaisonstation.demo.DemoActivity.Said;
import org.liaisonstation.requests.RequestSources;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What was said in the activities of the demo, and what became of it. */
@Component
@ConditionalOnProperty("station.demo")
class DemoOpinions {

	private final OpinionDesk desk;

	private final RequestSources sources;

	private final ActivityWords words;

	private final Map<Said, Opinion> written = new HashMap<>();

	DemoOpinions(OpinionDesk desk, RequestSources sources, ActivityWords words) {
		this.desk = desk;
		this.sources = sources;
		this.words = words;
	}

	/** All of them are written down, then settled by the office. */
	void write(DemoActivity one, Viewer by, DemoCast cast, Script<Activity> script) {
		for (Said said : one.opinions()) {
			script.minutesLater(2, 6, by, (activity) -> {
				this.written.put(said, this.desk.record(activity.id(), this.words.opinion(said, cast), by));
				return activity;
			});
		}
		one.opinions().stream().filter((said) -> said.answer() != null || said.kept()).forEach((said) -> {
			script.minutesLater(2, 8, cast.staff(), settle(said, cast.staff()));
		});
	}

	/**
	 * 转为诉求. In a year that is too young for that the request comes first; then the
	 * opinion stays open.
	 */
	void becomeRequests(List<List<DemoActivity>> kinds, Map<String, CaseScript> requests, DemoCast cast,
			Agenda agenda) {
		kinds.stream()
			.flatMap(List::stream)
			.flatMap((one) -> one.opinions().stream())
			.filter((said) -> said.request() != null)
			.forEach((said) -> {
				CaseScript request = requests.get(said.request());
				agenda.add(request.begun().plusSeconds(5), cast.staff(), () -> become(said, request, cast.staff()));
			});
	}

	private void become(Said said, CaseScript request, Viewer staff) {
		Opinion opinion = this.written.get(said);
		if (opinion != null) {
			this.sources.became(Opinion.KIND + ":" + opinion.id(), request.subject(), staff);
		}
	}

	private UnaryOperator<Activity> settle(Said said, Viewer staff) {
		return (activity) -> {
			Opinion opinion = this.written.get(said);
			if (said.answer() != null) {
				this.desk.answer(opinion.id(), opinion.version(), said.answer(), staff);
			}
			else {
				this.desk.keep(opinion.id(), opinion.version(), staff);
			}
			return activity;
		};
	}

}
