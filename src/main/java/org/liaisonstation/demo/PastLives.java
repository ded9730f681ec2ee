package org.liaisonstation.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.liaisonstation.constituencies.Place;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.demo.PastHandling.Going;
import org.liaisonstation.demo.PastTexts.Telling;
import org.liaisonstation.requests.PastRequest;
import org.liaisonstation.requests.Satisfaction;
import org.liaisonstation.station.ReferralCounter;

/**
 * The lives of the generated requests, in the order in which they come in: all of them
 * ended but for the last few, which stand wherever a request may stand.
 */
class PastLives implements Iterator<List<PastRequest>> {

	private static final int BATCH = 2_000;

	/** An office has so many cases open, however many there ever were. */
	private static final int MOST_OPEN = 300;

	private static final int PARTS_OPEN = 20;

	private static final int IN_A_GROUP = 3;

	private final int total;

	private final int open;

	private final DemoCast cast;

	private final PastIntake intake;

	private final PastHandling handling;

	private final PastRatings ratings;

	private final PastOpen openOnes;

	private final PastTexts texts;

	private final PastDates dates;

	private final RandomGenerator chance;

	private final List<ReferralCounter> counters;

	private int made;

	PastLives(int total, DemoCast cast, List<ReferralCounter> counters, PastIntake intake, PastTexts texts,
			PastDates dates, RandomGenerator chance) {
		this.total = total;
		this.open = Math.min(MOST_OPEN, total / PARTS_OPEN);
		this.cast = cast;
		this.counters = counters;
		this.intake = intake;
		this.texts = texts;
		this.dates = dates;
		this.chance = chance;
		this.handling = new PastHandling(cast, texts, dates, chance);
		this.ratings = new PastRatings(cast, this.handling, texts, dates, chance);
		this.openOnes = new PastOpen(cast, intake, this.handling, this.ratings, texts, dates);
	}

	@Override
	public boolean hasNext() {
		return this.made < this.total;
	}

	@Override
	public List<PastRequest> next() {
		List<PastRequest> batch = new ArrayList<>(BATCH + IN_A_GROUP);
		while (hasNext() && batch.size() < BATCH) {
			if (this.made < ended()) {
				end(batch);
			}
			else {
				int position = this.made - ended();
				batch.add(this.openOnes.leave(position, receivedNext()));
			}
		}
		return batch;
	}

	private int ended() {
		return this.total - this.open;
	}

	private PastIntake.Came come(PastFile.Topic topic, Place place) {
		return this.intake.comes(this.texts.tell(topic, place), place, receivedNext());
	}

	private Instant receivedNext() {
		int index = this.made++;
		return (index < ended()) ? this.dates.received((double) index / ended(), false)
				: this.dates.received((double) (index - ended()) / this.open, true);
	}

	/** In a thousand: 3 restricted, 40 not accepted, 20 taken back, 120 at the desk. */
	private void end(List<PastRequest> batch) {
		int kind = this.chance.nextInt(1_000);
		if (kind < 3) {
			batch.add(restricted());
		}
		else if (kind >= 990 && this.made + IN_A_GROUP < ended()) {
			group(batch);
		}
		else {
			PastIntake.Came came = come(this.texts.topic(), this.intake.place());
			batch.add(came.request());
			archive(came.request(), end(came, kind));
		}
	}

	private Instant end(PastIntake.Came came, int kind) {
		PastRequest request = came.request();
		Instant at = this.dates.minutesLater(came.at(), 10, 200);
		if (kind < 43) {
			ReferralCounter counter = this.counters.get(this.chance.nextInt(this.counters.size()));
			request.notAccept("不属于街道职责范围，依法应由" + counter.name() + "受理。", counter.id(),
					"您反映的事项应向" + counter.name() + "提出，地址和电话见回执。", at, this.cast.staff());
			return at;
		}
		if (kind < 63) {
			request.withdraw((kind % 2 == 0) ? "反映人来电说问题已经解决。" : "反映人表示不再反映。", at, this.cast.staff());
			return at;
		}
		if (kind < 183 && !came.telling().topic().green()) {
			request.answerOnTheSpot(came.telling().answer(), at, this.cast.staff());
			return this.ratings.satisfied(request, new Going(came.telling(), null, null, at)).at();
		}
		Going going = this.handling.dispatch(request, came.telling(), came.at());
		mark(request, going);
		going = this.handling.reply(request, this.handling.handle(request, this.handling.sign(request, going)));
		going = this.ratings.promised(request, this.ratings.rate(request, going));
		return going.at();
	}

	/** Few are watched, or followed by a deputy whom the office asked. */
	private void mark(PastRequest request, Going going) {
		if (this.handling.oneIn(120)) {
			request.markKey("反映集中，工委重点跟踪。", this.dates.minutesLater(going.at(), 1, 5), this.cast.director());
		}
		if (this.handling.oneIn(40)) {
			Deputy deputy = this.intake.anyDeputy();
			request.assignToDeputy(deputy.id(), deputy.name(), this.dates.minutesLater(going.at(), 1, 5),
					this.cast.staff());
		}
	}

	private PastRequest restricted() {
		PastIntake.Came came = this.intake.restricted(receivedNext());
		Instant at = this.dates.minutesLater(came.at(), 20, 90);
		came.request().entrust(this.cast.staff(), "请个别了解情况，注意保密。", at, this.cast.director());
		at = this.dates.daysLater(at, 3);
		came.request().answer("已个别了解情况，批评教育并改正。", "A", null, at, this.cast.staff());
		at = this.dates.minutesLater(at, 60, 200);
		came.request().reply(at, this.cast.director());
		at = this.dates.daysLater(at, 1);
		came.request().rate(Satisfaction.SATISFIED, Satisfaction.SATISFIED, null, at, this.cast.director());
		archive(came.request(), at);
		return came.request();
	}

	/** Neighbours say the same while the first one is handled. */
	private void group(List<PastRequest> batch) {
		PastFile.Topic topic = this.texts.topic();
		PastIntake.Came main = come(topic, this.intake.place());
		Going going = this.handling.dispatch(main.request(), main.telling(), main.at());
		batch.add(main.request());
		Map<PastRequest, Telling> members = new LinkedHashMap<>();
		Instant at = going.at();
		for (int i = 1; i < IN_A_GROUP; i++) {
			PastIntake.Came member = come(topic, main.place());
			at = this.dates.minutesLater(member.at().isAfter(at) ? member.at() : at, 5, 60);
			member.request().mergeInto(main.request(), at, this.cast.staff());
			members.put(member.request(), member.telling());
			batch.add(member.request());
		}
		going = this.handling.handle(main.request(), this.handling.sign(main.request(), going.at(at)));
		Going replied = this.handling.reply(main.request(), going);
		archive(main.request(), this.ratings.satisfied(main.request(), replied).at());
		members.forEach((member, telling) -> {
			member.receiveAnswer(main.request(), replied.at(), this.cast.staff());
			archive(member, this.ratings.satisfied(member, new Going(telling, null, null, replied.at())).at());
		});
	}

	/** Most are in the archive. */
	private void archive(PastRequest request, Instant closed) {
		if (request.promiseOn() == null && !this.handling.oneIn(15) && this.dates.leaves(closed, 20)) {
			request.archive(this.dates.daysLater(closed, 4 + this.chance.nextInt(9)), this.cast.staff());
		}
	}

}
