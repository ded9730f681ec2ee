package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.liaisonstation.audit.HistoryLine;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a finding, to be read; what may happen to it is in {@link Finding},
 * which alone changes this.
 */
@MappedSuperclass
public abstract class FindingFacts extends AbstractAggregateRoot<Finding> {

	@Id
	UUID id;

	@Version
	Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	Inspection inspection;

	int position;

	String number;

	String text;

	String suggestion;

	UUID unitId;

	@Enumerated(EnumType.STRING)
	FindingState state;

	Instant foundAt;

	String foundByName;

	UUID foundByDeputy;

	Instant sentAt;

	String sentByName;

	Instant signedAt;

	String signedBy;

	int round;

	Instant endedAt;

	String endedText;

	/** Moves the version also where only a line beside the finding is new. */
	int changes;

	@OneToMany(mappedBy = "finding", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<Mending> mendings = new ArrayList<>();

	@OneToMany(mappedBy = "finding", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<FindingEvent> history = new ArrayList<>();

	void require(FindingAct act) {
		refuseIf(!act.isPossible(this.state, this.inspection.state()), "现在是“" + this.state.label() + "”，不能这样操作。"
				+ ((this.inspection.state() == InspectionState.PLANNED) ? "请先记录检查的开展情况。" : ""));
	}

	void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new InspectionRefused(this.number, href(), why);
		}
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		FindingEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(this.number, href(), last.who(), last.at(), last.label());
	}

	/** Writes the history, and the trail in the same transaction. */
	void happened(FindingStep step, Instant at, String by, String text) {
		this.changes++;
		noted(step, at, by, text);
	}

	/** What the station did by itself: a page that somebody fills in stays valid. */
	void noted(FindingStep step, Instant at, String by, String text) {
		this.history.add(new FindingEvent((Finding) this, at, by, step, text));
		registerEvent(Recorded.of(step.action(), Finding.KIND, this.id));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/findings/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public Inspection inspection() {
		return this.inspection;
	}

	public int position() {
		return this.position;
	}

	/** JC-2026-0001-2: of the inspection, and its place in it. */
	public String number() {
		return this.number;
	}

	public String text() {
		return this.text;
	}

	/** Enough of it for a heading. */
	public String head() {
		String line = this.text.lines().findFirst().orElse("");
		return (line.length() > 40) ? line.substring(0, 40) + "…" : line;
	}

	public String suggestion() {
		return this.suggestion;
	}

	/** 责任单位; may be unknown until it is sent. */
	public UUID unitId() {
		return this.unitId;
	}

	public FindingState state() {
		return this.state;
	}

	public Instant foundAt() {
		return this.foundAt;
	}

	public String foundByName() {
		return this.foundByName;
	}

	/** The deputy who wrote it down himself, or null. */
	public UUID foundByDeputy() {
		return this.foundByDeputy;
	}

	public Instant sentAt() {
		return this.sentAt;
	}

	public String sentByName() {
		return this.sentByName;
	}

	public Instant signedAt() {
		return this.signedAt;
	}

	public String signedBy() {
		return this.signedBy;
	}

	public Instant endedAt() {
		return this.endedAt;
	}

	public String endedText() {
		return this.endedText;
	}

	/** All, the first one first. */
	public List<Mending> mendings() {
		return Collections.unmodifiableList(this.mendings);
	}

	/** The one under way, or the last one; null before it was sent. */
	public Mending mending() {
		return (this.round == 0) ? null : this.mendings.get(this.mendings.size() - 1);
	}

	/** How many times the unit was told to mend it; zero after it was recalled. */
	public int round() {
		return this.round;
	}

	public List<FindingEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

}
