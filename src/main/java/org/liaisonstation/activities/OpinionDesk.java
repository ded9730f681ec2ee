package org.liaisonstation.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with the opinions of activities, by the office; a deputy adds to an
 * activity that he recorded himself.
 */
@Service
@Transactional
public class OpinionDesk {

	private static final String SERIES = "YJ";

	private final Opinions opinions;

	private final ActivityAccess access;

	private final NumberSeries numbers;

	private final Clock clock;

	OpinionDesk(Opinions opinions, ActivityAccess access, NumberSeries numbers, Clock clock) {
		this.opinions = opinions;
		this.access = access;
		this.numbers = numbers;
		this.clock = clock;
	}

	/** Writes down what was said in an activity that took place. */
	public Opinion record(UUID activityId, Opinion.Words words, Viewer by) {
		Activity activity = this.access.toAct(activityId, by, ActivityAct.ADD_OPINION);
		Opinion opinion = new Opinion(activity, this.opinions.countByActivityId(activityId) + 1, words, now(), by);
		opinion.numbered(this.numbers.nextNumber(SERIES, LocalDate.now(this.clock).getYear()));
		return this.opinions.save(opinion);
	}

	/** Puts the words right while nothing has become of it. */
	public Opinion correct(UUID id, Long version, Opinion.Words words, Viewer by) {
		Opinion opinion = this.opinions.findById(id).orElseThrow(NotFound::new);
		this.access.toAct(opinion.activity().id(), by, ActivityAct.ADD_OPINION);
		requireFresh(opinion, version);
		opinion.correct(words);
		return this.opinions.save(opinion);
	}

	/** 当场答复. */
	public Opinion answer(UUID id, Long version, String answer, Viewer by) {
		Opinion opinion = toAct(id, version, by);
		opinion.answer(answer, now(), by);
		return this.opinions.save(opinion);
	}

	/** 留作议题. */
	public Opinion keep(UUID id, Long version, Viewer by) {
		Opinion opinion = toAct(id, version, by);
		opinion.keep(now(), by);
		return this.opinions.save(opinion);
	}

	public Opinion withdraw(UUID id, Long version, String reason, Viewer by) {
		Opinion opinion = toAct(id, version, by);
		opinion.withdraw(reason, now(), by);
		return this.opinions.save(opinion);
	}

	private Opinion toAct(UUID id, Long version, Viewer by) {
		Opinion opinion = this.opinions.findById(id).orElseThrow(NotFound::new);
		ActivityAccess.requireOffice(by);
		requireFresh(opinion, version);
		return opinion;
	}

	private static void requireFresh(Opinion opinion, Long version) {
		if (!opinion.version().equals(version)) {
			throw opinion.stale();
		}
	}

	private Instant now() {
		return this.clock.instant();
	}

}
