package org.liaisonstation.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.settings.Code;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** Makes an activity of what a form says, and corrects one by it. */
@Component
class ActivityIntake {

	private static final int LONGEST_TITLE = 60;

	private final ActivityDesk desk;

	private final OpinionDesk opinions;

	private final ActivityChoices choices;

	private final ActivityNames names;

	private final Clock clock;

	ActivityIntake(ActivityDesk desk, OpinionDesk opinions, ActivityChoices choices, ActivityNames names, Clock clock) {
		this.desk = desk;
		this.opinions = opinions;
		this.choices = choices;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * What the form cannot know by itself.
	 * @param before the activity as it stands, whose choices may stay though they are not
	 * offered any more; null for a new one
	 */
	void check(ActivityForm form, Activity before, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		checkTimes(form, errors);
		if (form.kind() != null && Filled.of(form.category()) != null
				&& !(before != null && before.outline().category().equals(form.category()))
				&& !this.choices.isOfKind(form.kind(), form.category())) {
			errors.rejectValue("category", "unknown", "请从列表中选择类别");
		}
		checkSubjects(form, before, errors);
		Collection<UUID> kept = (before != null)
				? ActivityNames.idsOf(before.outline(), before.venue(), before.subjects()) : Set.of();
		checkOffered("groupId", form.groupId(), this.choices.groups(), kept, errors);
		checkOffered("placeId", form.placeId(), this.choices.places(), kept, errors);
		checkOffered("pointId", form.pointId(), this.choices.points(), kept, errors);
		checkOffered("roomId", form.roomId(), this.choices.rooms(), kept, errors);
		Tags tags = (before != null) ? before.tags() : Tags.none();
		checkCode("theme", ActivityNames.THEME, form.theme(), tags.theme(), errors);
		checkCode("field", ActivityNames.FIELD, form.field(), tags.field(), errors);
		checkCode("function", ActivityNames.FUNCTION, form.function(), tags.function(), errors);
		checkOpinions(form.opinions(), errors);
	}

	/** Who came, of a new one. */
	void checkPeople(ActivityForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		Set<String> serving = ActivityChoices.codes(this.choices.deputies()).collect(Collectors.toSet());
		if (!serving.containsAll(form.deputies().stream().map(UUID::toString).toList())) {
			errors.rejectValue("deputies", "unknown", "请从列表中选择");
		}
		if (form.deputies().isEmpty() && !form.isPlan()) {
			errors.rejectValue("deputies", "missing", "请勾选参加的代表");
		}
		if (form.kind() == ActivityKind.INVITATION && !form.isPlan()) {
			GuestLine.check(form.guests(), guestKinds(), form.category(), errors);
		}
	}

	private void checkTimes(ActivityForm form, Errors errors) {
		if (form.onDate() != null && !form.isPlan() && form.onDate().isAfter(today())) {
			errors.rejectValue("onDate", "future", "已开展的活动，日期不能在今天以后；还没开展的，请用“安排活动”");
		}
		if (form.from() != null && form.to() != null && !form.to().isAfter(form.from())) {
			errors.rejectValue("to", "order", "结束时间要晚于开始时间");
		}
	}

	private void checkSubjects(ActivityForm form, Activity before, Errors errors) {
		Set<String> offered = this.choices.subjects()
			.values()
			.stream()
			.flatMap(ActivityChoices::codes)
			.collect(Collectors.toSet());
		if (before != null) {
			before.subjects().stream().map(SubjectCode::of).forEach(offered::add);
		}
		if (!offered.containsAll(form.subjects())) {
			errors.rejectValue("subjects", "unknown", "请从列表中选择");
		}
		if (form.kind() == ActivityKind.LIAISON && form.subjects().isEmpty()) {
			errors.rejectValue("subjects", "missing", "请勾选联系的对象");
		}
	}

	private static void checkOffered(String field, UUID chosen, List<Choice> offered, Collection<UUID> kept,
			Errors errors) {
		if (chosen != null && !kept.contains(chosen)
				&& offered.stream().noneMatch((choice) -> choice.code().equals(chosen.toString()))) {
			errors.rejectValue(field, "unknown", "请从列表中选择");
		}
	}

	private void checkCode(String field, String list, String chosen, String kept, Errors errors) {
		String code = Filled.of(chosen);
		if (code != null && !code.equals(kept) && !this.choices.isOffered(list, code)) {
			errors.rejectValue(field, "unknown", "请从列表中选择");
		}
	}

	void checkOpinions(List<OpinionLine> lines, Errors errors) {
		for (int i = 0; i < lines.size(); i++) {
			checkCode("opinions[" + i + "].tag", ActivityNames.TAG, lines.get(i).tag(), null, errors);
		}
	}

	List<String> guestKinds() {
		return this.choices.categories(ActivityKind.INVITATION).stream().map(Code::code).toList();
	}

	/** 登记 or 安排, with everything that was written down at once. */
	Activity make(ActivityForm form, List<CleanFile> photos, Viewer by) {
		Outline outline = form.outline(titleOf(form.category(), form.visited()));
		if (form.isPlan()) {
			return this.desk.plan(outline, form.venue(), form.tags(), form.visited(), form.deputies(), form.item(), by);
		}
		Activity activity = this.desk.record(outline, form.venue(), form.tags(), form.visited(), form.deputies(),
				Filled.of(form.companions()), Filled.of(form.situation()), form.item(), photos, by);
		List<Guest.Facts> guests = GuestLine.facts(form.guests(), form.category());
		if (form.kind() == ActivityKind.INVITATION && !guests.isEmpty()) {
			this.desk.receive(activity.id(), activity.version(), guests, by);
		}
		write(activity, form.opinions(), by);
		return activity;
	}

	/** What was said; of a single village it is about that village. */
	void write(Activity activity, List<OpinionLine> lines, Viewer by) {
		OpinionLine.words(lines, placeOf(activity)).forEach((words) -> this.opinions.record(activity.id(), words, by));
	}

	private static UUID placeOf(Activity activity) {
		List<UUID> places = Stream
			.concat(Stream.of(activity.venue()).map(Venue::placeId),
					activity.subjects().stream().map(VisitedSubject::placeId))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return (places.size() == 1) ? places.get(0) : null;
	}

	/** 修改; the history says what stood there before. */
	void correct(Activity activity, ActivityForm form, Viewer by) {
		Outline outline = form.outline(titleOf(form.category(), form.visited()));
		ActivityNames.Names names = this.names
			.of(Stream
				.concat(ActivityNames.idsOf(outline, form.venue(), form.visited()).stream(),
						ActivityNames.idsOf(activity.outline(), activity.venue(), activity.subjects()).stream())
				.toList());
		String companions = Filled.of(form.companions());
		String situation = Filled.of(form.situation());
		String words = new ActivityChange(activity, names).words(outline, form.venue(), form.tags(), form.visited(),
				companions, situation);
		if (words != null) {
			this.desk.correct(activity.id(), form.version(), outline, form.venue(), form.tags(), form.visited(),
					companions, situation, words, by);
		}
	}

	/** 进村居：东柳村、西柳村. */
	String titleOf(String category, List<VisitedSubject> subjects) {
		String kind = this.choices.categoryName(category);
		Map<UUID, String> known = this.names.of(subjects.stream().map(VisitedSubject::id).toList()).names();
		String whom = subjects.stream()
			.map((subject) -> known.getOrDefault(subject.id(), ""))
			.collect(Collectors.joining("、"));
		String title = whom.isEmpty() ? kind : kind + "：" + whom;
		return (title.length() > LONGEST_TITLE) ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
