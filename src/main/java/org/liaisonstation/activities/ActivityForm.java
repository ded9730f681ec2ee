package org.liaisonstation.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/**
 * The record of an activity (走访记录表、六请记录), or what is known of one beforehand.
 *
 * @param plan it is still to take place
 * @param item the item of a plan that it carries out, or null
 * @param title 主题事项; nothing makes one of category and subjects
 * @param subjects each as PLACE:id, by its kind
 * @param deputies who was there, or is expected; not asked for in a correction
 */
record ActivityForm(UUID submission, Long version, @NotNull ActivityKind kind, Boolean plan, UUID item,
		@NotBlank(message = "请选择类别") String category, @Size(max = 60) String title,
		@NotNull(message = "请填写日期") LocalDate onDate, LocalTime from, LocalTime to, UUID groupId, UUID placeId,
		UUID pointId, UUID roomId, @Size(max = 100) String location, List<String> subjects, List<UUID> deputies,
		@Size(max = 200) String companions, String theme, String field, String function,
		@Size(max = 5000) String situation, List<@Valid GuestLine> guests, List<@Valid OpinionLine> opinions,
		List<MultipartFile> files) {

	ActivityForm {
		subjects = (subjects != null) ? subjects.stream().filter((one) -> Filled.of(one) != null).distinct().toList()
				: List.of();
		deputies = (deputies != null) ? deputies.stream().distinct().toList() : List.of();
		guests = GuestLine.padded(guests);
		opinions = OpinionLine.padded(opinions);
	}

	/**
	 * A new one, begun by what the address says.
	 */
	static ActivityForm begin(ActivityStart start, LocalDate today) {
		return new ActivityForm(Submissions.fresh(), null, start.kindOrVisit(), start.isPlan(), start.item(),
				start.category(), start.title(),
				(start.onDate() != null) ? start.onDate() : start.isPlan() ? null : today, null, null, start.group(),
				null, null, null, null, start.subjects(), null, null, null, null, null, null, null, null, null);
	}

	/** To be corrected. */
	static ActivityForm of(Activity activity) {
		Outline outline = activity.outline();
		Venue venue = activity.venue();
		return new ActivityForm(Submissions.fresh(), activity.version(), activity.kind(),
				activity.state() == ActivityState.PLANNED, activity.planItemId(), outline.category(), outline.title(),
				outline.onDate(), outline.from(), outline.to(), outline.groupId(), venue.placeId(), venue.pointId(),
				venue.roomId(), venue.location(), activity.subjects().stream().map(SubjectCode::of).toList(), null,
				activity.companions(), activity.tags().theme(), activity.tags().field(), activity.tags().function(),
				activity.situation(), null, null, null);
	}

	boolean isPlan() {
		return Boolean.TRUE.equals(this.plan);
	}

	/** Whom it went to; what no page of this station sends is left out. */
	List<VisitedSubject> visited() {
		return this.subjects.stream().map(SubjectCode::read).flatMap((subject) -> subject.stream()).toList();
	}

	Outline outline(String titleOtherwise) {
		String written = Filled.of(this.title);
		return new Outline(this.kind, this.category, (written != null) ? written : titleOtherwise, this.onDate,
				this.from, this.to, this.groupId);
	}

	Venue venue() {
		return new Venue(this.placeId, this.pointId, this.roomId, Filled.of(this.location));
	}

	Tags tags() {
		return new Tags(Filled.of(this.theme), Filled.of(this.field), Filled.of(this.function));
	}

}
