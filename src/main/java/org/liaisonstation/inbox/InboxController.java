package org.liaisonstation.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 消息: what this person was told. Opening one reads it; doing so twice changes nothing, so
 * these forms carry no submission.
 */
@Controller
@RequestMapping("/desk/inbox")
class InboxController {

	private final Inbox inbox;

	InboxController(Inbox inbox) {
		this.inbox = inbox;
	}

	@GetMapping
	String list(@RequestParam(required = false) String before, Viewer viewer, Model model) {
		NoticeKey key = NoticeKey.parse(before);
		List<Notice> page = this.inbox.page(viewer, key);
		boolean more = page.size() > Inbox.PAGE;
		List<Notice> shown = more ? page.subList(0, Inbox.PAGE) : page;
		model.addAttribute("notices", shown);
		model.addAttribute("next", more ? NoticeKey.of(shown.get(shown.size() - 1)) : null);
		model.addAttribute("first", key == null);
		model.addAttribute("seen", this.inbox.now());
		return "inbox/inbox";
	}

	@PostMapping("/{id}/open")
	String open(@PathVariable UUID id, Viewer viewer) {
		return "redirect:" + this.inbox.open(id, viewer);
	}

	@PostMapping("/read")
	String readAll(@RequestParam Instant seen, Viewer viewer) {
		this.inbox.readAll(seen, viewer);
		return "redirect:/desk/inbox";
	}

}
