package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.inbox.Rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the station does by itself each morning: reminds the units whose mending (整改) is
 * due within two working days, and again when it is overdue.
 */
@Component
class MendingMorning {

	private final Findings findings;

	private final InspectionNotices notices;

	private final MendingClock clock;

	private final JdbcClient jdbc;

	private final Rounds rounds;

	MendingMorning(Findings findings, InspectionNotices notices, MendingClock clock, JdbcClient jdbc, Rounds rounds) {
		this.findings = findings;
		this.notices = notices;
		this.clock = clock;
		this.jdbc = jdbc;
		this.rounds = rounds;
	}

	/** Each morning, and a little after a start, which may be after the hour. */
	@Scheduled(cron = "0 45 7 * * *", zone = "Asia/Shanghai")
	@Scheduled(initialDelayString = "PT4M")
	public void walk() {
		this.rounds.each("inspections_morning",
				this.jdbc.sql("""
						SELECT f.id FROM inspection_finding f JOIN inspection_mending m ON m.finding_id = f.id
						WHERE f.state IN ('SENT', 'MENDING') AND m.recalled_at IS NULL AND m.reported_at IS NULL
						  AND m.due_date <= :soon AND m.reminded IS DISTINCT FROM 'LATE' ORDER BY f.id""")
					.param("soon", lastDaySoon())
					.query(UUID.class)
					.list(),
				this::remind);
	}

	private void remind(UUID id) {
		Finding finding = this.findings.findById(id).orElseThrow();
		if (!finding.state().isWithUnit() || finding.mending().due().date().isAfter(lastDaySoon())) {
			return;
		}
		Mending.Reminded how = finding.mending().due().isOver(this.clock.instant()) ? Mending.Reminded.LATE
				: Mending.Reminded.SOON;
		if (finding.mending().reminded() != how) {
			finding.remind(how, this.clock.light(finding).words(), this.clock.instant());
			this.notices.reminded(finding, how);
			this.findings.save(finding);
		}
	}

	private LocalDate lastDaySoon() {
		return this.clock.days().lastDaySoon(this.clock.today());
	}

}
