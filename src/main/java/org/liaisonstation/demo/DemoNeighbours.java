package org.liaisonstation.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.demo.DemoCase.Rated;
import org.liaisonstation.requests.GroupDesk;
import org.liaisonstation.requests.Request;
import org.liaisonstation.requests.RequestDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The neighbours who say the same as somebody before them (并案): each is written down
 * under a number of his own, merged, and asked what he thinks of the answer.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoNeighbours {

	private final RequestDesk desk;

	private final GroupDesk groups;

	private final DemoWords words;

	private final Clock clock;

	/** Their numbers, by the keys of the neighbours. */
	private final Map<String, String> written = new HashMap<>();

	DemoNeighbours(RequestDesk desk, GroupDesk groups, DemoWords words, Clock clock) {
		this.desk = desk;
		this.groups = groups;
		this.words = words;
		this.clock = clock;
	}

	/** Written down and merged before the matter is sent to its unit. */
	void join(DemoCase one, DemoCast cast, CaseScript script) {
		for (DemoCase neighbour : of(one)) {
			script.minutesLater(25, 90, cast.staff(), (main) -> {
				Request request = this.desk.register(this.words.intake(neighbour, cast, this.clock.instant(), null),
						this.words.reporter(neighbour, this.clock.instant()), this.words.matter(neighbour, cast),
						List.of(), cast.staff());
				this.written.put(neighbour.key(), request.number());
				this.groups.merge(request.id(), request.version(), main.id(), cast.staff());
				return find(main.number(), cast);
			});
			if (neighbour.apart() != null) {
				leaveAgain(neighbour, cast, script);
			}
		}
	}

	/** It was another matter after all, and is answered at the desk. */
	private void leaveAgain(DemoCase neighbour, DemoCast cast, CaseScript script) {
		script.minutesLater(5, 15, cast.staff(), (main) -> {
			Request merged = find(this.written.get(neighbour.key()), cast);
			Request apart = this.groups.unmerge(merged.id(), merged.version(), neighbour.apart(), cast.staff());
			Request answered = this.desk.answerOnTheSpot(apart.id(), apart.version(), neighbour.answer(), cast.staff());
			rate(answered, neighbour.rating(), cast);
			return find(main.number(), cast);
		});
	}

	/** After an answer each says for himself what he thinks of it. */
	void rate(DemoCase one, boolean again, DemoCast cast, CaseScript script) {
		for (DemoCase neighbour : of(one)) {
			Rated rated = again ? ((neighbour.second() != null) ? neighbour.second().rating() : null)
					: neighbour.rating();
			if (rated != null && neighbour.apart() == null) {
				script.minutesLater(10, 40, cast.staff(), (main) -> {
					rate(find(this.written.get(neighbour.key()), cast), rated, cast);
					return find(main.number(), cast);
				});
			}
		}
	}

	private void rate(Request request, Rated rated, DemoCast cast) {
		this.desk.rateByCall(request.id(), request.version(), DemoWords.satisfaction(rated.manner()),
				DemoWords.satisfaction(rated.result()), rated.comment(), cast.staff());
	}

	private Request find(String number, DemoCast cast) {
		return this.groups.find(number, cast.staff()).orElseThrow();
	}

	private static List<DemoCase> of(DemoCase one) {
		return (one.neighbours() != null) ? one.neighbours() : List.of();
	}

}
