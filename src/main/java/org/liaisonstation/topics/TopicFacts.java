package org.liaisonstation.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.HistoryLine;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a topic, to be read; what may happen to it is in {@link Topic}, which
 * alone changes this.
 */
@MappedSuperclass
public abstract class TopicFacts extends AbstractAggregateRoot<Topic> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	String title;

	String situation;

	String field;

	@Enumerated(EnumType.STRING)
	TopicState state;

	Instant openedAt;

	UUID openedBy;

	String openedByName;

	@Embedded
	WorkProposal workProposal;

	@Embedded
	Decision decision;

	Integer households;

	LocalDate endedOn;

	String endedByName;

	String endedText;

	/** Moves the version also where only a line beside the topic is new. */
	int changes;

	@OneToMany(mappedBy = "topic", cascade = CascadeType.ALL)
	@OrderBy("addedAt, id")
	List<TopicMember> members = new ArrayList<>();

	@OneToMany(mappedBy = "topic", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<TopicMeasure> measures = new ArrayList<>();

	@OneToMany(mappedBy = "topic", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<TopicOutcome> outcomes = new ArrayList<>();

	@OneToMany(mappedBy = "topic", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<TopicEvent> history = new ArrayList<>();

	void require(TopicAct act) {
		refuseIf(!act.isPossible(this.state), "现在是“" + this.state.label() + "”，不能这样操作。");
	}

	void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new TopicRefused(this.number, href(), why);
		}
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		TopicEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(this.number, href(), last.who(), last.at(), last.label());
	}

	/** Writes the history, and the trail in the same transaction. */
	void happened(TopicStep step, Instant at, Viewer by, String text) {
		this.changes++;
		this.history.add(new TopicEvent((Topic) this, at, by.displayName(), step, text));
		registerEvent(Recorded.of(step.action(), Topic.KIND, this.id));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/topics/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	/** RD-2026-0001. */
	public String number() {
		return this.number;
	}

	public String title() {
		return this.title;
	}

	public String situation() {
		return this.situation;
	}

	/** A code of the list {@code activity_field}, or null. */
	public String field() {
		return this.field;
	}

	public TopicState state() {
		return this.state;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	public String openedByName() {
		return this.openedByName;
	}

	/** Null where none was made. */
	public WorkProposal workProposal() {
		return this.workProposal;
	}

	/** Null while nothing was decided. */
	public Decision decision() {
		return this.decision;
	}

	/** How many households gain, where somebody counted them. */
	public Integer households() {
		return this.households;
	}

	/** The day of the resolution or the withdrawal. */
	public LocalDate endedOn() {
		return this.endedOn;
	}

	public String endedByName() {
		return this.endedByName;
	}

	public String endedText() {
		return this.endedText;
	}

	/** It was settled without a work proposal. */
	public boolean isStraight() {
		return this.state == TopicState.RESOLVED && this.workProposal == null;
	}

	/** What is gathered, without what was taken out. */
	public List<TopicMember> members() {
		return this.members.stream().filter(TopicMember::isIn).toList();
	}

	public List<TopicMeasure> measures() {
		return Collections.unmodifiableList(this.measures);
	}

	public TopicMeasure measure(UUID measureId) {
		return this.measures.stream()
			.filter((one) -> one.id().equals(measureId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** All that were written down, struck ones too. */
	public List<TopicOutcome> outcomes() {
		return Collections.unmodifiableList(this.outcomes);
	}

	/** Those that were not struck out. */
	public List<TopicOutcome> standingOutcomes() {
		return this.outcomes.stream().filter((one) -> !one.isStruck()).toList();
	}

	public TopicOutcome outcome(UUID outcomeId) {
		return this.outcomes.stream()
			.filter((one) -> one.id().equals(outcomeId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	public List<TopicEvent> history() {
		return Collections.unmodifiableList(this.history);
	}

	public List<TopicEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

}
