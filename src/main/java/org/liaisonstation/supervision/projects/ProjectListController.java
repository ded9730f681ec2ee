package org.liaisonstation.supervision.projects;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 民生实事: the list, for the office, the units and the deputies who watch. */
@Controller
class ProjectListController {

	private final ProjectList list;

	private final ProjectDues dues;

	private final ProjectColours colours;

	private final ProjectChoices choices;

	ProjectListController(ProjectList list, ProjectDues dues, ProjectColours colours, ProjectChoices choices) {
		this.list = list;
		this.dues = dues;
		this.colours = colours;
		this.choices = choices;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/projects")
	String show(@ModelAttribute("asked") ProjectFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		if (!ProjectPermissions.reads(viewer)) {
			throw new NotFound();
		}
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.list.page(filter, viewer));
		model.addAttribute("counts", this.list.counts(filter, viewer));
		model.addAttribute("years", this.list.years());
		model.addAttribute("units", viewer.isOffice() ? this.choices.units() : null);
		model.addAttribute("scale", this.colours.scale());
		model.addAttribute("missing", missing());
		return "supervision/projects/list";
	}

	/** How many months of a project are overdue, by its id. */
	private Map<UUID, Long> missing() {
		return this.dues.missing((UUID) null)
			.stream()
			.filter((one) -> one.due().isLate())
			.collect(Collectors.groupingBy(ProjectDues.Missing::projectId, Collectors.counting()));
	}

}
