package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.forms.NotFound;
import org.liaisonstation.lineage.Lineage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 调研报告 for everybody. */
@Controller
class PublicResearchController {

	private static final int PAGE = 12;

	private final PublicResearch research;

	private final Lineage lineage;

	PublicResearchController(PublicResearch research, Lineage lineage) {
		this.research = research;
		this.lineage = lineage;
	}

	@GetMapping("/research")
	String list(@RequestParam(required = false) Instant at, @RequestParam(required = false) UUID after, Model model) {
		List<PublicResearch.PublicReport> found = (at != null && after != null)
				? this.research.before(at, after, PAGE + 1) : this.research.latest(PAGE + 1);
		boolean more = found.size() > PAGE;
		model.addAttribute("reports", more ? found.subList(0, PAGE) : found);
		model.addAttribute("last", more ? found.get(PAGE - 1) : null);
		return "supervision/research/public-reports";
	}

	@GetMapping("/research/{report}")
	String show(@PathVariable("report") String numberOrId, Model model) {
		PublicResearch.PublicReport report = this.research.find(numberOrId).orElseThrow(NotFound::new);
		model.addAttribute("report", report);
		model.addAttribute("lineage", this.lineage.publicChainOf(ResearchReport.KIND, report.id()));
		return "supervision/research/public-report";
	}

}
