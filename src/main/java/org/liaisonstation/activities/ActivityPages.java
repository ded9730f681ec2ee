package org.liaisonstation.activities;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Prepares the pages of one activity: the activity, what the viewer may do, the names
 * that its ids stand for.
 */
@Component
@Transactional(readOnly = true)
class ActivityPages {

	private static final String PAGE = "activities/activity";

	private final ActivityAccess access;

	private final Opinions opinions;

	private final ActivityNames names;

	private final Files files;

	private final ApplicationEventPublisher events;

	ActivityPages(ActivityAccess access, Opinions opinions, ActivityNames names, Files files,
			ApplicationEventPublisher events) {
		this.access = access;
		this.opinions = opinions;
		this.names = names;
		this.files = files;
		this.events = events;
	}

	/** A deputy on the list. */
	record Participant(UUID id, String name, Attendance attendance) {

	}

	/** What every page of an activity needs; 404 for whom it does not concern. */
	public Activity open(UUID id, Viewer viewer, Model model) {
		return prepare(this.access.findVisible(id, viewer), viewer, model);
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public Activity open(UUID id, Viewer viewer, Model model, ActivityAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	private Activity prepare(Activity activity, Viewer viewer, Model model) {
		activity.guests().size();
		activity.history().size();
		List<Opinion> opinions = this.opinions.findByActivityIdOrderByPosition(activity.id());
		ActivityNames.Names names = this.names.of(activity,
				opinions.stream().map(Opinion::placeId).filter(Objects::nonNull).toList());
		model.addAttribute("activity", activity);
		model.addAttribute("may", this.access.permissions(activity, viewer));
		model.addAttribute("names", names);
		model.addAttribute("opinions", opinions);
		model.addAttribute("participants",
				activity.attendances()
					.entrySet()
					.stream()
					.map((one) -> new Participant(one.getKey(), names.of(one.getKey()), one.getValue()))
					.sorted(Comparator.comparing((Participant one) -> one.attendance().state())
						.thenComparing(Participant::name))
					.toList());
		model.addAttribute("personal",
				!activity.guests().isEmpty() || opinions.stream().anyMatch((opinion) -> opinion.saidBy() != null));
		model.addAttribute("today", this.access.today());
		return activity;
	}

	/** The page of the activity itself. */
	public String show(UUID id, Viewer viewer, Model model) {
		Activity activity = open(id, viewer, model);
		model.addAttribute("files", this.files.of(owner(id)));
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(activity.version()));
		}
		return PAGE;
	}

	/**
	 * The same with the names of guests and of who said something in full, which leaves a
	 * trace.
	 */
	@Transactional
	public String reveal(UUID id, Viewer viewer, Model model) {
		requireNames(id, viewer);
		model.addAttribute("revealed", true);
		return show(id, viewer, model);
	}

	/** 记录表 on paper, with all names: a look at them as well. */
	@Transactional
	public String print(UUID id, Viewer viewer, Model model) {
		requireNames(id, viewer);
		open(id, viewer, model);
		return "activities/paper";
	}

	private void requireNames(UUID id, Viewer viewer) {
		Activity activity = this.access.findVisible(id, viewer);
		if (!this.access.permissions(activity, viewer).seesNames()) {
			throw new NotFound();
		}
		this.events.publishEvent(Recorded.of("activity.names_shown", ActivityDesk.KIND, id));
	}

	/** A photo or paper; 404 where it is another record's. */
	public ResponseEntity<byte[]> download(UUID id, UUID file, Viewer viewer) {
		this.access.findVisible(id, viewer);
		StoredFile found = this.files.find(file, owner(id)).orElseThrow(NotFound::new);
		return this.files.download(found);
	}

	private static Owner owner(UUID id) {
		return new Owner(ActivityDesk.KIND, id);
	}

}
