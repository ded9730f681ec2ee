package org.liaisonstation.supervision.reviews;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Prepares the pages of one review: all that the viewer sees of it and nothing else. */
@Component
@Transactional(readOnly = true)
class ReviewPages {

	private final ReviewAccess access;

	private final ReviewChoices choices;

	private final ReviewClocks clocks;

	private final Publications publications;

	private final PlanSubjects subjects;

	ReviewPages(ReviewAccess access, ReviewChoices choices, ReviewClocks clocks, Publications publications,
			PlanSubjects subjects) {
		this.access = access;
		this.choices = choices;
		this.clocks = clocks;
		this.publications = publications;
		this.subjects = subjects;
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public WorkReview open(UUID id, Viewer viewer, Model model, ReviewAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	/** For the page of a verb on one unit; 404 where it is another unit's. */
	public WorkReview openOn(UUID id, UUID line, Viewer viewer, Model model, ReviewAct act) {
		WorkReview review = prepare(this.access.toActOn(id, line, viewer, act), viewer, model);
		put(review, line, viewer, model);
		return review;
	}

	private void put(WorkReview review, UUID line, Viewer viewer, Model model) {
		model.addAttribute("line",
				lines(review, viewer).stream()
					.filter((one) -> one.unit().id().equals(line))
					.findFirst()
					.orElseThrow(NotFound::new));
	}

	private WorkReview prepare(WorkReview review, Viewer viewer, Model model) {
		ReviewPermissions may = ReviewPermissions.of(review, viewer);
		Set<UUID> people = new LinkedHashSet<>(review.present());
		review.visits().forEach((visit) -> people.addAll(visit.deputies()));
		review.newestFirst();
		model.addAttribute("review", review);
		model.addAttribute("scheme", review.scheme());
		model.addAttribute("may", may);
		model.addAttribute("names", may.inside() ? this.choices.deputyNames(people) : Map.of());
		model.addAttribute("lines", lines(review, viewer));
		model.addAttribute("light", this.clocks.light(review.stage(), review.scheme()));
		model.addAttribute("choices", this.choices);
		return review;
	}

	private List<UnitLine> lines(WorkReview review, Viewer viewer) {
		ReviewPermissions may = ReviewPermissions.of(review, viewer);
		Map<UUID, String> names = this.choices.unitNames(review.scheme().units());
		return review.units()
			.stream()
			.filter((line) -> may.seesLine(line.id()))
			.map((line) -> new UnitLine(line, names.get(line.unitId()),
					line.matters()
						.stream()
						.map((matter) -> new UnitLine.MatterLine(matter, this.clocks.light(matter)))
						.toList()))
			.map((line) -> {
				line.unit().counts().forEach(ReviewCount::tally);
				return line;
			})
			.toList();
	}

	/** The page of the review itself; 404 for whom it does not concern. */
	public WorkReview show(UUID id, Viewer viewer, Model model) {
		WorkReview review = prepare(this.access.findVisible(id, viewer), viewer, model);
		model.addAttribute("subject", this.subjects.find(review.planItemId()).orElse(null));
		model.addAttribute("publication", this.publications.find(WorkReview.KIND, id).orElse(null));
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(review.version()));
		}
		return review;
	}

	/**
	 * The paper about one unit: 评议意见 or 整改通知, once it is handed over for the unit itself.
	 */
	public WorkReview paper(UUID id, UUID line, Viewer viewer, Model model) {
		WorkReview review = show(id, viewer, model);
		put(review, line, viewer, model);
		if (!ReviewPermissions.of(review, viewer).seesResult()) {
			throw new NotFound();
		}
		return review;
	}

}
