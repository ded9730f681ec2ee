package org.liaisonstation.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.paper.RandomCode;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.PointKind;
import org.liaisonstation.station.Schedule;
import org.liaisonstation.system.StationClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan alone, without doing any of it. */
class DemoCalendarTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-04T11:00", "2026-01-05T07:00", "2026-01-12T18:00", "2026-03-09T10:00",
			"2026-07-18T09:00", "2026-11-20T10:00", "2027-02-01T10:00" })
	void everyActLiesBetweenTheFourthOfJanuaryAndTheFirstStart(String firstStart) {
		Instant now = LocalDateTime.parse(firstStart).atZone(SHANGHAI).toInstant();
		DemoDates dates = new DemoDates(2026, now, SHANGHAI, WorkingDays.of(List.of()));
		assertThat(dates.hasBegun()).isTrue();
		List<Instant> moments = plan(dates).moments();
		assertThat(moments).hasSizeGreaterThan(1200)
			.allSatisfy((at) -> assertThat(at).isBetween(dates.opening(), now))
			.allMatch((at) -> at.atZone(SHANGHAI).getYear() == 2026);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-12-31T10:00", "2026-01-04T09:00" })
	void beforeItsYearHasBegunThereIsNothingToLoad(String firstStart) {
		Instant now = LocalDateTime.parse(firstStart).atZone(SHANGHAI).toInstant();
		assertThat(new DemoDates(2026, now, SHANGHAI, WorkingDays.of(List.of())).hasBegun()).isFalse();
	}

	private static Agenda plan(DemoDates dates) {
		DemoCast cast = DemoCast.empty();
		for (int number = 0; number <= 8; number++) {
			LiaisonPoint point = new LiaisonPoint(PointKind.TEA_PAVILION, "茶话亭", "村口", RandomCode.fresh(),
					LocalDate.of(2026, 1, 4));
			point.open((number % 2 == 0) ? Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 30))
					: Schedule.monthly(20, LocalTime.of(18, 30), LocalTime.of(20, 0)));
			cast.points().put(number, point);
		}
		Agenda agenda = new Agenda(new StationClock(Clock.system(SHANGHAI)), null);
		DemoHandling handling = new DemoHandling(null, null, null, new DemoTexts(null, null), null,
				new DemoLinks(null, null), null);
		Map<String, CaseScript> requests = new DemoRequests(null, null, null, handling, null, null,
				new DemoPapers(null), null, new DemoNeighbours(null, null, null, null),
				new DemoMarks(null, null, null, null, new DemoTurns(null, null, null, null, null)),
				new DemoPromises(null, null, handling))
			.plan(DemoRequests.read(), cast, dates, agenda);
		new DemoActivities(null, new DemoPlans(null, null, null), new DemoArrangements(null, null, null, null),
				new DemoOpinions(null, null, null), new DemoTasks(null, null), null)
			.plan(DemoActivities.read(), requests, cast, dates, agenda);
		return agenda;
	}

}
