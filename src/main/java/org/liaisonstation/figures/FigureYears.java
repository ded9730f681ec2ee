package org.liaisonstation.figures;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年底锁定: the director locks the numbers of a year that is over; staff give the reasons of
 * later corrections. Nothing here can be undone.
 */
@Component
@Transactional
class FigureYears {

	private final JdbcClient jdbc;

	private final Figures figures;

	private final FigureDefinitions definitions;

	private final LockedFigures locked;

	private final UsualSpan usual;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FigureYears(JdbcClient jdbc, Figures figures, FigureDefinitions definitions, LockedFigures locked, UsualSpan usual,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.definitions = definitions;
		this.locked = locked;
		this.usual = usual;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Optional<LockedYear> find(int year) {
		return this.jdbc.sql("""
				SELECT year, (locked_at AT TIME ZONE 'Asia/Shanghai')::date AS locked_on, locked_by_name
				FROM figure_year WHERE year = ?""").param(year).query(LockedYear.class).optional();
	}

	@Transactional(readOnly = true)
	List<LockedYear> all() {
		return this.jdbc.sql("""
				SELECT year, (locked_at AT TIME ZONE 'Asia/Shanghai')::date AS locked_on, locked_by_name
				FROM figure_year ORDER BY year DESC""").query(LockedYear.class).list();
	}

	boolean mayLock(int year) {
		return this.usual.isOver(year) || this.usual.isTrial(year);
	}

	/**
	 * 锁定: keeps the value of every figure, and of the parts that the report upward names.
	 */
	String lock(int year, Viewer by) {
		if (!by.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
		if (!mayLock(year)) {
			throw new StalePage(year + "年的数字", LockedYear.href(year), null, null, "这一年还没有结束，不能锁定");
		}
		UUID id = Generators.timeBasedEpochGenerator().generate();
		int begun = this.jdbc.sql("""
				INSERT INTO figure_year (year, id, locked_at, locked_by, locked_by_name) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (year) DO NOTHING""")
			.params(year, id, OffsetDateTime.now(this.clock), by.accountId(), by.displayName())
			.update();
		if (begun == 0) {
			throw new StalePage(year + "年的数字", LockedYear.href(year), null, null, "这一年已经锁定");
		}
		List<FigurePart> parts = this.figures.live(this.definitions.all(), Span.year(year));
		this.locked.keep(year, parts);
		long keys = parts.stream().filter((part) -> part.code() == null).count();
		this.events.publishEvent(Recorded.of("figures.locked", "figure-year", id,
				Map.of("year", Integer.toString(year), "figures", Long.toString(keys))));
		return LockedYear.href(year);
	}

	/**
	 * 说明原因 of a difference that has none yet.
	 * @param difference as the page showed it; by now it may be another
	 */
	String correct(int year, Figure figure, Long difference, String reason, Viewer by) {
		FigureValue value = this.figures.values(List.of(figure), Span.year(year)).get(0);
		if (value.lock() == null || figure.deskOnly()) {
			throw new NotFound();
		}
		if (value.unexplained() == 0 || !Long.valueOf(value.unexplained()).equals(difference)) {
			throw new StalePage(year + "年的数字：" + figure.label(), LockedYear.href(year), null, null,
					(value.unexplained() == 0) ? "这一项的差数已经有说明" : "差数刚有变化");
		}
		UUID id = Generators.timeBasedEpochGenerator().generate();
		this.jdbc
			.sql("""
					INSERT INTO figure_correction (id, year, key, difference, reason, written_at, written_by, written_by_name)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, year, figure.key(), value.unexplained(), reason, OffsetDateTime.now(this.clock), by.accountId(),
					by.displayName())
			.update();
		this.jdbc.sql("DELETE FROM figure_difference WHERE year = ? AND key = ?").params(year, figure.key()).update();
		this.events.publishEvent(Recorded.of("figures.corrected", Correction.KIND, id, Map.of("year",
				Integer.toString(year), "figure", figure.key(), "difference", Long.toString(value.unexplained()))));
		return LockedYear.href(year);
	}

	@Transactional(readOnly = true)
	List<Correction> corrections(int year) {
		return this.jdbc.sql(CORRECTION + "WHERE year = ? ORDER BY key, written_at, id")
			.param(year)
			.query(Correction.class)
			.list();
	}

	@Transactional(readOnly = true)
	Optional<Correction> correction(UUID id) {
		return this.jdbc.sql(CORRECTION + "WHERE id = ?").param(id).query(Correction.class).optional();
	}

	private static final String CORRECTION = """
			SELECT id, year, key, difference, reason, (written_at AT TIME ZONE 'Asia/Shanghai')::date AS written_on,
			  written_by_name FROM figure_correction
			""";

}
