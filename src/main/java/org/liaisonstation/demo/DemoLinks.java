package org.liaisonstation.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.liaisonstation.demo.DemoCase.Handling;
import org.liaisonstation.requests.LinkDesk;
import org.liaisonstation.requests.LinkDoor;
import org.liaisonstation.requests.Request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * A unit that answers through the QR code of its slip (一次性答复链接).
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoLinks {

	private final LinkDesk desk;

	private final LinkDoor door;

	/** By the key of the case. */
	private final Map<String, String> codes = new HashMap<>();

	DemoLinks(LinkDesk desk, LinkDoor door) {
		this.desk = desk;
		this.door = door;
	}

	/** The slip is printed with its code, and whoever holds it signs. */
	void sign(DemoCase one, DemoCast cast, CaseScript script) {
		script.minutesLater(3, 8, cast.staff(), (request) -> {
			this.codes.put(one.key(), this.desk.issue(request.id(), request.version(), cast.staff()));
			return request;
		});
		script.later(null, (request) -> this.door.sign(this.codes.get(one.key()), one.link()));
	}

	UnaryOperator<Request> note(DemoCase one, String text) {
		return (request) -> this.door.note(this.codes.get(one.key()), one.link(), text);
	}

	UnaryOperator<Request> answer(DemoCase one, Handling round) {
		return (request) -> this.door.answer(this.codes.get(one.key()), one.link(), round.answer(), round.outcome());
	}

}
