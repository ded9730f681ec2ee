package org.liaisonstation.supervision.inspections;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 监督检查: the list, for the office and the deputies. */
@Controller
class InspectionListController {

	private final InspectionList list;

	private final InspectionChoices choices;

	InspectionListController(InspectionList list, InspectionChoices choices) {
		this.list = list;
		this.choices = choices;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/inspections")
	String show(@ModelAttribute("asked") InspectionFilter filter, BindingResult unreadable, Viewer viewer,
			Model model) {
		InspectionAccess.requireReader(viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.list.page(filter, viewer));
		model.addAttribute("counts", this.list.counts(filter, viewer));
		model.addAttribute("states", InspectionState.values());
		model.addAttribute("choices", this.choices);
		return "supervision/inspections/list";
	}

}
