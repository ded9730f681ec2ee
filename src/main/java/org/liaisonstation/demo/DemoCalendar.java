package org.liaisonstation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.Reception;

/**
 * When the requests of the demo come in: spread over the year, evenly but not regularly,
 * the open ones in its last days.
 */
class DemoCalendar {

	private static final int SEED = 20260104;

	private final DemoDates dates;

	private final Map<Integer, LiaisonPoint> points;

	private final YearParts parts;

	DemoCalendar(DemoDates dates, Map<Integer, LiaisonPoint> points, List<DemoCase> cases) {
		this.dates = dates;
		this.points = points;
		this.parts = new YearParts(SEED, dates,
				cases.stream()
					.filter((one) -> one.open() == null)
					.map((one) -> new YearParts.Wish(one.key(), one.months(), Progress.of(one).room()))
					.toList());
	}

	/** The moment at which a request comes in. */
	Instant received(DemoCase one, Random chance) {
		if (one.open() != null) {
			return this.dates.inOffice(this.dates.daysAgo(one.open().age()), chance);
		}
		LocalDate day = this.parts.day(one.key());
		if (one.route().equals("green")) {
			return this.dates.between(day, LocalTime.of(8, 40), LocalTime.of(14, 30), chance);
		}
		return reception(one, day).map((reception) -> at(reception, chance))
			.filter((at) -> at.isBefore(this.dates.end().minus(Duration.ofDays(3))))
			.orElseGet(() -> anyTime(one, day, chance));
	}

	/** Residents write in the evening and at weekends too. */
	private Instant anyTime(DemoCase one, LocalDate day, Random chance) {
		Instant evening = this.dates.evening(day.plusDays(chance.nextInt(2)), chance);
		boolean inEvening = one.isMessage() && chance.nextInt(5) < 2
				&& evening.isBefore(this.dates.end().minus(Duration.ofDays(3)));
		return inEvening ? evening : this.dates.inOffice(day, chance);
	}

	/** The next time at which a deputy receives where it was told. */
	private Optional<Reception> reception(DemoCase one, LocalDate day) {
		return switch (one.channel()) {
			case "来访接待日" -> this.points.get(0).nextReception(day, this.dates.calendar());
			case "茶话亭" -> this.points.get(one.point()).nextReception(day, this.dates.calendar());
			default -> Optional.empty();
		};
	}

	private Instant at(Reception reception, RandomGenerator chance) {
		return this.dates.between(reception.day(), reception.from(), reception.to(), chance);
	}

}
