package org.liaisonstation.demo;

import java.util.List;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.demo.DemoCase.Rated;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.requests.MarkDesk;
import org.liaisonstation.requests.RequestDesk;
import org.liaisonstation.requests.UnitDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What is written to some requests beside their way: a deputy's rating, a recusal, 重点, a
 * proposal; and the restricted ones, which go to one named person.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoMarks {

	private final MarkDesk marks;

	private final RequestDesk desk;

	private final UnitDesk units;

	private final DemoWords words;

	private final DemoTurns turns;

	DemoMarks(MarkDesk marks, RequestDesk desk, UnitDesk units, DemoWords words, DemoTurns turns) {
		this.marks = marks;
		this.desk = desk;
		this.units = units;
		this.words = words;
		this.turns = turns;
	}

	/** Before it is sent out. */
	void atTheBeginning(DemoCase one, DemoCast cast, CaseScript script) {
		if (one.recusal() != null) {
			Deputy deputy = cast.deputies().get(one.deputy());
			script.minutesLater(3, 9, cast.staff(), (request) -> this.marks.recuse(request.id(), request.version(),
					deputy.id(), deputy.name(), one.recusal(), cast.staff()));
		}
		if (one.watched() != null) {
			script.minutesLater(3, 9, cast.director(),
					(request) -> this.marks.markKey(request.id(), request.version(), one.watched(), cast.director()));
		}
	}

	/** While a unit has it. */
	void whileHandled(DemoCase one, DemoCast cast, CaseScript script) {
		this.turns.happen(one, cast, script);
	}

	/** After the answer. */
	void afterTheAnswer(DemoCase one, DemoCast cast, CaseScript script) {
		if (one.deputyRating() != null) {
			Rated rated = one.deputyRating();
			Viewer deputy = cast.viewers().get("deputy%02d".formatted(one.deputy()));
			script.minutesLater(30, 200, deputy,
					(request) -> this.marks.rateAsDeputy(request.id(), request.version(),
							DemoWords.satisfaction(rated.manner()), DemoWords.satisfaction(rated.result()),
							rated.comment(), deputy));
		}
		if (one.proposal() != null) {
			script.later(cast.staff(), (request) -> this.marks.suggestProposal(request.id(), request.version(),
					one.proposal(), cast.staff()));
		}
	}

	/** The director names a person, who alone sees it beside him. */
	void entrust(DemoCase one, DemoCast cast, CaseScript script) {
		Viewer handler = cast.viewers().get(one.handler());
		if (one.isMessage()) {
			script.minutesLater(10, 30, cast.director(), (request) -> this.desk.review(request.id(), request.version(),
					this.words.matter(one, cast), cast.director()));
		}
		script.minutesLater(5, 15, cast.director(), (request) -> this.desk.entrust(request.id(), request.version(),
				handler.accountId(), handler.displayName(), "请个别了解情况，注意保密。", cast.director()));
		if (one.answer() != null) {
			script.later(handler, (request) -> this.marks.noteInternally(request.id(), request.version(),
					one.notes().get(0), handler));
			script.minutesLater(20, 50, handler, (request) -> this.units.answer(request.id(), request.version(),
					one.answer(), one.outcome(), null, List.of(), handler));
		}
	}

}
