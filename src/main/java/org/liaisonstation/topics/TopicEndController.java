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

/** The director says that it is settled (已解决), or that it is not yet (暂未解决). */
@Controller
@RequestMapping("/desk/topics/{id}")
class TopicEndController {

	private final TopicPages pages;

	private final TopicDesk desk;

	private final TopicChoices choices;

	private final Submissions submissions;

	TopicEndController(TopicPages pages, TopicDesk desk, TopicChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping("/resolve")
	String resolution(@PathVariable UUID id, Viewer viewer, Model model) {
		return form(id, viewer, model, TopicAct.RESOLVE);
	}

	@PostMapping("/resolve")
	String resolve(@PathVariable UUID id, @Valid @ModelAttribute("form") EndForm form, BindingResult errors,
			Viewer viewer, Model model) {
		return isWrong(form, errors) ? form(id, viewer, model, TopicAct.RESOLVE) : "redirect:" + this.submissions.once(
				form.submission(),
				() -> this.desk.resolve(id, form.version(), form.endedOn(), form.words().strip(), viewer).href());
	}

	@GetMapping("/leave-unresolved")
	String end(@PathVariable UUID id, Viewer viewer, Model model) {
		return form(id, viewer, model, TopicAct.LEAVE_UNRESOLVED);
	}

	@PostMapping("/leave-unresolved")
	String leaveUnresolved(@PathVariable UUID id, @Valid @ModelAttribute("form") EndForm form, BindingResult errors,
			Viewer viewer, Model model) {
		return isWrong(form, errors) ? form(id, viewer, model, TopicAct.LEAVE_UNRESOLVED)
				: "redirect:" + this.submissions.once(form.submission(),
						() -> this.desk
							.leaveUnresolved(id, form.version(), form.endedOn(), form.words().strip(), viewer)
							.href());
	}

	private boolean isWrong(EndForm form, BindingResult errors) {
		if (!Filled.isUnread(errors)) {
			form.check(this.choices.today(), errors);
		}
		return errors.hasErrors();
	}

	private String form(UUID id, Viewer viewer, Model model, TopicAct act) {
		Topic topic = this.pages.open(id, viewer, model, act);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", EndForm.blank(topic, this.choices.today()));
		}
		model.addAttribute("resolves", act == TopicAct.RESOLVE);
		return "topics/end";
	}

}
