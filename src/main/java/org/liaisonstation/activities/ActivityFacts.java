package org.liaisonstation.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.HistoryLine;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of an activity, to be read; what may happen to it is in {@link Activity},
 * which alone changes this.
 */
@MappedSuperclass
public abstract class ActivityFacts extends AbstractAggregateRoot<Activity> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	@Embedded
	Outline outline;

	@Embedded
	Venue venue;

	@Embedded
	Tags tags;

	@Enumerated(EnumType.STRING)
	ActivityState state;

	String companions;

	String situation;

	UUID planItemId;

	String signInCode;

	Instant recordedAt;

	UUID recordedBy;

	String recordedByName;

	UUID recordedByDeputy;

	Instant heldAt;

	Instant checkedAt;

	String checkedByName;

	Instant endedAt;

	String endReason;

	@ElementCollection
	@CollectionTable(name = "activity_subject", joinColumns = @JoinColumn(name = "activity_id"))
	@OrderColumn(name = "position")
	List<VisitedSubject> subjects = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "activity_attendance", joinColumns = @JoinColumn(name = "activity_id"))
	@MapKeyColumn(name = "deputy_id")
	Map<UUID, Attendance> attendances = new LinkedHashMap<>();

	@OneToMany(mappedBy = "activity", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<Guest> guests = new ArrayList<>();

	@OneToMany(mappedBy = "activity", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<FollowUp> followUps = new ArrayList<>();

	@OneToMany(mappedBy = "activity", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<ActivityEvent> history = new ArrayList<>();

	void require(ActivityState... allowed) {
		refuseIf(!List.of(allowed).contains(this.state), "现在是“" + this.state.label() + "”，不能这样操作。");
	}

	void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new ActivityRefused(this.number, href(), why);
		}
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		ActivityEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(this.number, href(), last.who(), last.at(), last.label());
	}

	/** Writes the history, and the trail in the same transaction. */
	void happened(ActivityStep step, Instant at, Viewer by, String text) {
		this.history.add(new ActivityEvent((Activity) this, at, by.displayName(), step, text));
		registerEvent(Recorded.of(step.action(), "activity", this.id));
		registerEvent(new ActivityMoved(this.id, step));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/activities/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	/** HD-2026-0001. */
	public String number() {
		return this.number;
	}

	public ActivityKind kind() {
		return this.outline.kind();
	}

	public Outline outline() {
		return this.outline;
	}

	public ActivityState state() {
		return this.state;
	}

	public String title() {
		return this.outline.title();
	}

	public LocalDate onDate() {
		return this.outline.onDate();
	}

	public Venue venue() {
		return (this.venue != null) ? this.venue : Venue.nowhere();
	}

	public String companions() {
		return this.companions;
	}

	public Tags tags() {
		return (this.tags != null) ? this.tags : Tags.none();
	}

	public String situation() {
		return this.situation;
	}

	public UUID planItemId() {
		return this.planItemId;
	}

	/** Null while nobody can sign in by it. */
	public String signInCode() {
		return this.signInCode;
	}

	public String recordedByName() {
		return this.recordedByName;
	}

	/** The deputy who recorded it himself, else null. */
	public UUID recordedByDeputy() {
		return this.recordedByDeputy;
	}

	public Instant checkedAt() {
		return this.checkedAt;
	}

	public String checkedByName() {
		return this.checkedByName;
	}

	public String endReason() {
		return this.endReason;
	}

	public List<VisitedSubject> subjects() {
		return Collections.unmodifiableList(this.subjects);
	}

	/** By the id of the deputy. */
	public Map<UUID, Attendance> attendances() {
		return Collections.unmodifiableMap(this.attendances);
	}

	/** The deputies of whom it is not known yet whether they come. */
	Set<UUID> expected() {
		return this.attendances.entrySet()
			.stream()
			.filter((one) -> one.getValue().state() == Attendance.State.EXPECTED)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	public boolean isPresent(UUID deputyId) {
		return this.attendances.containsKey(deputyId) && this.attendances.get(deputyId).isPresent();
	}

	/** All that were written down, struck ones too. */
	public List<Guest> guests() {
		return Collections.unmodifiableList(this.guests);
	}

	/** Without the struck ones. */
	public long guestCount() {
		return this.guests.stream().filter((guest) -> !guest.isStruck()).count();
	}

	/** How many deputies were there. */
	public long presentCount() {
		return this.attendances.values().stream().filter(Attendance::isPresent).count();
	}

	public List<FollowUp> followUps() {
		return Collections.unmodifiableList(this.followUps);
	}

	public List<ActivityEvent> history() {
		return Collections.unmodifiableList(this.history);
	}

	public List<ActivityEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

	public boolean isHeld() {
		return this.state == ActivityState.HELD;
	}

	/** It was to take place and nobody said what became of it. */
	public boolean isOverdue(LocalDate today) {
		return this.state == ActivityState.PLANNED && onDate().isBefore(today);
	}

	/** A deputy recorded it himself and the office has not looked at it yet. */
	public boolean awaitsCheck() {
		return this.state == ActivityState.HELD && this.recordedByDeputy != null && this.checkedAt == null;
	}

}
