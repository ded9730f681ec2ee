package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.demo.DemoCase.Handling;
import org.liaisonstation.demo.DemoCase.Rated;
import org.liaisonstation.demo.DemoCase.Stage;
import org.liaisonstation.requests.Receipt;
import org.liaisonstation.requests.Request;
import org.liaisonstation.requests.RequestDesk;
import org.liaisonstation.requests.ResidentDoor;
import org.liaisonstation.requests.UnitDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What happens to a request from its dispatch on.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoHandling {

	/** Of the publications of requests. */
	private static final String KIND = "request";

	private final RequestDesk desk;

	private final UnitDesk units;

	private final ResidentDoor door;

	private final DemoTexts texts;

	private final DemoWords words;

	private final DemoLinks links;

	private final Clock clock;

	DemoHandling(RequestDesk desk, UnitDesk units, ResidentDoor door, DemoTexts texts, DemoWords words, DemoLinks links,
			Clock clock) {
		this.desk = desk;
		this.units = units;
		this.door = door;
		this.texts = texts;
		this.words = words;
		this.links = links;
		this.clock = clock;
	}

	/** Sent to its unit; returns the moment. */
	Instant transfer(DemoCase one, DemoCast cast, CaseScript script) {
		script.minutesLater(8, 70, cast.staff(), (request) -> this.desk.transfer(request.id(), request.version(),
				cast.units().get(one.unit()).id(), DemoWords.instruction(one), cast.staff()));
		return script.at();
	}

	/**
	 * Sent at once; both acts within their hours, each with a picture; the director
	 * agrees afterwards, to the newest one tomorrow.
	 */
	Instant greenChannel(DemoCase one, DemoCast cast, CaseScript script) {
		Viewer unit = cast.unit(one.unit());
		if (one.isFromOutside()) {
			script.minutesLater(1, 2, cast.staff(), (request) -> this.desk.review(request.id(), request.version(),
					this.words.matter(one, cast), cast.staff()));
		}
		script.minutesLater(2, 3, cast.staff(), (request) -> this.desk.greenChannel(request.id(), request.version(),
				cast.units().get(one.unit()).id(), "请立即到场处置，先保安全，再查原因。", one.reason(), cast.staff()));
		Instant dispatched = script.at();
		int minutes = one.respondedAfter() - 5;
		script.minutesLater(minutes, minutes, unit, (request) -> this.units.respond(request.id(), request.version(),
				one.responded(), DemoPhotos.found(one.key()), unit));
		script.minutesLater(35, 150, unit, (request) -> this.units.makeSafe(request.id(), request.version(), one.safe(),
				DemoPhotos.secured(one.key()), unit));
		if (one.open() == null || one.open().age() > 1) {
			script.later(cast.director(),
					(request) -> this.desk.confirmGreenChannel(request.id(), request.version(), cast.director()));
		}
		return dispatched;
	}

	void sign(DemoCase one, DemoCast cast, CaseScript script) {
		if (one.link() != null) {
			this.links.sign(one, cast, script);
			return;
		}
		Viewer unit = cast.unit(one.unit());
		script.later(unit, (request) -> this.units.sign(request.id(), request.version(), unit));
	}

	/**
	 * Work notes, then the answer.
	 * @param days working days from the dispatch
	 */
	void answer(DemoCase one, Handling round, Instant dispatched, int days, DemoCast cast, CaseScript script) {
		boolean byLink = one.link() != null;
		Viewer unit = byLink ? null : cast.unit(one.unit());
		int number = round.notes().size();
		int told = one.reaches(Stage.ANSWERED) ? number : Math.min(1, number);
		for (int i = 0; i < told; i++) {
			String note = round.notes().get(i);
			script.daysAfter(dispatched, days * i / number, unit, byLink ? this.links.note(one, note)
					: (request) -> this.units.note(request.id(), request.version(), note, List.of(), unit));
		}
		if (one.reaches(Stage.ANSWERED)) {
			script.daysAfter(dispatched, days, unit,
					byLink ? this.links.answer(one, round) : (request) -> this.units.answer(request.id(),
							request.version(), round.answer(), round.outcome(), planned(round), List.of(), unit));
		}
		if (one.reaches(Stage.REPLIED)) {
			script.later(cast.staff(), (request) -> this.desk.reply(request.id(), request.version(), cast.staff()));
		}
	}

	private LocalDate planned(Handling round) {
		return (round.plan() != null) ? LocalDate.now(this.clock).plusDays(round.plan()) : null;
	}

	/**
	 * Who wrote on his telephone, or left none, rates by himself; the others are called.
	 */
	void rate(DemoCase one, Rated rated, DemoCast cast, CaseScript script) {
		int days = script.chance().nextInt(3);
		if (one.isMessage() || one.reporter().phone() == null) {
			script.eveningAfter(days, null, (request) -> this.door.rate(Receipt.of(request).plainCode(),
					DemoWords.satisfaction(rated.manner()), DemoWords.satisfaction(rated.result()), rated.comment()));
		}
		else {
			script.daysAfter(script.at(), days, cast.staff(), rateByCall(rated, cast));
		}
	}

	/** Asked before he leaves. */
	void rateAtTheDesk(Rated rated, DemoCast cast, CaseScript script) {
		script.minutesLater(3, 8, cast.staff(), rateByCall(rated, cast));
	}

	private UnaryOperator<Request> rateByCall(Rated rated, DemoCast cast) {
		return (request) -> this.desk.rateByCall(request.id(), request.version(),
				DemoWords.satisfaction(rated.manner()), DemoWords.satisfaction(rated.result()), rated.comment(),
				cast.staff());
	}

	/** Staff write the public text, the director approves it. */
	void publish(DemoCase one, DemoCast cast, CaseScript script) {
		this.texts.publish(script, 1 + script.chance().nextInt(3), DemoHandling::about, one.publicText(), cast);
	}

	/** A public text that waits for the director. */
	void handIn(DemoCase one, DemoCast cast, CaseScript script) {
		this.texts.handIn(script, 1, DemoHandling::about, one.waiting(), cast);
	}

	private static DemoTexts.About about(Request request) {
		return new DemoTexts.About(KIND, request.id(), request.number(), request.href());
	}

}
