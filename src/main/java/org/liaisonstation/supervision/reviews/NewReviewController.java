package org.liaisonstation.supervision.reviews;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.station.StationProfiles;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 制定方案: a work review begins. */
@Controller
@RequestMapping("/desk/reviews/new")
class NewReviewController {

	private static final String PAGE = "supervision/reviews/scheme";

	private final ReviewDesk desk;

	private final ReviewChoices choices;

	private final PlanSubjects subjects;

	private final StationProfiles profiles;

	private final Submissions submissions;

	NewReviewController(ReviewDesk desk, ReviewChoices choices, PlanSubjects subjects, StationProfiles profiles,
			Submissions submissions) {
		this.desk = desk;
		this.choices = choices;
		this.subjects = subjects;
		this.profiles = profiles;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@RequestParam(name = "plan-item", required = false) UUID item, Viewer viewer, Model model) {
		model.addAttribute("form", SchemeForm.begin(this.subjects.find(item).orElse(null),
				this.choices.today().getYear(), this.profiles.current().phone()));
		return shown(viewer, model);
	}

	@PostMapping
	String open(@Valid @ModelAttribute("form") SchemeForm form, BindingResult errors, Viewer viewer, Model model) {
		ReviewAccess.requireOffice(viewer);
		if (!Filled.isUnread(errors)) {
			form.check(errors);
			this.choices.checkUnits(form.units(), List.of(), errors);
		}
		if (errors.hasErrors()) {
			return shown(viewer, model);
		}
		if (form.item() != null && this.subjects.find(form.item()).isEmpty()) {
			throw new NotFound();
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.open(form.scheme(), form.item(), viewer).href() + "?opened");
	}

	private String shown(Viewer viewer, Model model) {
		ReviewAccess.requireOffice(viewer);
		model.addAttribute("offered", this.choices.units());
		return PAGE;
	}

}
