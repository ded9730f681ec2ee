package org.liaisonstation.supervision.projects;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 中止 and 恢复实施, acts of nothing but a reason, and 起草公示稿. */
@Controller
@RequestMapping("/desk/projects/{id}")
class ProjectReasonController {

	private final ProjectPages pages;

	private final ProjectAccess access;

	private final ProjectDesk desk;

	private final Publications publications;

	private final Submissions submissions;

	ProjectReasonController(ProjectPages pages, ProjectAccess access, ProjectDesk desk, Publications publications,
			Submissions submissions) {
		this.pages = pages;
		this.access = access;
		this.desk = desk;
		this.publications = publications;
		this.submissions = submissions;
	}

	@PostMapping("/stop")
	String stop(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		requireDirector(viewer);
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.stop(id, form.version(), form.reason().strip(), viewer).href());
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		requireDirector(viewer);
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.resume(id, form.version(), form.reason().strip(), viewer).href());
	}

	@PostMapping("/publication")
	String draft(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			Project project = this.access.toAct(id, version, viewer, ProjectAct.PUBLISH);
			return this.publications.open(Project.KIND, id, project.number(), project.href(), project.title(), viewer)
				.href();
		});
	}

	private static void requireDirector(Viewer viewer) {
		if (!viewer.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
	}

}
