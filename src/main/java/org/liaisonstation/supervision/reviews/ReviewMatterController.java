package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 问题清单 of one unit: what is to be mended, and what the unit reports of it. */
@Controller
@RequestMapping("/desk/reviews/{id}/units/{line}/matters")
class ReviewMatterController {

	private static final String ADD = "supervision/reviews/matters";

	private static final String MEND = "supervision/reviews/mend";

	private final ReviewPages pages;

	private final ReviewedUnitDesk desk;

	private final ReviewChoices choices;

	private final Submissions submissions;

	ReviewMatterController(ReviewPages pages, ReviewedUnitDesk desk, ReviewChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, Model model) {
		model.addAttribute("form", MatterForm.blank(this.pages.openOn(id, line, viewer, model, ReviewAct.ADD_MATTER)));
		return ADD;
	}

	@PostMapping
	String add(@PathVariable UUID id, @PathVariable UUID line, @Valid @ModelAttribute("form") MatterForm form,
			BindingResult errors, Viewer viewer, Model model) {
		this.pages.openOn(id, line, viewer, model, ReviewAct.ADD_MATTER);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
		}
		return errors.hasErrors() ? ADD : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.addMatter(id, line, form.version(), form.text().strip(), form.dueOn(), viewer).href()
						+ "/units/" + line + "/matters");
	}

	@GetMapping("/{matter}/mend")
	String mending(@PathVariable UUID id, @PathVariable UUID line, @PathVariable UUID matter, Viewer viewer,
			Model model) {
		model.addAttribute("form", WordsForm.of(open(id, line, matter, viewer, model).version(), null));
		return MEND;
	}

	@PostMapping("/{matter}/mend")
	String mend(@PathVariable UUID id, @PathVariable UUID line, @PathVariable UUID matter,
			@Valid @ModelAttribute("form") WordsForm form, BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			open(id, line, matter, viewer, model);
			return MEND;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.mend(id, line, matter, form.version(), form.text().strip(), viewer).href());
	}

	private ReviewMatter open(UUID id, UUID line, UUID matter, Viewer viewer, Model model) {
		WorkReview review = this.pages.openOn(id, line, viewer, model, ReviewAct.MEND);
		ReviewMatter found = review.unit(line).matter(matter);
		review.refuseIf(!found.isOpen(), "这个问题已经报告整改。");
		model.addAttribute("item",
				((UnitLine) model.getAttribute("line")).matters()
					.stream()
					.filter((one) -> one.matter().id().equals(matter))
					.findFirst()
					.orElseThrow(NotFound::new));
		return found;
	}

}
