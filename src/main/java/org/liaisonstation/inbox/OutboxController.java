package org.liaisonstation.inbox;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 发件箱: what waits, what did not leave and why. Neither a number nor a word of a matter
 * stands here: an administrator handles none.
 */
@Controller
@RequestMapping("/desk/outbox")
@PreAuthorize("hasRole('ADMIN')")
class OutboxController {

	/** The parts of the list. */
	enum View {

		FAILED("未发出", Message.State.FAILED), WAITING("待发送", Message.State.PENDING, Message.State.SENDING),
		DONE("已发送和收回", Message.State.SENT, Message.State.WITHDRAWN);

		private final String label;

		private final List<Message.State> states;

		View(String label, Message.State... states) {
			this.label = label;
			this.states = List.of(states);
		}

		public String label() {
			return this.label;
		}

		public List<Message.State> states() {
			return this.states;
		}

	}

	private final OutboxDesk desk;

	private final Submissions submissions;

	OutboxController(OutboxDesk desk, Submissions submissions) {
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "FAILED") View view, @RequestParam(required = false) UUID before,
			Model model) {
		List<Message> page = this.desk.list(view.states(), before);
		boolean more = page.size() > OutboxDesk.PAGE;
		List<Message> shown = more ? page.subList(0, OutboxDesk.PAGE) : page;
		model.addAttribute("view", view);
		model.addAttribute("views", View.values());
		model.addAttribute("failed", this.desk.count(View.FAILED.states()));
		model.addAttribute("waiting", this.desk.count(View.WAITING.states()));
		model.addAttribute("messages", shown);
		model.addAttribute("receivers", this.desk.receivers(shown));
		model.addAttribute("next", more ? shown.get(shown.size() - 1).id() : null);
		model.addAttribute("fresh", (Supplier<UUID>) Submissions::fresh);
		return "inbox/outbox";
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable UUID id, @RequestParam(required = false) UUID submission, @RequestParam Long version) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.desk.retry(id, version);
			return "/desk/outbox?view=WAITING";
		});
	}

	@PostMapping("/retry")
	String retryAll(@RequestParam(required = false) UUID submission) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.desk.retryAll();
			return "/desk/outbox?view=WAITING";
		});
	}

}
