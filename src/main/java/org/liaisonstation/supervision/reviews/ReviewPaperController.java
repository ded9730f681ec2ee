package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The A4 papers of a review: 评议方案(公告), 评议意见, 整改通知. */
@Controller
@RequestMapping("/desk/reviews/{id}/papers")
class ReviewPaperController {

	private final ReviewPages pages;

	ReviewPaperController(ReviewPages pages) {
		this.pages = pages;
	}

	@GetMapping("/scheme")
	String scheme(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.show(id, viewer, model);
		return "supervision/reviews/paper-scheme";
	}

	@GetMapping("/opinion/{line}")
	String opinion(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, Model model) {
		this.pages.paper(id, line, viewer, model);
		return "supervision/reviews/paper-opinion";
	}

	@GetMapping("/matters/{line}")
	String matters(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, Model model) {
		this.pages.paper(id, line, viewer, model);
		return "supervision/reviews/paper-matters";
	}

}
