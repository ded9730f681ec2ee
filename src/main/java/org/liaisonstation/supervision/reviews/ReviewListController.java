package org.liaisonstation.supervision.reviews;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作评议: the list. A year that cannot be read is left out. */
@Controller
class ReviewListController {

	private final ReviewList list;

	ReviewListController(ReviewList list) {
		this.list = list;
	}

	@GetMapping("/desk/reviews")
	String show(@RequestParam(required = false) String year, @RequestParam(required = false) String before,
			@RequestParam(required = false) String after, Viewer viewer, Model model) {
		ReviewAccess.requireReader(viewer);
		Integer wanted = (year != null && year.matches("\\d{4}")) ? Integer.valueOf(year) : null;
		model.addAttribute("year", wanted);
		model.addAttribute("page", this.list.page(wanted, before, after, viewer));
		return "supervision/reviews/list";
	}

}
