package org.liaisonstation.activities;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 六进六请六联: the list, for a deputy his own and those of his groups. */
@Controller
class ActivityListController {

	private final ActivityList list;

	private final ActivityChoices choices;

	ActivityListController(ActivityList list, ActivityChoices choices) {
		this.list = list;
		this.choices = choices;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/activities")
	String show(@ModelAttribute("asked") ActivityFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		ActivityAccess.requireInsider(viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.list.page(filter, viewer));
		model.addAttribute("counts", this.list.counts(filter, viewer));
		model.addAttribute("kinds", ActivityKind.values());
		model.addAttribute("categories", this.choices.categories());
		if (viewer.isOffice()) {
			model.addAttribute("groups", this.choices.groups());
			model.addAttribute("deputies", this.choices.deputies());
			model.addAttribute("places", this.choices.places());
		}
		return "activities/list";
	}

}
