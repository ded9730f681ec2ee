package org.liaisonstation.requests;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 答复反映人: a button where one person waits; where merged requests wait for the same answer,
 * a page on which each of them may get words of its own.
 */
@Controller
@RequestMapping("/desk/requests/{id}/reply")
class ReplyController {

	private static final String PAGE = "requests/reply";

	private static final String WORDS = "words-";

	private static final int LONGEST = 5000;

	private final RequestPages pages;

	private final RequestDesk desk;

	private final GroupDesk groups;

	private final Submissions submissions;

	ReplyController(RequestPages pages, RequestDesk desk, GroupDesk groups, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.groups = groups;
		this.submissions = submissions;
	}

	@GetMapping
	@Transactional(readOnly = true)
	public String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.CHECK);
		model.addAttribute("waiting", this.groups.waitingFor(request));
		model.addAttribute("words", Map.of());
		model.addAttribute("submission", Submissions.fresh());
		model.addAttribute("version", request.version());
		return PAGE;
	}

	@PostMapping
	String reply(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version,
			@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
		Map<UUID, String> words = new HashMap<>();
		typed.forEach((field, text) -> {
			if (field.matches(WORDS + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && !text.isBlank()) {
				words.put(UUID.fromString(field.substring(WORDS.length())), text.strip());
			}
		});
		if (words.values().stream().anyMatch((text) -> text.length() > LONGEST)) {
			Request request = this.pages.open(id, viewer, model, Act.CHECK);
			model.addAttribute("waiting", this.groups.waitingFor(request));
			model.addAttribute("words", words);
			model.addAttribute("submission", submission);
			model.addAttribute("version", version);
			model.addAttribute("tooLong", true);
			return PAGE;
		}
		return "redirect:"
				+ this.submissions.once(submission, () -> this.desk.reply(id, version, words, viewer).href());
	}

}
