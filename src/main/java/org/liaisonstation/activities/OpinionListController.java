package org.liaisonstation.activities;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 意见: what was said and waits for the office. */
@Controller
class OpinionListController {

	private final OpinionList list;

	private final ActivityChoices choices;

	OpinionListController(OpinionList list, ActivityChoices choices) {
		this.list = list;
		this.choices = choices;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/opinions")
	String show(@ModelAttribute("asked") OpinionFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		ActivityAccess.requireOffice(viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.list.page(filter));
		model.addAttribute("counts", this.list.counts(filter));
		model.addAttribute("states", OpinionState.values());
		model.addAttribute("kinds", ActivityKind.values());
		model.addAttribute("tags", this.choices.tags());
		return "activities/opinion-list";
	}

}
