package org.liaisonstation.topics;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
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
import org.springframework.web.bind.annotation.RequestParam;

/** 归入 what is found by its number or by words; 移出 with a reason. */
@Controller
@RequestMapping("/desk/topics/{id}/members")
class MemberController {

	private static final String PAGE = "topics/members";

	private final TopicPages pages;

	private final TopicDesk desk;

	private final TopicMatters matters;

	private final MemberLines members;

	private final Submissions submissions;

	MemberController(TopicPages pages, TopicDesk desk, TopicMatters matters, MemberLines members,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.matters = matters;
		this.members = members;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(required = false) String q, Viewer viewer, Model model) {
		return shown(id, q, viewer, model);
	}

	@PostMapping
	String gather(@PathVariable UUID id, @RequestParam(required = false) String q,
			@Valid @ModelAttribute("form") GatherForm form, BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return shown(id, q, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.gather(id, form.version(), MemberRef.of(form.member()), viewer).href());
	}

	@PostMapping("/{line}/take-out")
	String takeOut(@PathVariable UUID id, @PathVariable UUID line, @Valid @ModelAttribute("reasonForm") ReasonForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			model.addAttribute("acting", line);
			return shown(id, null, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.takeOut(id, form.version(), line, form.reason().strip(), viewer).href() + "/members");
	}

	private String shown(UUID id, String q, Viewer viewer, Model model) {
		Topic topic = this.pages.open(id, viewer, model, TopicAct.GATHER);
		model.addAttribute("q", q);
		model.addAttribute("found", (q != null && !q.isBlank()) ? this.matters.search(q, id) : null);
		model.addAttribute("members", this.members.of(id, viewer));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", GatherForm.blank(topic));
		}
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(topic.version()));
		}
		return PAGE;
	}

}
