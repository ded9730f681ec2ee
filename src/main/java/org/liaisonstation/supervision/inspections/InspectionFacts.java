package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
 * What is known of an inspection, to be read; what may happen to it is in
 * {@link Inspection}, which alone changes this.
 */
@MappedSuperclass
public abstract class InspectionFacts extends AbstractAggregateRoot<Inspection> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	@Enumerated(EnumType.STRING)
	InspectionKind kind;

	String title;

	String object;

	String ground;

	LocalDate plannedOn;

	String place;

	String companions;

	UUID planItemId;

	UUID projectId;

	@Enumerated(EnumType.STRING)
	InspectionState state;

	Instant plannedAt;

	String plannedByName;

	LocalDate heldOn;

	String seen;

	String suggestion;

	String recordedByName;

	LocalDate endedOn;

	String endedByName;

	String endedText;

	/** Moves the version also where only a line beside the inspection is new. */
	int changes;

	@OneToMany(mappedBy = "inspection", cascade = CascadeType.ALL)
	@OrderBy("id")
	List<InspectionDeputy> deputies = new ArrayList<>();

	@OneToMany(mappedBy = "inspection", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<InspectionEvent> history = new ArrayList<>();

	void require(InspectionAct act) {
		refuseIf(!act.isPossible(this.state), "现在是“" + this.state.label() + "”，不能这样操作。");
	}

	void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new InspectionRefused(this.number, href(), why);
		}
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		InspectionEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(this.number, href(), last.who(), last.at(), last.label());
	}

	/** Writes the history, and the trail in the same transaction. */
	void happened(InspectionStep step, Instant at, Viewer by, String text) {
		this.changes++;
		this.history.add(new InspectionEvent((Inspection) this, at, by.displayName(), step, text));
		registerEvent(Recorded.of(step.action(), Inspection.KIND, this.id));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/inspections/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	/** JC-2026-0001. */
	public String number() {
		return this.number;
	}

	public InspectionKind kind() {
		return this.kind;
	}

	public String title() {
		return this.title;
	}

	/** 检查对象: what was looked at. */
	public String object() {
		return this.object;
	}

	/** A code of the list {@code supervision_ground}. */
	public String ground() {
		return this.ground;
	}

	public LocalDate plannedOn() {
		return this.plannedOn;
	}

	public String place() {
		return this.place;
	}

	/** Who came along without being a deputy, in words. */
	public String companions() {
		return this.companions;
	}

	/** The item of the supervision plan that it carries out, or null. */
	public UUID planItemId() {
		return this.planItemId;
	}

	/** The livelihood project that it looked at, or null. */
	public UUID projectId() {
		return this.projectId;
	}

	public InspectionState state() {
		return this.state;
	}

	public Instant plannedAt() {
		return this.plannedAt;
	}

	public String plannedByName() {
		return this.plannedByName;
	}

	/** Null until it was held. */
	public LocalDate heldOn() {
		return this.heldOn;
	}

	/** The day it was held on, or is planned for. */
	public LocalDate day() {
		return (this.heldOn != null) ? this.heldOn : this.plannedOn;
	}

	public String seen() {
		return this.seen;
	}

	public String suggestion() {
		return this.suggestion;
	}

	public String recordedByName() {
		return this.recordedByName;
	}

	public LocalDate endedOn() {
		return this.endedOn;
	}

	public String endedByName() {
		return this.endedByName;
	}

	public String endedText() {
		return this.endedText;
	}

	/** All that were written down, struck ones too. */
	public List<InspectionDeputy> deputies() {
		return Collections.unmodifiableList(this.deputies);
	}

	/** Those who take part. */
	public List<UUID> participants() {
		return this.deputies.stream().filter(InspectionDeputy::takesPart).map(InspectionDeputy::deputyId).toList();
	}

	public boolean takesPart(UUID deputyId) {
		return deputyId != null && participants().contains(deputyId);
	}

	public List<InspectionEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

}
