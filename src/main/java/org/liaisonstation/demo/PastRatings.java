package org.liaisonstation.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

import org.liaisonstation.demo.PastHandling.Going;
import org.liaisonstation.requests.PastRequest;
import org.liaisonstation.requests.Satisfaction;

/**
 * What comes after the reply to a generated request: a rating, another round, silence, a
 * promise that falls due.
 */
class PastRatings {

	private final DemoCast cast;

	private final PastHandling handling;

	private final PastTexts texts;

	private final PastDates dates;

	private final RandomGenerator chance;

	PastRatings(DemoCast cast, PastHandling handling, PastTexts texts, PastDates dates, RandomGenerator chance) {
		this.cast = cast;
		this.handling = handling;
		this.texts = texts;
		this.dates = dates;
		this.chance = chance;
	}

	/** From the reply to the end: rated, silent, or another round. */
	Going rate(PastRequest request, Going going) {
		if (this.handling.oneIn(18) && this.dates.leaves(going.at(), 30)) {
			return silence(request, going);
		}
		Instant at = this.dates.daysLater(going.at(), this.chance.nextInt(4));
		if (!this.handling.oneIn(16) || !this.dates.leaves(at, 2 * PastHandling.DAYS_OF_A_ROUND)) {
			return satisfied(request, going.at(at));
		}
		Going second = this.handling.sign(request, dissatisfied(request, going.at(at)));
		Going again = this.handling.reply(request, this.handling.handle(request, second));
		if (!this.handling.oneIn(7)) {
			return satisfied(request, again);
		}
		return rule(request, again);
	}

	/** Dissatisfied a second time: the director decides. */
	private Going rule(PastRequest request, Going going) {
		Instant at = this.dates.daysLater(dissatisfied(request, going).at(), 1);
		if (this.handling.oneIn(2)) {
			request.close("已尽职权范围内的努力，剩余部分需上级统筹，已当面说明。", at, this.cast.director());
			return going.at(at);
		}
		request.superviseAgain("请主要负责人到现场，限期解决。", at, this.cast.director());
		return satisfied(request,
				this.handling.reply(request, this.handling.handle(request, this.handling.sign(request, going.at(at)))));
	}

	Going dissatisfied(PastRequest request, Going going) {
		Instant at = this.dates.minutesLater(going.at(), 60, 300);
		request.rate(Satisfaction.DISSATISFIED, Satisfaction.DISSATISFIED, this.texts.complaint(), at,
				this.cast.staff());
		return going.at(at);
	}

	Going satisfied(PastRequest request, Going going) {
		Instant at = this.dates.minutesLater(going.at(), 30, 300);
		Satisfaction result = this.handling.oneIn(4) ? Satisfaction.MOSTLY_SATISFIED : Satisfaction.SATISFIED;
		request.rate(this.handling.oneIn(6) ? Satisfaction.MOSTLY_SATISFIED : Satisfaction.SATISFIED, result,
				this.texts.comment(), at, this.cast.staff());
		return going.at(at);
	}

	private Going silence(PastRequest request, Going going) {
		Instant at = going.at();
		for (int i = 0; i < 3; i++) {
			at = this.dates.daysLater(at, 2);
			request.callTried("电话无人接听。", at, this.cast.staff());
		}
		at = this.dates.daysLater(at, 7);
		request.close("三次回访未接通，按未评价办结。", at, this.cast.director());
		return going.at(at);
	}

	/** On the day of a promise the unit says what became of it. */
	Going promised(PastRequest request, Going closed) {
		LocalDate day = request.promiseOn();
		if (day == null) {
			return closed;
		}
		Instant at = this.dates.morning(day, closed.at());
		request.promiseFallsDue(at);
		Going going = this.handling.sign(request, closed.at(at));
		at = this.dates.daysLater(going.at(), 2);
		if (going.joint() != null) {
			request.countersign("承诺已兑现。", at, going.joint());
		}
		request.answer("您好。上次承诺的事项已经办完，请您查看。", "A", null, this.dates.minutesLater(at, 5, 30), going.unit());
		return satisfied(request, this.handling.reply(request, going.at(this.dates.minutesLater(at, 40, 60))));
	}

}
