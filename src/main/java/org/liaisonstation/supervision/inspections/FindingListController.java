package org.liaisonstation.supervision.inspections;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发现问题和整改: the list, for the office, the deputies and the units. */
@Controller
class FindingListController {

	private final FindingList list;

	FindingListController(FindingList list) {
		this.list = list;
	}

	@GetMapping("/desk/findings")
	String show(@RequestParam(required = false) String view, @RequestParam(required = false) String before,
			@RequestParam(required = false) String after, Viewer viewer, Model model) {
		if (!FindingList.reads(viewer)) {
			throw new NotFound();
		}
		FindingView chosen = FindingView.of(view);
		model.addAttribute("view", chosen);
		model.addAttribute("views", FindingView.offeredTo(viewer));
		model.addAttribute("counts", this.list.counts(viewer));
		model.addAttribute("page", this.list.page(chosen, before, after, viewer));
		return "supervision/inspections/findings";
	}

}
