package org.liaisonstation.activities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 登记出席 by the office, also after the activity. */
@Controller
@RequestMapping("/desk/activities/{id}/attendance")
class AttendanceController {

	private final ActivityDesk desk;

	private final ActivityPages pages;

	private final ActivityChoices choices;

	private final Submissions submissions;

	AttendanceController(ActivityDesk desk, ActivityPages pages, ActivityChoices choices, Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.MARK);
		Map<UUID, String> deputies = deputies(activity, model);
		model.addAttribute("form", AttendanceForm.of(activity, List.copyOf(deputies.keySet())));
		return shown(activity, deputies, model);
	}

	@PostMapping
	String mark(@PathVariable UUID id, @Valid @ModelAttribute("form") AttendanceForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.MARK);
		Map<UUID, String> deputies = deputies(activity, model);
		form.check(activity, List.copyOf(deputies.keySet()), errors);
		if (errors.hasErrors()) {
			return shown(activity, deputies, model);
		}
		Map<UUID, Attendance.State> marked = form.marked(activity);
		List<UUID> dropped = form.dropped(activity);
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			if (!marked.isEmpty() || !dropped.isEmpty()) {
				this.desk.mark(id, form.version(), marked, dropped, form.reasons(), viewer);
			}
			return activity.href();
		});
	}

	/** Who is on the list, then everybody else by group. */
	private Map<UUID, String> deputies(Activity activity, Model model) {
		ActivityNames.Names names = (ActivityNames.Names) model.getAttribute("names");
		Map<UUID, String> deputies = new LinkedHashMap<>();
		activity.attendances().keySet().forEach((deputy) -> deputies.put(deputy, names.of(deputy)));
		this.choices.deputies()
			.values()
			.forEach((group) -> group
				.forEach((deputy) -> deputies.putIfAbsent(UUID.fromString(deputy.code()), deputy.name())));
		return deputies;
	}

	private static String shown(Activity activity, Map<UUID, String> deputies, Model model) {
		model.addAttribute("deputies", deputies);
		model.addAttribute("states",
				activity.isHeld()
						? Choice.of(Attendance.State::label, Attendance.State.PRESENT, Attendance.State.LEAVE,
								Attendance.State.ABSENT)
						: Choice.of(Attendance.State::label, Attendance.State.values()));
		return "activities/attendance";
	}

}
