package org.liaisonstation.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the station, in Shanghai. A trial may start it at another moment; from
 * there it runs.
 */
@Configuration
@EnableConfigurationProperties(StationProperties.class)
class ClockConfiguration {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Bean
	@ConditionalOnMissingBean(Clock.class)
	StationClock clock(StationProperties station) {
		Clock system = Clock.system(SHANGHAI);
		if (station.clock() == null) {
			return new StationClock(system);
		}
		if (!station.demo()) {
			throw new CannotStart("--station.clock 只能在试用时使用，真实的联络站必须用真实时间。", "去掉 --station.clock 再启动。", null);
		}
		Instant start = station.clock().toInstant();
		return new StationClock(Clock.offset(system, Duration.between(system.instant(), start)));
	}

}
