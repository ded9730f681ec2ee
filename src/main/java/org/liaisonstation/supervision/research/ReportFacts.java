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
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a research report, to be read; what may happen to it is in
 * {@link ResearchReport}, which alone changes this.
 */
@MappedSuperclass
public abstract class ReportFacts extends AbstractAggregateRoot<ResearchReport> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	String title;

	String text;

	UUID visitId;

	@Enumerated(EnumType.STRING)
	ReportState state;

	Instant writtenAt;

	UUID writtenBy;

	Instant submittedAt;

	String sentBackReason;

	LocalDate acceptedOn;

	String acceptedByName;

	String endedReason;

	/** Moves the version also where only a line beside the report is new. */
	int changes;

	@OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<ReportAuthor> lines = new ArrayList<>();

	@OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
	@OrderBy("id")
	List<ReportDelivery> deliveries = new ArrayList<>();

	@OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<ResearchEvent> history = new ArrayList<>();

	void require(ReportAct act) {
		refuseIf(!act.isPossible(this.state), "现在是“" + this.state.label() + "”，不能这样操作。");
	}

	void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new ResearchRefused(name(), href(), why);
		}
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		ResearchEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(name(), href(), last.who(), last.at(), last.label());
	}

	/** Writes the history, and the trail in the same transaction. */
	void happened(ResearchStep step, Instant at, Viewer by, String text) {
		this.changes++;
		this.history.add(ResearchEvent.of((ResearchReport) this, at, by.displayName(), step, text));
		registerEvent(Recorded.of(step.action(), ResearchReport.KIND, this.id));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/research/reports/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	/** Null before it was accepted. */
	public String number() {
		return this.number;
	}

	/** The number, or that it has none yet. */
	public String name() {
		return (this.number != null) ? this.number : "调研报告（未编号）";
	}

	public String title() {
		return this.title;
	}

	public String text() {
		return this.text;
	}

	/** The visit that it is about, or null. */
	public UUID visitId() {
		return this.visitId;
	}

	public ReportState state() {
		return this.state;
	}

	public String sentBackReason() {
		return this.sentBackReason;
	}

	public LocalDate acceptedOn() {
		return this.acceptedOn;
	}

	public String acceptedByName() {
		return this.acceptedByName;
	}

	public String endedReason() {
		return this.endedReason;
	}

	/** The deputies who wrote it. */
	public List<UUID> authors() {
		return this.lines.stream().filter((line) -> !line.isStruck()).map(ReportAuthor::deputyId).toList();
	}

	/** 执笔, or null. */
	public UUID pen() {
		return this.lines.stream().filter(ReportAuthor::isPen).map(ReportAuthor::deputyId).findFirst().orElse(null);
	}

	public boolean isBy(UUID deputyId) {
		return deputyId != null && authors().contains(deputyId);
	}

	public List<ReportDelivery> deliveries() {
		return this.deliveries;
	}

	/**
	 * One of its deliveries.
	 * @throws NotFound where there is none such
	 */
	ReportDelivery delivery(UUID deliveryId) {
		return this.deliveries.stream()
			.filter((one) -> one.id().equals(deliveryId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** 后续跟踪, the oldest first. */
	public List<ResearchEvent> followUps() {
		return this.history.stream().filter((event) -> event.is(ResearchStep.REPORT_FOLLOWED)).toList();
	}

	public List<ResearchEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

}
