package org.liaisonstation.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Component;

/**
 * Where {@link PastRequest}s come from: as many as are wanted, numbered in the order in
 * which they come in, for a station whose years gone by nobody has written down.
 */
@Component
public class PastRequests {

	private final ClockRules clocks;

	private final DocumentNumbers numbers;

	private final RequestWords words;

	private final SessionFactoryImplementor entities;

	private final ZoneId zone;

	PastRequests(ClockRules clocks, DocumentNumbers numbers, RequestWords words, EntityManagerFactory entities,
			Clock clock) {
		this.clocks = clocks;
		this.numbers = numbers;
		this.words = words;
		this.entities = entities.unwrap(SessionFactoryImplementor.class);
		this.zone = clock.getZone();
	}

	public Years begin() {
		return new Years();
	}

	/**
	 * Years that are being lived through: one thread after another, not several at once.
	 */
	public final class Years {

		private final Map<String, Integer> counters = new TreeMap<>();

		private final ClockRules rules = PastRequests.this.clocks.remembering();

		private final DocumentNumbers counted = PastRequests.this.numbers
			.countedBy((series, year) -> this.counters.merge(series + " " + year, 1, Integer::sum));

		private Years() {
		}

		/** Handed in from outside. */
		public PastRequest handedIn(Intake intake, Reporter reporter, Matter matter, Viewer by) {
			Instant at = intake.receivedAt();
			return past(Request.handedIn(intake, reporter, matter, TrackingSecrets.fresh(reporter),
					this.rules.review(at), at, (by != null) ? Actor.of(by) : Actor.RESIDENT));
		}

		/** Written down at the desk. */
		public PastRequest registered(Intake intake, Reporter reporter, Matter matter, Viewer by) {
			Instant at = intake.receivedAt();
			return past(Request.registered(intake, reporter, matter, TrackingSecrets.fresh(reporter),
					this.rules.review(at), at, Actor.of(by)));
		}

		private PastRequest past(Request request) {
			return new PastRequest(request, this.rules, this.counted, PastRequests.this.zone);
		}

		/** What writes them down. */
		public PastRequestCopy copy() {
			return new PastRequestCopy(PastRequests.this.entities, PastRequests.this.words, this.counters);
		}

	}

}
