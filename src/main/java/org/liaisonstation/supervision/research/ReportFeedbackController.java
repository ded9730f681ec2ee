package org.liaisonstation.supervision.research;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 反馈: what a unit makes of a report that was delivered to it. */
@Controller
@RequestMapping("/desk/research/reports/{id}/deliveries/{delivery}/feedback")
class ReportFeedbackController {

	private static final String PAGE = "supervision/research/feedback";

	private final ReportPages pages;

	private final ReportDeliveryDesk desk;

	private final ResearchChoices choices;

	private final Uploads uploads;

	private final Submissions submissions;

	ReportFeedbackController(ReportPages pages, ReportDeliveryDesk desk, ResearchChoices choices, Uploads uploads,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID delivery, Viewer viewer, Model model) {
		ResearchReport report = this.pages.openToAnswer(id, delivery, viewer, model);
		model.addAttribute("form", FeedbackForm.blank(report.delivery(delivery), this.choices.today()));
		return PAGE;
	}

	@PostMapping
	String answer(@PathVariable UUID id, @PathVariable UUID delivery, @Valid @ModelAttribute("form") FeedbackForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (form != null && this.submissions.isDone(form.submission())) {
			return "redirect:/desk/research/reports/" + id;
		}
		ResearchReport report = this.pages.openToAnswer(id, delivery, viewer, model);
		List<CleanFile> attached = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			form.check(report.delivery(delivery), this.choices.today(), viewer, errors);
		}
		return errors.hasErrors() ? PAGE : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.answer(id, form.version(), delivery, form.text().strip(), form.receivedOn(), attached, viewer)
					.href());
	}

}
