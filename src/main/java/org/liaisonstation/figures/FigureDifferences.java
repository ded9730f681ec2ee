package org.liaisonstation.figures;

import java.util.List;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which numbers of locked years the records no longer agree with while nobody has said
 * why: work for the office. The years are compared each morning.
 */
@Component
@Order(90)
@Transactional
class FigureDifferences implements WorkQueues {

	private final JdbcClient jdbc;

	private final FigureYears years;

	private final Figures figures;

	FigureDifferences(JdbcClient jdbc, FigureYears years, Figures figures) {
		this.jdbc = jdbc;
		this.years = years;
		this.figures = figures;
	}

	@Override
	@Transactional(readOnly = true)
	public List<WorkQueue> of(Viewer viewer) {
		List<Waiting> waiting = viewer.isOffice() ? waiting() : List.of();
		return waiting.isEmpty() ? List.of() : List.of(new WorkQueue("figure-differences", "年度数字有更正，待说明原因", "说明",
				LockedYear.href(waiting.get(0).year()), waiting.size(), waiting.stream().map(Waiting::line).toList()));
	}

	/** A number that waits for a reason. */
	record Waiting(int year, String key, String label, long difference) {

		private WorkQueue.Line line() {
			return new WorkQueue.Line(LockedYear.href(this.year) + "#" + this.key, null, this.year + "年 " + this.label,
					null, "light-hold", "%+d".formatted(this.difference));
		}

	}

	/** As the last comparison found them, the newest year first. */
	@Transactional(readOnly = true)
	List<Waiting> waiting() {
		return this.jdbc.sql("""
				SELECT f.year, f.key, d.label, f.difference
				FROM figure_difference f JOIN figure_in_use d ON d.key = f.key ORDER BY f.year DESC, d.position""")
			.query(Waiting.class)
			.list();
	}

	/** Each morning, and a little after a start, which may be after the hour. */
	@Scheduled(cron = "0 0 6 * * *", zone = "Asia/Shanghai")
	@Scheduled(initialDelayString = "PT3M")
	public void compare() {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('figures_morning'))")
			.query((row, number) -> number)
			.single();
		this.jdbc.sql("DELETE FROM figure_difference").update();
		this.years.all()
			.forEach((year) -> this.figures.values(Span.year(year.year()))
				.stream()
				.filter((value) -> value.unexplained() != 0)
				.forEach((value) -> this.jdbc
					.sql("INSERT INTO figure_difference (year, key, difference) VALUES (?, ?, ?)")
					.params(year.year(), value.key(), value.unexplained())
					.update()));
	}

}
