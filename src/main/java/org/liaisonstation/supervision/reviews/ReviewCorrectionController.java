package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

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

/**
 * What was written down wrongly of 评议会 and of a count (测评) is put right, with a reason;
 * the history keeps what stood there before.
 */
@Controller
@RequestMapping("/desk/reviews/{id}")
class ReviewCorrectionController {

	private static final String MEETING = "supervision/reviews/meeting";

	private static final String COUNT = "supervision/reviews/count";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private final ReviewPages pages;

	private final ReviewDesk desk;

	private final ReviewedUnitDesk unitDesk;

	private final ReviewChoices choices;

	private final Submissions submissions;

	ReviewCorrectionController(ReviewPages pages, ReviewDesk desk, ReviewedUnitDesk unitDesk, ReviewChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.unitDesk = unitDesk;
		this.choices = choices;
		this.submissions = submissions;
	}

	/** The pages are those on which it was written down, with a reason. */
	@ModelAttribute("correcting")
	boolean correcting() {
		return true;
	}

	@GetMapping("/meeting/correct")
	String meeting(@PathVariable UUID id, Viewer viewer, Model model) {
		WorkReview review = openMeeting(id, viewer, model);
		model.addAttribute("form", MeetingForm.toCorrect(review));
		return MEETING;
	}

	@PostMapping("/meeting/correct")
	String correct(@PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors,
			Viewer viewer, Model model) {
		WorkReview review = openMeeting(id, viewer, model);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
			this.choices.checkDeputies(form.deputies(), errors);
			requireReason(form.reason(), errors);
		}
		String before = "%s %s，到会 %s".formatted(DAY.format(review.metOn()), review.metAtPlace(),
				names(review.present()));
		return errors.hasErrors() ? MEETING
				: "redirect:" + this.submissions.once(form.submission(),
						() -> this.desk
							.correctMeeting(id, form.version(), form.meeting(), words(form.reason(), before), viewer)
							.href());
	}

	@GetMapping("/units/{line}/counts/{round:[12]}/correct")
	String count(@PathVariable UUID id, @PathVariable UUID line, @PathVariable int round, Viewer viewer, Model model) {
		WorkReview review = openCount(id, line, round, viewer, model);
		model.addAttribute("form", CountForm.toCorrect(review, this.choices.grades(), tally(review, line, round)));
		return COUNT;
	}

	@PostMapping("/units/{line}/counts/{round:[12]}/correct")
	String correct(@PathVariable UUID id, @PathVariable UUID line, @PathVariable int round,
			@Valid @ModelAttribute("form") CountForm form, BindingResult errors, Viewer viewer, Model model) {
		WorkReview review = openCount(id, line, round, viewer, model);
		Tally there = tally(review, line, round);
		if (!Filled.isUnread(errors)) {
			LocalDate from = (round == 1) ? review.metOn() : review.handedOverOn();
			form.check(from, this.choices.today(), this.choices.grades(), errors);
			requireReason(form.reason(), errors);
		}
		String before = "%s %s发出 %d 张，收回 %d 张，有效 %d 张：%s".formatted(DAY.format(there.countedOn()),
				(round == 1) ? "" : "二次测评", there.handedOut(), there.returned(), there.valid(),
				this.choices.words(there.votes()));
		return errors.hasErrors() ? COUNT : "redirect:" + this.submissions.once(form.submission(),
				() -> this.unitDesk
					.correctCount(id, line, form.version(), round, form.tally(), words(form.reason(), before), viewer)
					.href());
	}

	private WorkReview openMeeting(UUID id, Viewer viewer, Model model) {
		model.addAttribute("offered", this.choices.deputies());
		return this.pages.open(id, viewer, model, ReviewAct.CORRECT);
	}

	private WorkReview openCount(UUID id, UUID line, int round, Viewer viewer, Model model) {
		model.addAttribute("round", round);
		return this.pages.openOn(id, line, viewer, model, ReviewAct.CORRECT);
	}

	private static Tally tally(WorkReview review, UUID line, int round) {
		Tally tally = review.unit(line).tally(round);
		if (tally == null) {
			throw new NotFound();
		}
		return tally;
	}

	private static void requireReason(String reason, BindingResult errors) {
		if (reason == null || reason.isBlank()) {
			errors.rejectValue("reason", "missing", "请填写更正理由");
		}
	}

	private String names(Collection<UUID> deputies) {
		return deputies.stream().map(this.choices.deputyNames(deputies)::get).collect(Collectors.joining("、"));
	}

	private static String words(String reason, String before) {
		return reason.strip() + "（原为：" + before.strip() + "）";
	}

}
