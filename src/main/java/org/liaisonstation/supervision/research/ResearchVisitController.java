package org.liaisonstation.supervision.research;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one visit, its plan put right, and 撤销. */
@Controller
@RequestMapping("/desk/research/visits/{id}")
class ResearchVisitController {

	private static final String PAGE = "supervision/research/visit";

	private static final String EDIT = "supervision/research/visit-edit";

	private final VisitPages pages;

	private final VisitPapers papers;

	private final ResearchVisitDesk desk;

	private final ResearchChoices choices;

	private final Submissions submissions;

	ResearchVisitController(VisitPages pages, VisitPapers papers, ResearchVisitDesk desk, ResearchChoices choices,
			Submissions submissions) {
		this.pages = pages;
		this.papers = papers;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.show(id, viewer, model);
		return PAGE;
	}

	/** 调研记录 on A4. */
	@GetMapping("/paper")
	String paper(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.show(id, viewer, model);
		model.addAttribute("paper", this.papers.of(id, viewer));
		return "supervision/research/visit-paper";
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", VisitForm.of(this.pages.open(id, viewer, model, VisitAct.EDIT)));
		return EDIT;
	}

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") VisitForm form, BindingResult errors,
			Viewer viewer, Model model) {
		ResearchVisit visit = this.pages.open(id, viewer, model, VisitAct.EDIT);
		if (!Filled.isUnread(errors)) {
			this.choices.checkDeputies("deputies", form.deputies(), visit.deputies(), errors);
		}
		return errors.hasErrors() ? EDIT : "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.plan(), viewer).href());
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		VisitAccess.requireOffice(viewer);
		if (errors.hasErrors()) {
			this.pages.show(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdraw(id, form.version(), form.reason().strip(), viewer).href());
	}

}
