package org.liaisonstation.topics;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one topic, its files, and its words put right. */
@Controller
@RequestMapping("/desk/topics/{id}")
class TopicController {

	private static final String EDIT = "topics/edit";

	private final TopicPages pages;

	private final TopicDesk desk;

	private final TopicChoices choices;

	private final Submissions submissions;

	TopicController(TopicPages pages, TopicDesk desk, TopicChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(id, viewer, model);
	}

	@GetMapping("/files/{file}")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
		return this.pages.download(id, file, viewer);
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", TopicForm.of(this.pages.open(id, viewer, model, TopicAct.EDIT)));
		return EDIT;
	}

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") TopicForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Topic topic = this.pages.open(id, viewer, model, TopicAct.EDIT);
		if (!Filled.isUnread(errors)) {
			this.choices.checkField(form.field(), topic.field(), errors);
		}
		if (errors.hasErrors()) {
			return EDIT;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.words(), viewer).href());
	}

}
