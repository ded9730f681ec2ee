package org.liaisonstation.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.liaisonstation.accounts.Viewer;

/**
 * The acts on one record, a request or an activity, with their moments, written down
 * before any of them is done. The chance belongs to the record's key, so that the same
 * day makes the same demo.
 */
class Script<T> {

	private record Step<T>(Instant at, Viewer by, UnaryOperator<T> act) {

	}

	private final DemoDates dates;

	private final Random chance;

	private final List<Step<T>> steps = new ArrayList<>();

	/** The moment of the last act. */
	private Instant at;

	/** As the last act that was done left it. */
	private T subject;

	Script(String key, DemoDates dates) {
		this.dates = dates;
		this.chance = new Random(key.hashCode());
	}

	Random chance() {
		return this.chance;
	}

	/** The moment of the first act. */
	Instant begun() {
		return this.steps.get(0).at();
	}

	Instant at() {
		return this.at;
	}

	/** The record as the last act that was done left it. */
	T subject() {
		return this.subject;
	}

	Script<T> begin(Instant at, Viewer by, Supplier<T> act) {
		this.at = at;
		return step(by, (none) -> act.get());
	}

	Script<T> minutesLater(int from, int to, Viewer by, UnaryOperator<T> act) {
		this.at = this.dates.minutesLater(this.at, from, to, this.chance);
		return step(by, act);
	}

	/** The same working day, if it is not too late for that. */
	Script<T> later(Viewer by, UnaryOperator<T> act) {
		this.at = this.dates.later(this.at, this.chance);
		return step(by, act);
	}

	/** On the n-th working day after a day of before. */
	Script<T> daysAfter(Instant start, int days, Viewer by, UnaryOperator<T> act) {
		return notBefore(this.dates.workingDaysLater(start, days, this.chance), by, act);
	}

	/** In the office, that many days from now. */
	Script<T> onDay(int daysAhead, Viewer by, UnaryOperator<T> act) {
		this.at = this.dates.daysAhead(this.at, daysAhead, this.chance);
		return step(by, act);
	}

	/** In the evening of the n-th working day from now. */
	Script<T> eveningAfter(int days, Viewer by, UnaryOperator<T> act) {
		return notBefore(this.dates.evening(this.dates.dayOf(this.dates.workingDaysLater(this.at, days, this.chance)),
				this.chance), by, act);
	}

	/** At that moment, if the act of before was done by then, else a little after it. */
	Script<T> notBefore(Instant chosen, Viewer by, UnaryOperator<T> act) {
		this.at = chosen.isAfter(this.at) ? chosen : this.dates.minutesLater(this.at, 15, 45, this.chance);
		return step(by, act);
	}

	private Script<T> step(Viewer by, UnaryOperator<T> act) {
		this.steps.add(new Step<>(this.at, by, act));
		return this;
	}

	/**
	 * What is too long for a young year happens faster: all of it before the end, in the
	 * same order.
	 */
	Script<T> hurry() {
		return hurrySince(this.steps.get(0).at());
	}

	/** What came up to that moment stays as it is. */
	Script<T> hurrySince(Instant begun) {
		if (this.at.isAfter(this.dates.end())) {
			double pace = (double) Duration.between(begun, this.dates.end()).toSeconds()
					/ Duration.between(begun, this.at).toSeconds();
			this.steps.replaceAll((step) -> step.at().isAfter(begun)
					? new Step<>(begun.plusSeconds((long) (Duration.between(begun, step.at()).toSeconds() * pace)),
							step.by(), step.act())
					: step);
			this.at = this.dates.end();
		}
		return this;
	}

	/** What may as well not have happened yet: the acts that come after the end. */
	Script<T> leaveOutTheFuture() {
		this.steps.removeIf((step) -> step.at().isAfter(this.dates.end()));
		return this;
	}

	void putInto(Agenda agenda) {
		this.steps
			.forEach((step) -> agenda.add(step.at(), step.by(), () -> this.subject = step.act().apply(this.subject)));
	}

}
