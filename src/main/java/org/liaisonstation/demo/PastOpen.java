package org.liaisonstation.demo;

import java.time.Instant;
import java.util.List;

import org.liaisonstation.constituencies.Place;
import org.liaisonstation.demo.PastHandling.Going;
import org.liaisonstation.demo.PastTexts.Telling;
import org.liaisonstation.requests.PastRequest;

/**
 * Where the last of the generated requests stand. Most wait for a rating, as in an office
 * in which nothing is late by much; some are in every other state.
 */
class PastOpen {

	private enum Standing {

		UNDER_REVIEW, TO_DISPATCH, TO_SIGN, RETURN_ASKED, IN_PROGRESS, EXTENSION_ASKED, PAUSED, ANSWERED, REPLIED,
		TO_RULE, MERGED

	}

	/** One after the other, again and again; between them others wait for a rating. */
	private static final List<Standing> STANDINGS = List.of(Standing.TO_RULE, Standing.TO_SIGN, Standing.MERGED,
			Standing.UNDER_REVIEW, Standing.PAUSED, Standing.IN_PROGRESS, Standing.TO_DISPATCH, Standing.ANSWERED,
			Standing.EXTENSION_ASKED, Standing.PAUSED, Standing.RETURN_ASKED);

	private final DemoCast cast;

	private final PastIntake intake;

	private final PastHandling handling;

	private final PastRatings ratings;

	private final PastTexts texts;

	private final PastDates dates;

	/** The last one that others may be merged into. */
	private PastRequest carrying;

	PastOpen(DemoCast cast, PastIntake intake, PastHandling handling, PastRatings ratings, PastTexts texts,
			PastDates dates) {
		this.cast = cast;
		this.intake = intake;
		this.handling = handling;
		this.ratings = ratings;
		this.texts = texts;
		this.dates = dates;
	}

	/** The request of that position, left where it stands. */
	PastRequest leave(int position, Instant at) {
		Standing standing = (position % 2 == 0) ? Standing.REPLIED : STANDINGS.get(position / 2 % STANDINGS.size());
		Place place = this.intake.place();
		Telling telling = this.texts.tell(this.texts.topic(), place);
		if (standing == Standing.UNDER_REVIEW) {
			return this.intake.handedIn(telling, place, "WEB", at);
		}
		PastIntake.Came came = this.intake.comes(telling, place, at);
		leave(came, standing);
		return came.request();
	}

	private void leave(PastIntake.Came came, Standing standing) {
		PastRequest request = came.request();
		if (standing == Standing.MERGED && this.carrying != null) {
			request.mergeInto(this.carrying, this.dates.minutesLater(came.at(), 10, 60), this.cast.staff());
		}
		if (standing == Standing.MERGED || standing == Standing.TO_DISPATCH) {
			return;
		}
		Going going = this.handling.dispatch(request, came.telling(), came.at());
		if (standing == Standing.RETURN_ASKED && !request.wasGivenBack()) {
			request.askReturn("涉及多个单位，请工委裁定主办。", null, this.dates.minutesLater(going.at(), 5, 50), going.unit());
		}
		if (standing == Standing.TO_SIGN || standing == Standing.RETURN_ASKED) {
			this.carrying = request;
			return;
		}
		going = this.handling.sign(request, going);
		switch (standing) {
			case IN_PROGRESS -> this.carrying = request;
			case EXTENSION_ASKED -> this.handling.askExtension(request, going);
			case PAUSED -> this.handling.pause(request, going);
			case ANSWERED -> this.handling.handle(request, going);
			case TO_RULE -> {
				going = this.handling.reply(request, this.handling.handle(request, going));
				going = this.handling.sign(request, this.ratings.dissatisfied(request, going));
				going = this.handling.reply(request, this.handling.handle(request, going));
				this.ratings.dissatisfied(request, going);
			}
			default -> this.handling.reply(request, this.handling.handle(request, going));
		}
	}

}
