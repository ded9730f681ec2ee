package org.liaisonstation.topics;

import java.util.List;
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

/** 归入热点, from the page of a request, an opinion or a proposal: to which one. */
@Controller
@RequestMapping("/desk/topics/gather")
class GatherController {

	private final TopicDesk desk;

	private final TopicList list;

	private final TopicMatters matters;

	private final Submissions submissions;

	GatherController(TopicDesk desk, TopicList list, TopicMatters matters, Submissions submissions) {
		this.desk = desk;
		this.list = list;
		this.matters = matters;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@RequestParam String kind, @RequestParam UUID id, Viewer viewer, Model model) {
		TopicAccess.requireOffice(viewer);
		MemberRef ref = MemberRef.of(kind + ":" + id);
		model.addAttribute("matter", this.matters.find(List.of(ref)).stream().findFirst().orElseThrow(NotFound::new));
		model.addAttribute("topics", this.list.openFor(id));
		model.addAttribute("submission", Submissions.fresh());
		return "topics/gather";
	}

	@PostMapping
	String gather(@RequestParam UUID submission, @RequestParam String kind, @RequestParam UUID id,
			@RequestParam UUID topic, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission,
				() -> this.desk.gather(topic, version, List.of(MemberRef.of(kind + ":" + id)), viewer).href());
	}

}
