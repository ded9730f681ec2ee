package org.liaisonstation.topics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a topic, and what came of it: measures, outcomes, pictures. */
@Service
@Transactional
public class OutcomeDesk {

	/** Whose the papers that prove an outcome are. */
	static final String EVIDENCE = "topic-outcome";

	private final Topics topics;

	private final TopicAccess access;

	private final Files files;

	private final Clock clock;

	OutcomeDesk(Topics topics, TopicAccess access, Files files, Clock clock) {
		this.topics = topics;
		this.access = access;
		this.files = files;
		this.clock = clock;
	}

	/** Whether a picture shows how it was, or how it is now. */
	public enum Moment {

		BEFORE("topic-before", "整改前"), AFTER("topic-after", "整改后");

		private final String owner;

		private final String label;

		Moment(String owner, String label) {
			this.owner = owner;
			this.label = label;
		}

		public String label() {
			return this.label;
		}

		Owner of(UUID topic) {
			return new Owner(this.owner, topic);
		}

		String owner() {
			return this.owner;
		}

	}

	public Topic addMeasure(UUID id, Long version, TopicMeasure.Facts facts, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.ADD_MEASURE);
		topic.addMeasure(facts, now(), by);
		return this.topics.save(topic);
	}

	public Topic finishMeasure(UUID id, Long version, UUID measureId, LocalDate day, String result, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.FINISH_MEASURE);
		topic.finishMeasure(measureId, day, result, today(), now(), by);
		return this.topics.save(topic);
	}

	/** 登记成效, with what proves it. */
	public Topic addOutcome(UUID id, Long version, TopicOutcome.Facts facts, List<CleanFile> evidence, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.MEASURE_OUTCOMES);
		TopicOutcome outcome = topic.addOutcome(facts, today(), now(), by);
		this.files.store(evidence, new Owner(EVIDENCE, outcome.id()), by.username());
		return this.topics.save(topic);
	}

	/** 划去成效. */
	public Topic strikeOutcome(UUID id, Long version, UUID outcomeId, String reason, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.MEASURE_OUTCOMES);
		topic.strikeOutcome(outcomeId, reason, now(), by);
		return this.topics.save(topic);
	}

	public Topic countHouseholds(UUID id, Long version, int households, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.MEASURE_OUTCOMES);
		topic.countHouseholds(households, now(), by);
		return this.topics.save(topic);
	}

	public Topic addPictures(UUID id, Long version, Moment moment, List<CleanFile> pictures, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.KEEP_PICTURES);
		this.files.store(pictures, moment.of(id), by.username());
		topic.pictures(TopicStep.PICTURES_ADDED, moment.label() + " " + pictures.size() + " 张", now(), by);
		return this.topics.save(topic);
	}

	/** 撤下照片. */
	public Topic withdrawPicture(UUID id, Long version, Moment moment, UUID file, String reason, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.KEEP_PICTURES);
		StoredFile picture = this.files.find(file, moment.of(id)).orElseThrow(NotFound::new);
		this.files.withdraw(picture, by.username(), reason);
		topic.pictures(TopicStep.PICTURE_WITHDRAWN, moment.label() + "：" + reason, now(), by);
		return this.topics.save(topic);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
