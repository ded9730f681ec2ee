package org.liaisonstation.calendar;

import java.time.Duration;
import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The working days as the holiday table has them, from memory. What another instance
 * edits is seen within a minute.
 */
@Component
public class WorkingCalendar {

	private static final Duration KEPT = Duration.ofMinutes(1);

	/** Kept by the machine's time: the station's clock may jump in a trial. */
	private record Loaded(WorkingDays days, long at) {
	}

	private final CalendarDays table;

	private volatile Loaded loaded;

	WorkingCalendar(CalendarDays table) {
		this.table = table;
	}

	/** The working days as known now: a value to hand to entities. */
	public WorkingDays days() {
		Loaded current = this.loaded;
		if (current == null || System.nanoTime() - current.at() > KEPT.toNanos()) {
			current = new Loaded(WorkingDays.of(this.table.findAll().stream().map(CalendarDay::special).toList()),
					System.nanoTime());
			this.loaded = current;
		}
		return current.days();
	}

	public boolean isWorkingDay(LocalDate day) {
		return days().isWorkingDay(day);
	}

	/** The n-th working day after the start. */
	public LocalDate plusWorkingDays(LocalDate start, int n) {
		return days().plusWorkingDays(start, n);
	}

	/** For the rest of the transaction that edited. */
	@EventListener
	void forget(CalendarChanged changed) {
		this.loaded = null;
	}

	/** For everyone, whether it was committed or not. */
	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
	void forgetAfter(CalendarChanged changed) {
		this.loaded = null;
	}

}
