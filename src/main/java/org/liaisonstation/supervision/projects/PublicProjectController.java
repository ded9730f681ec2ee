package org.liaisonstation.supervision.projects;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.files.Files;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.lineage.Lineage;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 民生实事 for everybody: what is built this year, by whom, and how far it has come. */
@Controller
class PublicProjectController {

	private final PublicProjects projects;

	private final ProjectColours colours;

	private final Lineage lineage;

	private final Files files;

	PublicProjectController(PublicProjects projects, ProjectColours colours, Lineage lineage, Files files) {
		this.projects = projects;
		this.colours = colours;
		this.lineage = lineage;
		this.files = files;
	}

	/** Of the newest year that there is anything of, unless another is asked for. */
	@GetMapping("/projects")
	String list(@RequestParam(required = false) Integer year, Model model) {
		List<Integer> years = this.projects.years();
		Integer shown = years.contains(year) ? year : years.stream().findFirst().orElse(null);
		model.addAttribute("years", years);
		model.addAttribute("year", shown);
		model.addAttribute("projects", (shown != null) ? this.projects.ofYear(shown) : List.of());
		model.addAttribute("scale", this.colours.scale());
		return "supervision/projects/public-projects";
	}

	@GetMapping("/projects/{number}")
	String show(@PathVariable String number, Model model) {
		PublicProjects.PublicProject project = this.projects.find(number).orElseThrow(NotFound::new);
		model.addAttribute("project", project);
		model.addAttribute("months", this.projects.months(project));
		model.addAttribute("lineage", this.lineage.publicChainOf(Project.KIND, project.id()));
		model.addAttribute("scale", this.colours.scale());
		return "supervision/projects/public-project";
	}

	@GetMapping("/projects/{number}/pictures/{file}")
	ResponseEntity<byte[]> picture(@PathVariable String number, @PathVariable UUID file) {
		PublicProjects.PublicProject project = this.projects.find(number).orElseThrow(NotFound::new);
		StoredFile found = this.projects.months(project)
			.stream()
			.flatMap((month) -> month.pictures().stream())
			.filter((picture) -> picture.id().equals(file))
			.findFirst()
			.orElseThrow(NotFound::new);
		return this.files.download(found);
	}

}
