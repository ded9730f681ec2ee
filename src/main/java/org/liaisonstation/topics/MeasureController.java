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

/** 措施: what is to be done, and that it was. */
@Controller
@RequestMapping("/desk/topics/{id}/measures")
class MeasureController {

	private static final String PAGE = "topics/measures";

	private final TopicPages pages;

	private final OutcomeDesk desk;

	private final TopicChoices choices;

	private final Submissions submissions;

	MeasureController(TopicPages pages, OutcomeDesk desk, TopicChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model);
	}

	@PostMapping
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") MeasureForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors)) {
			this.choices.checkUnit(form.unitId(), errors);
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.addMeasure(id, form.version(), form.facts(), viewer).href() + "/measures");
	}

	@PostMapping("/{line}/finish")
	String finish(@PathVariable UUID id, @PathVariable UUID line,
			@Valid @ModelAttribute("doneForm") MeasureDoneForm form, BindingResult errors, Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.doneOn() != null && form.doneOn().isAfter(this.choices.today())) {
			errors.rejectValue("doneOn", "future", "日期不能在今天以后");
		}
		if (errors.hasErrors()) {
			model.addAttribute("acting", line);
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.finishMeasure(id, form.version(), line, form.doneOn(), form.result().strip(), viewer)
					.href() + "/measures");
	}

	private String shown(UUID id, Viewer viewer, Model model) {
		Topic topic = this.pages.open(id, viewer, model, TopicAct.FINISH_MEASURE);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", MeasureForm.blank(topic));
		}
		if (!model.containsAttribute("doneForm")) {
			model.addAttribute("doneForm", MeasureDoneForm.blank(topic, this.choices.today()));
		}
		return PAGE;
	}

}
