package org.liaisonstation.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.inbox.Notices;
import org.liaisonstation.system.CannotStart;
import org.liaisonstation.system.StationClock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads the demo at the first start of a trial, all of it in one transaction, before the
 * first page is served. A row in {@code demo_station} tells later starts that it is
 * there.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoStation implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoStation.class);

	private final DemoDirectory directory;

	private final DemoDeputies deputies;

	private final DemoObservers observers;

	private final DemoBodies bodies;

	private final DemoAccounts accounts;

	private final DemoRequests requests;

	private final DemoActivities activities;

	private final DemoProposals proposals;

	private final DemoTopics topics;

	private final DemoSupervision supervision;

	private final Notices notices;

	private final WorkingCalendar calendar;

	private final StationClock clock;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final int year;

	private DemoCast loaded;

	private boolean running;

	DemoStation(DemoDirectory directory, DemoDeputies deputies, DemoObservers observers, DemoBodies bodies,
			DemoAccounts accounts, DemoRequests requests, DemoActivities activities, DemoProposals proposals,
			DemoTopics topics, DemoSupervision supervision, Notices notices, WorkingCalendar calendar,
			StationClock clock, EntityManager entities, JdbcClient jdbc, TransactionOperations transaction,
			@Value("${station.demo-year}") int year) {
		this.directory = directory;
		this.deputies = deputies;
		this.observers = observers;
		this.bodies = bodies;
		this.accounts = accounts;
		this.requests = requests;
		this.activities = activities;
		this.proposals = proposals;
		this.topics = topics;
		this.supervision = supervision;
		this.notices = notices;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.year = year;
	}

	@Override
	public void start() {
		this.running = true;
		if (this.jdbc.sql("SELECT count(*) FROM demo_station").query(Integer.class).single() > 0) {
			return;
		}
		DemoDates dates = new DemoDates(this.year, this.clock.instant(), this.clock.getZone(), this.calendar.days());
		if (!dates.hasBegun()) {
			throw new CannotStart("试用站的资料从 %d 年 1 月 4 日上午开始，现在还没有到。".formatted(this.year),
					"用 --station.demo-year 指定已经开始的一年，或者用 --station.clock 指定以后的时间。", null);
		}
		long begun = System.nanoTime();
		int acts;
		try {
			DemoCast cast = DemoCast.empty();
			acts = this.transaction.execute((status) -> load(cast, dates));
			this.loaded = cast;
		}
		catch (RuntimeException ex) {
			throw new CannotStart(
					"试用数据没有装入，数据库里没有留下任何一部分。原因：" + NestedExceptionUtils.getMostSpecificCause(ex).getMessage(),
					"用 --station.data 指定一个空文件夹再启动。", ex);
		}
		log.info("试用数据已装入：{} 年，{} 个办理动作，用时 {} 秒", this.year, acts,
				"%.1f".formatted(Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0));
	}

	/** Who and what was loaded by this start; null where it was there before. */
	DemoCast loaded() {
		return this.loaded;
	}

	private int load(DemoCast cast, DemoDates dates) {
		OffsetDateTime loaded = OffsetDateTime.now(this.clock);
		this.clock.during(dates.opening(), () -> open(dates.dayOf(dates.opening()), cast));
		Agenda agenda = new Agenda(this.clock, this.entities);
		Map<String, CaseScript> requests = this.requests.plan(DemoRequests.read(), cast, dates, agenda);
		this.activities.plan(DemoActivities.read(), requests, cast, dates, agenda);
		this.proposals.plan(DemoProposals.read(), cast, dates, agenda);
		this.topics.plan(DemoTopics.read(), cast, dates, agenda);
		this.supervision.plan(cast, dates, agenda);
		int acts = agenda.run();
		// what is older than two days has been read
		this.notices.readAllBefore(dates.end().minus(Duration.ofDays(2)));
		this.jdbc.sql("INSERT INTO demo_station (id, year, loaded_at) VALUES (1, ?, ?)")
			.params(this.year, loaded)
			.update();
		return acts;
	}

	private void open(LocalDate day, DemoCast cast) {
		StationFile station = DemoFiles.one("station.yaml", StationFile.class);
		this.directory.open(day, station, cast);
		this.deputies.move(cast);
		this.observers.appoint(day, cast);
		this.bodies.open(day, cast);
		this.accounts.make(station, cast);
		this.entities.flush();
		this.entities.clear();
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which is among the last. */
	@Override
	public int getPhase() {
		return 0;
	}

}
