package org.liaisonstation.supervision.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.NotFound;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作评议 for everybody: which units are reviewed, and whom to tell what one thinks. */
@Controller
@Transactional(readOnly = true)
class PublicReviewController {

	private static final int PAGE = 12;

	private final WorkReviews reviews;

	private final ReviewChoices choices;

	private final Publications publications;

	private final Clock clock;

	PublicReviewController(WorkReviews reviews, ReviewChoices choices, Publications publications, Clock clock) {
		this.reviews = reviews;
		this.choices = choices;
		this.publications = publications;
		this.clock = clock;
	}

	@GetMapping("/reviews")
	public String list(@RequestParam(required = false) Instant at, @RequestParam(required = false) UUID after,
			Model model) {
		List<Publication> found = (at != null && after != null)
				? this.publications.publishedBefore(WorkReview.KIND, at, after, PAGE + 1)
				: this.publications.latest(WorkReview.KIND, PAGE + 1);
		boolean more = found.size() > PAGE;
		model.addAttribute("texts", more ? found.subList(0, PAGE) : found);
		model.addAttribute("last", more ? found.get(PAGE - 1) : null);
		return "supervision/reviews/public-list";
	}

	/** By number or id; a withdrawn one is public no more. */
	@GetMapping("/reviews/{review}")
	public String show(@PathVariable("review") String numberOrId, Model model) {
		WorkReview review = find(numberOrId).filter((one) -> one.stage() != ReviewStage.WITHDRAWN)
			.orElseThrow(NotFound::new);
		Publication text = this.publications.publishedOf(WorkReview.KIND, review.id()).orElseThrow(NotFound::new);
		model.addAttribute("review", review);
		model.addAttribute("scheme", review.scheme());
		model.addAttribute("text", text);
		model.addAttribute("publishedOn", LocalDate.ofInstant(text.publishedAt(), this.clock.getZone()));
		model.addAttribute("units", this.choices.unitNames(review.scheme().units()).values());
		return "supervision/reviews/public";
	}

	private Optional<WorkReview> find(String numberOrId) {
		if (numberOrId.matches("PY-\\d{4}-\\d{4,}")) {
			return this.reviews.findByNumber(numberOrId);
		}
		return numberOrId.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
				? this.reviews.findById(UUID.fromString(numberOrId)) : Optional.empty();
	}

}
