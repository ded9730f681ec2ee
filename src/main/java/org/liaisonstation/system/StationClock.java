package org.liaisonstation.system;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the station. Work may run as of another moment, so that everything it
 * writes, the audit trail included, carries that moment. Only the demo does so, when it
 * loads a year of records at the first start of a trial.
 */
public class StationClock extends Clock {

	private final Clock running;

	private final ThreadLocal<Instant> moment;

	public StationClock(Clock running) {
		this(running, new ThreadLocal<>());
	}

	private StationClock(Clock running, ThreadLocal<Instant> moment) {
		this.running = running;
		this.moment = moment;
	}

	/** Runs work of this thread as if it were that moment. */
	public void during(Instant moment, Runnable work) {
		Instant outer = this.moment.get();
		this.moment.set(moment);
		try {
			work.run();
		}
		finally {
			if (outer != null) {
				this.moment.set(outer);
			}
			else {
				this.moment.remove();
			}
		}
	}

	@Override
	public Instant instant() {
		Instant set = this.moment.get();
		return (set != null) ? set : this.running.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.running.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new StationClock(this.running.withZone(zone), this.moment);
	}

}
