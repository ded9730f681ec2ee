package org.liaisonstation.supervision.projects;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 监督代表: who of the deputies watches a project. */
@Controller
@RequestMapping("/desk/projects/{id}/watchers")
class WatcherController {

	private static final String PAGE = "supervision/projects/watchers";

	private final ProjectPages pages;

	private final ProjectDesk desk;

	private final ProjectChoices choices;

	private final Submissions submissions;

	WatcherController(ProjectPages pages, ProjectDesk desk, ProjectChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", WatchersForm.of(this.pages.open(id, viewer, model, ProjectAct.NAME_WATCHERS)));
		return PAGE;
	}

	@PostMapping
	String name(@PathVariable UUID id, @Valid @ModelAttribute("form") WatchersForm form, BindingResult errors,
			Viewer viewer, Model model) {
		this.pages.open(id, viewer, model, ProjectAct.NAME_WATCHERS);
		List<Watching> chosen = errors.hasErrors() ? List.of() : this.choices.chosen(form.deputies());
		if (!errors.hasErrors() && chosen.size() < form.deputies().stream().distinct().count()) {
			errors.rejectValue("deputies", "unknown", "请从在任代表中选择");
		}
		if (errors.hasErrors()) {
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.nameWatchers(id, form.version(), chosen, viewer).href());
	}

}
