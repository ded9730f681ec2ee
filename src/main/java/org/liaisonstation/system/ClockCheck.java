package org.liaisonstation.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.liaisonstation.audit.LastEntry;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses a machine whose clock fell back, as one does whose battery is empty and that no
 * network corrects: numbers, due dates and the trail would be of a year long gone, and
 * none of them can be taken back. A trial may start its clock wherever it likes.
 */
@Component
class ClockCheck implements SmartInitializingSingleton {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

	/** A clock that was set right goes back by less. */
	private static final Duration LEEWAY = Duration.ofHours(12);

	private final LastEntry last;

	private final StationProperties station;

	private final Clock clock;

	private final boolean right;

	/**
	 * @param right whether somebody says that the clock is right now and was wrong before
	 */
	ClockCheck(LastEntry last, StationProperties station, Clock clock,
			@Value("${station.clock-is-right:false}") boolean right) {
		this.last = last;
		this.station = station;
		this.clock = clock;
		this.right = right;
	}

	@Override
	public void afterSingletonsInstantiated() {
		// a clock that a test sets is not the machine's
		if (this.clock instanceof StationClock && !this.station.demo() && !this.right) {
			refuseThePast();
		}
	}

	void refuseThePast() {
		Instant now = this.clock.instant();
		this.last.at().filter((at) -> now.isBefore(at.minus(LEEWAY))).ifPresent((at) -> {
			throw new CannotStart(
					"这台电脑的时间不对：现在显示 " + MOMENT.format(now.atZone(this.clock.getZone())) + "，而联络站最后一条记录是 "
							+ MOMENT.format(at.atZone(this.clock.getZone())) + "。数据没有受影响。",
					"把电脑的日期和时间调对，再启动；每次关机后时间都不对，要换主板电池。如果现在的时间是对的、以前的时间错了，启动时加上 --station.clock-is-right=true。", null);
		});
	}

}
