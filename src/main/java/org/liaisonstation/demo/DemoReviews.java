package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.supervision.reviews.ReviewDesk;
import org.liaisonstation.supervision.reviews.ReviewVisit;
import org.liaisonstation.supervision.reviews.ReviewedUnitDesk;
import org.liaisonstation.supervision.reviews.Scheme;
import org.liaisonstation.supervision.reviews.UnitText;
import org.liaisonstation.supervision.reviews.WorkReview;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the script of the year's work reviews, from the announcement to the end. */
@Component
@ConditionalOnProperty("station.demo")
class DemoReviews {

	/** So many working days a review takes. */
	private static final int ROOM = 100;

	private static final String PHONE = "0000-280 1234";

	private final ReviewDesk desk;

	private final ReviewedUnitDesk units;

	private final DemoTexts texts;

	private final JdbcClient jdbc;

	private final DemoSupervisionPlan plan;

	private final Clock clock;

	DemoReviews(ReviewDesk desk, ReviewedUnitDesk units, DemoTexts texts, DemoSupervisionPlan plan, JdbcClient jdbc,
			Clock clock) {
		this.desk = desk;
		this.units = units;
		this.texts = texts;
		this.jdbc = jdbc;
		this.plan = plan;
		this.clock = clock;
	}

	static List<DemoReview> read() {
		return DemoFiles.list("reviews.yaml", DemoReview.class);
	}

	void plan(List<DemoReview> reviews, DemoCast cast, DemoDates dates, Agenda agenda) {
		reviews.forEach((one) -> plan(one, cast, dates, agenda));
	}

	private void plan(DemoReview one, DemoCast cast, DemoDates dates, Agenda agenda) {
		Viewer staff = cast.staff();
		Script<WorkReview> script = new Script<>(one.key(), dates);
		LocalDate day = (one.age() != null) ? dates.daysAgo(one.age()) : dates.day(one.part(), ROOM);
		script.begin(dates.inOffice(day, script.chance()), staff,
				() -> this.desk.open(scheme(one, cast), this.plan.item(one.subject()), staff));
		this.texts.publish(script, 1, DemoReviews::about, one.publicText(), cast);
		Instant announced = script.at();
		script.daysAfter(announced, 5, staff, (review) -> this.desk.beginStudy(review.id(), review.version(), staff));
		for (DemoReview.Visit visit : one.visits()) {
			script.daysAfter(announced, visit.days(), staff, (review) -> this.desk.visit(review.id(), review.version(),
					new ReviewVisit.Facts(today(), visit.place(), visit.text(), deputies(visit.deputies(), cast)),
					staff));
		}
		Viewer unit = cast.unit(one.unit());
		script.daysAfter(script.at(), 3, unit, (review) -> this.units.write(review.id(), line(review).id(),
				line(review).version(), UnitText.SELF_CHECK, one.selfCheck(), unit));
		if (one.investigation() != null) {
			meet(one, cast, script);
			mend(one, cast, script);
			script.hurry();
		}
		script.leaveOutTheFuture();
		script.putInto(agenda);
	}

	private Scheme scheme(DemoReview one, DemoCast cast) {
		LocalDate day = today();
		return new Scheme(day.getYear(), one.title(), one.announcement(), PHONE, day.plusDays(20), day.plusDays(45),
				day.plusDays(65), day.plusDays(140), List.of(cast.units().get(one.unit()).id()));
	}

	private void meet(DemoReview one, DemoCast cast, Script<WorkReview> script) {
		Viewer staff = cast.staff();
		script.daysAfter(script.at(), 4, staff,
				(review) -> this.desk.investigate(review.id(), review.version(), one.investigation(), staff));
		script.daysAfter(script.at(), 6, staff, (review) -> this.desk.meet(review.id(), review.version(),
				new WorkReview.Meeting(today(), one.place(), deputies(one.present(), cast)), staff));
		script.minutesLater(20, 40, staff, (review) -> write(review, UnitText.REPORT, one.report(), staff));
		script.minutesLater(20, 40, staff, (review) -> this.units.count(review.id(), line(review).id(),
				review.version(), 1, one.votes().on(today()), staff));
		script.daysAfter(script.at(), 2, staff, (review) -> write(review, UnitText.OPINION, one.opinion(), staff));
		script.later(staff, (review) -> this.desk.handOver(review.id(), review.version(), staff));
	}

	private void mend(DemoReview one, DemoCast cast, Script<WorkReview> script) {
		Viewer staff = cast.staff();
		Viewer unit = cast.unit(one.unit());
		for (DemoReview.Matter matter : one.matters()) {
			script.minutesLater(5, 15, staff, (review) -> this.units.addMatter(review.id(), line(review).id(),
					review.version(), matter.text(), null, staff));
		}
		Instant listed = script.at();
		for (DemoReview.Matter matter : one.matters()) {
			script.daysAfter(listed, matter.days(), unit, (review) -> {
				Row found = matter(review, matter);
				return this.units.mend(review.id(), line(review).id(), found.id(), found.version(), matter.mended(),
						unit);
			});
		}
		script.daysAfter(script.at(), 5, staff, (review) -> this.units.count(review.id(), line(review).id(),
				review.version(), 2, one.second().on(today()), staff));
		script.daysAfter(script.at(), 3, cast.director(),
				(review) -> this.desk.close(review.id(), review.version(), cast.director()));
	}

	private WorkReview write(WorkReview review, UnitText text, String words, Viewer by) {
		return this.units.write(review.id(), line(review).id(), line(review).version(), text, words, by);
	}

	/** Each of them reviews one unit; read anew, since the entities may be forgotten. */
	private Row line(WorkReview review) {
		return row("SELECT id, version FROM reviewed_unit WHERE review_id = ?", review.id());
	}

	private Row matter(WorkReview review, DemoReview.Matter matter) {
		return row("SELECT id, version FROM review_matter WHERE reviewed_unit_id = ? AND text = ?", line(review).id(),
				matter.text());
	}

	private record Row(UUID id, Long version) {
	}

	private Row row(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(List.of(parameters)).query(Row.class).single();
	}

	private static DemoTexts.About about(WorkReview review) {
		return new DemoTexts.About(WorkReview.KIND, review.id(), review.number(), review.href());
	}

	private static Set<UUID> deputies(List<Integer> numbers, DemoCast cast) {
		Set<UUID> ids = new HashSet<>();
		numbers.forEach((number) -> ids.add(cast.deputies().get(number).id()));
		return ids;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
