package org.liaisonstation.topics;

import java.util.List;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 立为热点: of nothing, of a suggestion, or of one record. */
@Controller
@RequestMapping("/desk/topics/new")
class NewTopicController {

	private static final String PAGE = "topics/new";

	private final TopicDesk desk;

	private final TopicMatters matters;

	private final TopicChoices choices;

	private final Submissions submissions;

	NewTopicController(TopicDesk desk, TopicMatters matters, TopicChoices choices, Submissions submissions) {
		this.desk = desk;
		this.matters = matters;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@RequestParam(required = false) String title, @RequestParam(required = false) List<String> member,
			Viewer viewer, Model model) {
		TopicForm form = TopicForm.begin(title, member);
		model.addAttribute("form", form);
		return shown(form.members(), viewer, model);
	}

	@PostMapping
	String open(@Valid @ModelAttribute("form") TopicForm form, BindingResult errors, Viewer viewer, Model model) {
		TopicAccess.requireOffice(viewer);
		boolean unread = Filled.isUnread(errors);
		if (!unread) {
			this.choices.checkField(form.field(), null, errors);
		}
		if (errors.hasErrors()) {
			return shown(unread ? List.of() : form.members(), viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.open(form.words(), form.members(), viewer).href() + "?opened");
	}

	private String shown(List<MemberRef> members, Viewer viewer, Model model) {
		TopicAccess.requireOffice(viewer);
		model.addAttribute("matters", this.matters.find(members));
		model.addAttribute("choices", this.choices);
		return PAGE;
	}

}
