package org.liaisonstation.supervision.research;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
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

/** 记录开展 and 修改记录: what a visit found out. */
@Controller
@RequestMapping("/desk/research/visits/{id}")
class ResearchFindingsController {

	private static final String PAGE = "supervision/research/findings";

	private final VisitPages pages;

	private final ResearchVisitDesk desk;

	private final ResearchChoices choices;

	private final Submissions submissions;

	ResearchFindingsController(VisitPages pages, ResearchVisitDesk desk, ResearchChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping("/hold")
	String holding(@PathVariable UUID id, Viewer viewer, Model model) {
		return form(id, viewer, model, VisitAct.HOLD);
	}

	@PostMapping("/hold")
	String hold(@PathVariable UUID id, @Valid @ModelAttribute("form") FindingsForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (form != null && this.submissions.isDone(form.submission())) {
			return "redirect:/desk/research/visits/" + id;
		}
		return isWrong(id, form, errors, viewer, model, VisitAct.HOLD) ? PAGE : "redirect:" + this.submissions
			.once(form.submission(), () -> this.desk.hold(id, form.version(), form.findings(), viewer).href());
	}

	@GetMapping("/correct")
	String correcting(@PathVariable UUID id, Viewer viewer, Model model) {
		return form(id, viewer, model, VisitAct.CORRECT);
	}

	@PostMapping("/correct")
	String correct(@PathVariable UUID id, @Valid @ModelAttribute("form") FindingsForm form, BindingResult errors,
			Viewer viewer, Model model) {
		return isWrong(id, form, errors, viewer, model, VisitAct.CORRECT) ? PAGE : "redirect:" + this.submissions
			.once(form.submission(), () -> this.desk.correct(id, form.version(), form.findings(), viewer).href());
	}

	private String form(UUID id, Viewer viewer, Model model, VisitAct act) {
		ResearchVisit visit = this.pages.open(id, viewer, model, act);
		model.addAttribute("form", FindingsForm.of(visit, this.choices.today()));
		return PAGE;
	}

	private boolean isWrong(UUID id, FindingsForm form, BindingResult errors, Viewer viewer, Model model,
			VisitAct act) {
		ResearchVisit visit = this.pages.open(id, viewer, model, act);
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
			this.choices.checkDeputies("deputies", form.deputies(), visit.deputies(), errors);
		}
		return errors.hasErrors();
	}

}
