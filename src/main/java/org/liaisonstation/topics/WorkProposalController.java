package org.liaisonstation.topics;

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

/** 提出工作建议 to 党工委 or 办事处, and what they decided. */
@Controller
@RequestMapping("/desk/topics/{id}")
class WorkProposalController {

	private static final String PROPOSE = "topics/propose";

	private static final String DECIDE = "topics/decide";

	private final TopicPages pages;

	private final TopicDesk desk;

	private final TopicChoices choices;

	private final Submissions submissions;

	WorkProposalController(TopicPages pages, TopicDesk desk, TopicChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping("/propose")
	String proposal(@PathVariable UUID id, Viewer viewer, Model model) {
		Topic topic = this.pages.open(id, viewer, model, TopicAct.PROPOSE);
		model.addAttribute("form", WorkProposalForm.blank(topic, this.choices.today()));
		return PROPOSE;
	}

	@PostMapping("/propose")
	String propose(@PathVariable UUID id, @Valid @ModelAttribute("form") WorkProposalForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
		}
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, TopicAct.PROPOSE);
			return PROPOSE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.propose(id, form.version(), form.proposal(), viewer).href());
	}

	@GetMapping("/decide")
	String decision(@PathVariable UUID id, Viewer viewer, Model model) {
		Topic topic = this.pages.open(id, viewer, model, TopicAct.DECIDE);
		model.addAttribute("form", DecisionForm.blank(topic, this.choices.today()));
		return DECIDE;
	}

	@PostMapping("/decide")
	String decide(@PathVariable UUID id, @Valid @ModelAttribute("form") DecisionForm form, BindingResult errors,
			Viewer viewer, Model model) {
		// a second click finds it decided, and gets the page of the first
		if (Filled.isUnread(errors) || !this.submissions.isDone(form.submission())) {
			Topic topic = this.pages.open(id, viewer, model, TopicAct.DECIDE);
			if (!Filled.isUnread(errors)) {
				form.check(topic, this.choices.today(), errors);
			}
			if (errors.hasErrors()) {
				return DECIDE;
			}
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.decide(id, form.version(), form.decision(), viewer).href());
	}

}
