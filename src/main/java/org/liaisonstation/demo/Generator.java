package org.liaisonstation.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.requests.CategoryRules;
import org.liaisonstation.requests.PastRequests;
import org.liaisonstation.station.ReferralCounters;
import org.liaisonstation.system.CannotStart;
import org.liaisonstation.system.StationClock;
import org.liaisonstation.vault.Vault;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * {@code --station.generate=1000000}: so many requests of the ten years before the
 * demo's, beside the demo, at the first start of a trial and never in real data. All of
 * them are there, or none.
 */
@Component
@ConditionalOnProperty("station.generate")
class Generator implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Generator.class);

	private static final int MOST = 5_000_000;

	/** The same number makes the same requests but for ids and codes. */
	private static final int SEED = 20160101;

	private final ObjectProvider<DemoStation> demo;

	private final PastRequests pasts;

	private final CategoryRules rules;

	private final ReferralCounters counters;

	private final WorkingCalendar calendar;

	private final Vault vault;

	private final StationClock clock;

	private final Flyway owner;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transaction;

	private final String wanted;

	private final int demoYear;

	private boolean running;

	Generator(ObjectProvider<DemoStation> demo, PastRequests pasts, CategoryRules rules, ReferralCounters counters,
			WorkingCalendar calendar, Vault vault, StationClock clock, Flyway owner, ApplicationEventPublisher events,
			TransactionOperations transaction, @Value("${station.generate}") String wanted,
			@Value("${station.demo-year}") int demoYear) {
		this.demo = demo;
		this.pasts = pasts;
		this.rules = rules;
		this.counters = counters;
		this.calendar = calendar;
		this.vault = vault;
		this.clock = clock;
		this.owner = owner;
		this.events = events;
		this.transaction = transaction;
		this.wanted = wanted;
		this.demoYear = demoYear;
	}

	@Override
	public void start() {
		this.running = true;
		int count = count();
		DemoStation station = this.demo.getIfAvailable();
		if (station == null) {
			throw new CannotStart("正式使用的联络站不生成模拟数据。", "去掉 --station.generate，或者用空文件夹以试用方式启动。", null);
		}
		if (station.loaded() == null) {
			throw new CannotStart("模拟数据只在试用站第一次启动时生成，这个文件夹里已经有数据。",
					"去掉 --station.generate；或者用 --station.data 指定一个空文件夹再启动。", null);
		}
		long begun = System.nanoTime();
		try {
			generate(count, station.loaded());
		}
		catch (SQLException | RuntimeException ex) {
			throw new CannotStart(
					"模拟数据没有生成，数据库里只有试用数据。原因：" + NestedExceptionUtils.getMostSpecificCause(ex).getMessage(),
					"用 --station.data 指定一个空文件夹再启动。", ex);
		}
		log.info("已生成 {} 年至 {} 年的 {} 件模拟诉求，用时 {} 秒", this.demoYear - PastDates.YEARS, this.demoYear - 1, count,
				Duration.ofNanos(System.nanoTime() - begun).toSeconds());
	}

	private int count() {
		if (this.wanted.matches("[1-9]\\d{0,6}") && Integer.parseInt(this.wanted) <= MOST) {
			return Integer.parseInt(this.wanted);
		}
		throw new CannotStart("不能生成“" + this.wanted + "”件模拟诉求。", "用 --station.generate=1000000，最多 " + MOST + " 件。",
				null);
	}

	private void generate(int count, DemoCast cast) throws SQLException {
		Random chance = new Random(SEED);
		PastTexts texts = new PastTexts(DemoFiles.one("past.yaml", PastFile.class), chance);
		PastDates dates = new PastDates(this.demoYear, this.clock.getZone(), this.calendar.days(), chance);
		PastRequests.Years years = this.pasts.begin();
		PastIntake intake = new PastIntake(years, cast, new PastPeople(count, texts, this.vault, chance), texts, dates,
				chance, this.rules);
		PastLives lives = new PastLives(count, cast, this.counters.findByActiveTrueOrderByPosition(), intake, texts,
				dates, chance);
		Map<UUID, String> places = cast.places().values().stream().collect(Collectors.toMap(Place::id, Place::name));
		years.copy().write(this.owner.getConfiguration().getDataSource(), lives, places, percentOf(count));
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(Recorded.of("demo.generated", "station", null, Map.of("requests", Integer.toString(count)))));
	}

	private static IntConsumer percentOf(int count) {
		int[] told = { -1 };
		return (written) -> {
			int percent = (int) (100L * written / count);
			if (percent / 5 > told[0]) {
				told[0] = percent / 5;
				log.info("正在生成模拟诉求：{}%（{} / {}）", percent, written, count);
			}
		};
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** After the demo, before the web server. */
	@Override
	public int getPhase() {
		return 1;
	}

}
