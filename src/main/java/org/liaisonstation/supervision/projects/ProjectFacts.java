package org.liaisonstation.supervision.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * What is known of a project, to be read; what may happen to it is in {@link Project},
 * which alone changes this.
 */
@MappedSuperclass
public abstract class ProjectFacts extends AbstractAggregateRoot<Project> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	int year;

	@Embedded
	ProjectWords words;

	@Embedded
	ProjectOrigin origin;

	@Enumerated(EnumType.STRING)
	ProjectState state;

	int percent;

	LocalDate registeredOn;

	Instant registeredAt;

	String registeredByName;

	@Embedded
	Acceptance acceptance;

	@Embedded
	Satisfaction satisfaction;

	@Embedded
	Stop stop;

	/** Moves the version also where only a line beside the project is new. */
	int changes;

	@OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
	@OrderBy("month")
	List<ProjectProgress> progress = new ArrayList<>();

	@OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
	@OrderBy("since, id")
	List<ProjectWatcher> watchers = new ArrayList<>();

	@OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
	@OrderBy("onDay, id")
	List<ProjectObservation> observations = new ArrayList<>();

	@OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
	List<ProgressReminder> reminders = new ArrayList<>();

	@OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<ProjectEvent> history = new ArrayList<>();

	/** Writes the history, and the trail in the same transaction. */
	void happened(ProjectStep step, Instant at, Viewer by, String text) {
		this.changes++;
		noted(step, at, by.displayName(), text);
	}

	/** What the station did by itself: a page that somebody fills in stays valid. */
	void noted(ProjectStep step, Instant at, String by, String text) {
		this.history.add(new ProjectEvent((Project) this, at, by, step, text));
		registerEvent(Recorded.of(step.action(), Project.KIND, this.id));
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		ProjectEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(this.number, href(), last.who(), last.at(), last.label());
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/projects/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	/** MS-2026-0001. */
	public String number() {
		return this.number;
	}

	public int year() {
		return this.year;
	}

	public ProjectWords words() {
		return this.words;
	}

	public String title() {
		return this.words.title();
	}

	/** 责任单位. */
	public UUID unitId() {
		return this.words.unitId();
	}

	public LocalDate dueOn() {
		return this.words.dueOn();
	}

	public ProjectOrigin origin() {
		return (this.origin != null) ? this.origin : ProjectOrigin.NONE;
	}

	public ProjectState state() {
		return this.state;
	}

	/** Of the last month that was checked. */
	public int percent() {
		return this.percent;
	}

	public LocalDate registeredOn() {
		return this.registeredOn;
	}

	Instant registeredAt() {
		return this.registeredAt;
	}

	public String registeredByName() {
		return this.registeredByName;
	}

	/** Null while it is not accepted. */
	public Acceptance acceptance() {
		return this.acceptance;
	}

	/** Null while nobody was asked. */
	public Satisfaction satisfaction() {
		return this.satisfaction;
	}

	/** Null unless it is stopped. */
	public Stop stop() {
		return this.stop;
	}

	/** The months that were reported, the first one first. */
	public List<ProjectProgress> progress() {
		return this.progress.stream().sorted(Comparator.comparing(ProjectProgress::month)).toList();
	}

	public Optional<ProjectProgress> progressOf(YearMonth month) {
		return this.progress.stream().filter((one) -> one.month().equals(month)).findFirst();
	}

	ProjectProgress progress(UUID progressId) {
		return this.progress.stream()
			.filter((one) -> one.id().equals(progressId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** The last one that was checked, of that month or an earlier one. */
	public Optional<ProjectProgress> lastChecked(YearMonth month) {
		return this.progress.stream()
			.filter((one) -> one.isChecked() && !one.month().isAfter(month))
			.max(Comparator.comparing(ProjectProgress::month));
	}

	/** Who watches it now. */
	public Set<UUID> watching() {
		return this.watchers.stream()
			.filter(ProjectWatcher::isWatching)
			.map(ProjectWatcher::deputyId)
			.collect(Collectors.toSet());
	}

	public List<ProjectObservation> observations() {
		return Collections.unmodifiableList(this.observations);
	}

	/**
	 * Whether the unit was told that a month is to be reported.
	 * @param late whether it has to have been told that it is overdue
	 */
	boolean isReminded(YearMonth month, boolean late) {
		return this.reminders.stream().anyMatch((one) -> one.isOf(month) && one.covers(late));
	}

	ProgressReminder reminderOf(YearMonth month) {
		return this.reminders.stream().filter((one) -> one.isOf(month)).findFirst().orElseGet(() -> {
			ProgressReminder first = new ProgressReminder((Project) this, month);
			this.reminders.add(first);
			return first;
		});
	}

	public List<ProjectEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

}
