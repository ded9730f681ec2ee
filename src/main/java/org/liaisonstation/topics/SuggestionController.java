package org.liaisonstation.topics;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 热点建议: the station points, a person decides. */
@Controller
@RequestMapping("/desk/topics/suggestions")
class SuggestionController {

	private static final int LONGEST = 40;

	private final Suggestions suggestions;

	private final Submissions submissions;

	SuggestionController(Suggestions suggestions, Submissions submissions) {
		this.suggestions = suggestions;
		this.submissions = submissions;
	}

	@GetMapping
	String show(Viewer viewer, Model model) {
		TopicAccess.requireOffice(viewer);
		model.addAttribute("bursts", this.suggestions.now());
		model.addAttribute("least", this.suggestions.least());
		model.addAttribute("submission", Submissions.fresh());
		return "topics/suggestions";
	}

	@PostMapping("/dismiss")
	String dismiss(@RequestParam UUID submission, @RequestParam String phrase, Viewer viewer) {
		TopicAccess.requireOffice(viewer);
		if (phrase.length() < 2 || phrase.length() > LONGEST) {
			throw new NotFound();
		}
		return "redirect:" + this.submissions.once(submission, () -> {
			this.suggestions.dismiss(phrase, viewer);
			return "/desk/topics/suggestions";
		});
	}

}
