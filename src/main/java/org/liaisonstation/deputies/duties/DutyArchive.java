package org.liaisonstation.deputies.duties;

import java.time.Clock;

import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.settings.CodeLists;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the duty archives (机关应当记录代表履职情况, 代表法 58) in the transaction of whoever tells what
 * a deputy did.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DutyArchive {

	static final String KINDS = "duty_kind";

	private final DutyEntries entries;

	private final CodeLists codes;

	private final Clock clock;

	DutyArchive(DutyEntries entries, CodeLists codes, Clock clock) {
		this.entries = entries;
		this.codes = codes;
		this.clock = clock;
	}

	/**
	 * One entry per record and deputy, however often it is told.
	 * @throws IllegalArgumentException where there is no such kind of duty
	 */
	@EventListener
	void enter(DutyPerformed told) {
		if (this.codes.find(KINDS, told.kind()).isEmpty()) {
			throw new IllegalArgumentException("no kind of duty: " + told.kind());
		}
		DutyEntry entry = this.entries.findBySourceIdAndDeputyId(told.sourceId(), told.deputyId()).orElse(null);
		if (entry != null) {
			entry.correct(told, this.clock.instant());
			this.entries.save(entry);
		}
		else {
			this.entries.save(DutyEntry.of(told, this.clock.instant()));
		}
	}

	/** What was never entered is nothing to withdraw. */
	@EventListener
	void withdraw(DutyWithdrawn told) {
		this.entries.findBySourceId(told.sourceId())
			.stream()
			.filter((entry) -> told.deputyId() == null || entry.deputyId().equals(told.deputyId()))
			.forEach((entry) -> {
				entry.withdraw(this.clock.instant());
				this.entries.save(entry);
			});
	}

}
