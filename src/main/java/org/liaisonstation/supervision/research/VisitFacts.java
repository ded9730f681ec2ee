package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
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
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a research visit, to be read; what may happen to it is in
 * {@link ResearchVisit}, which alone changes this.
 */
@MappedSuperclass
public abstract class VisitFacts extends AbstractAggregateRoot<ResearchVisit> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	String topic;

	String object;

	LocalDate plannedOn;

	String place;

	String companions;

	UUID planItemId;

	@Enumerated(EnumType.STRING)
	VisitState state;

	LocalDate heldOn;

	String learned;

	Instant writtenAt;

	UUID writtenBy;

	String endedReason;

	/** Moves the version also where only a line beside the visit is new. */
	int changes;

	@OneToMany(mappedBy = "visit", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<VisitDeputy> attending = new ArrayList<>();

	@OneToMany(mappedBy = "visit", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<ResearchEvent> history = new ArrayList<>();

	void require(VisitAct act) {
		if (!act.isPossible(this.state)) {
			throw new ResearchRefused(this.number, href(), "现在是“" + this.state.label() + "”，不能这样操作。");
		}
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		ResearchEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(this.number, href(), last.who(), last.at(), last.label());
	}

	void happened(ResearchStep step, Instant at, Viewer by, String text) {
		this.changes++;
		this.history.add(ResearchEvent.of((ResearchVisit) this, at, by.displayName(), step, text));
		registerEvent(Recorded.of(step.action(), ResearchVisit.KIND, this.id));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/research/visits/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String number() {
		return this.number;
	}

	public String topic() {
		return this.topic;
	}

	public String object() {
		return this.object;
	}

	public LocalDate plannedOn() {
		return this.plannedOn;
	}

	public String place() {
		return this.place;
	}

	public String companions() {
		return this.companions;
	}

	public UUID planItemId() {
		return this.planItemId;
	}

	public VisitState state() {
		return this.state;
	}

	public LocalDate heldOn() {
		return this.heldOn;
	}

	/** The day that it took place, or is to take place. */
	public LocalDate day() {
		return (this.heldOn != null) ? this.heldOn : this.plannedOn;
	}

	public String learned() {
		return this.learned;
	}

	public String endedReason() {
		return this.endedReason;
	}

	/** Those who were there or are expected, without those struck. */
	public List<UUID> deputies() {
		return this.attending.stream().filter((line) -> !line.isStruck()).map(VisitDeputy::deputyId).toList();
	}

	public List<ResearchEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

}
