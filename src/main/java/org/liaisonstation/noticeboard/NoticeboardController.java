package org.liaisonstation.noticeboard;

import org.liaisonstation.figures.Figures;
import org.liaisonstation.figures.Span;
import org.liaisonstation.requests.PublicCases;
import org.liaisonstation.supervision.projects.PublicProjects;
import org.liaisonstation.topics.PublicTopics;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class NoticeboardController {

	private static final int RECENT = 3;

	private final Receptions receptions;

	private final PublicCases cases;

	private final PublicTopics topics;

	private final PublicProjects projects;

	private final Figures figures;

	NoticeboardController(Receptions receptions, PublicCases cases, PublicTopics topics, PublicProjects projects,
			Figures figures) {
		this.receptions = receptions;
		this.cases = cases;
		this.topics = topics;
		this.projects = projects;
		this.figures = figures;
	}

	@GetMapping("/")
	String home(Model model) {
		Span span = this.figures.usualSpan();
		model.addAttribute("reception", this.receptions.next().orElse(null));
		model.addAttribute("recent", this.cases.latest(RECENT).stream().map(RecentCase::of).toList());
		model.addAttribute("topics", this.topics.measured(RECENT));
		model.addAttribute("projects", this.projects.latest(RECENT));
		model.addAttribute("span", span);
		model.addAttribute("figures", this.figures.onFrontPage());
		return "noticeboard/home";
	}

	@GetMapping("/privacy")
	String privacy() {
		return "noticeboard/privacy";
	}

}
