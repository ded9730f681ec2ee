package org.liaisonstation.requests;

import java.time.Clock;

import org.liaisonstation.calendar.Period;
import org.liaisonstation.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * In which time what happens to a matter that is handed in today, in words for everybody:
 * the general periods in force. A category may have its own, which its reporter is told.
 */
@Component
public class PublicTerms {

	private final Settings settings;

	private final Clock clock;

	PublicTerms(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	public String review() {
		return words("clock.review");
	}

	public String consultation() {
		return words("clock.consultation");
	}

	public String transfer() {
		return words("clock.transfer");
	}

	/** Where several units have to work together. */
	public String joint() {
		return words("clock.joint");
	}

	public String respond() {
		return words("clock.green.respond");
	}

	public String makeSafe() {
		return words("clock.green.safe");
	}

	public String greenFinish() {
		return words("clock.green.finish");
	}

	/** How long a reporter may take to rate. */
	public String rate() {
		return words("clock.silence");
	}

	public String secondRound() {
		return words("clock.second");
	}

	private String words(String key) {
		Period period = Period.parse(this.settings.text(key, this.clock.instant()));
		return period.amount() + " " + period.unit().label();
	}

}
