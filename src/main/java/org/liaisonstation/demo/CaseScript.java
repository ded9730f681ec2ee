package org.liaisonstation.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.Request;

/**
 * The acts of one request with their moments, written down before any of them is done.
 * The chance belongs to the request's key, so that the same day makes the same demo.
 */
class CaseScript {

	private record Step(Instant at, Viewer by, UnaryOperator<Request> act) {

	}

	private final DemoDates dates;

	private final Random chance;

	private final List<Step> steps = new ArrayList<>();

	/** The moment of the last act. */
	private Instant at;

	/** As the last act that was done left it. */
	private Request request;

	CaseScript(String key, DemoDates dates) {
		this.dates = dates;
		this.chance = new Random(key.hashCode());
	}

	Random chance() {
		return this.chance;
	}

	Instant at() {
		return this.at;
	}

	CaseScript begin(Instant at, Viewer by, Supplier<Request> act) {
		this.at = at;
		return step(by, (none) -> act.get());
	}

	CaseScript minutesLater(int from, int to, Viewer by, UnaryOperator<Request> act) {
		this.at = this.dates.minutesLater(this.at, from, to, this.chance);
		return step(by, act);
	}

	/** The same working day, if it is not too late for that. */
	CaseScript later(Viewer by, UnaryOperator<Request> act) {
		this.at = this.dates.later(this.at, this.chance);
		return step(by, act);
	}

	/** On the n-th working day after a day of before. */
	CaseScript daysAfter(Instant start, int days, Viewer by, UnaryOperator<Request> act) {
		Instant chosen = this.dates.workingDaysLater(start, days, this.chance);
		this.at = chosen.isAfter(this.at) ? chosen : this.dates.minutesLater(this.at, 15, 45, this.chance);
		return step(by, act);
	}

	/** In the office, that many days from now. */
	CaseScript onDay(int daysAhead, Viewer by, UnaryOperator<Request> act) {
		this.at = this.dates.daysAhead(this.at, daysAhead, this.chance);
		return step(by, act);
	}

	/** In the evening of the n-th working day from now. */
	CaseScript eveningAfter(int days, Viewer by, UnaryOperator<Request> act) {
		Instant chosen = this.dates.evening(this.dates.dayOf(this.dates.workingDaysLater(this.at, days, this.chance)),
				this.chance);
		this.at = chosen.isAfter(this.at) ? chosen : this.dates.minutesLater(this.at, 15, 45, this.chance);
		return step(by, act);
	}

	private CaseScript step(Viewer by, UnaryOperator<Request> act) {
		this.steps.add(new Step(this.at, by, act));
		return this;
	}

	/**
	 * What is too long for a young year happens faster: all of it before the end, in the
	 * same order.
	 */
	CaseScript hurry() {
		Instant begun = this.steps.get(0).at();
		if (this.at.isAfter(this.dates.end())) {
			double pace = (double) Duration.between(begun, this.dates.end()).toSeconds()
					/ Duration.between(begun, this.at).toSeconds();
			this.steps.replaceAll((step) -> new Step(
					begun.plusSeconds((long) (Duration.between(begun, step.at()).toSeconds() * pace)), step.by(),
					step.act()));
			this.at = this.dates.end();
		}
		return this;
	}

	/** What may as well not have happened yet: the acts that come after the end. */
	CaseScript leaveOutTheFuture() {
		this.steps.removeIf((step) -> step.at().isAfter(this.dates.end()));
		return this;
	}

	void putInto(Agenda agenda) {
		this.steps
			.forEach((step) -> agenda.add(step.at(), step.by(), () -> this.request = step.act().apply(this.request)));
	}

}
