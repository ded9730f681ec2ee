package org.liaisonstation.supervision.projects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Prepares the pages of one project. */
@Component
@Transactional(readOnly = true)
class ProjectPages {

	private final ProjectAccess access;

	private final ProjectChoices choices;

	private final ProjectColours colours;

	private final ProjectDues dues;

	private final PlanSubjects subjects;

	private final Files files;

	private final Lineage lineage;

	private final Publications publications;

	ProjectPages(ProjectAccess access, ProjectChoices choices, ProjectColours colours, ProjectDues dues,
			PlanSubjects subjects, Files files, Lineage lineage, Publications publications) {
		this.access = access;
		this.choices = choices;
		this.colours = colours;
		this.dues = dues;
		this.subjects = subjects;
		this.files = files;
		this.lineage = lineage;
		this.publications = publications;
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public Project open(UUID id, Viewer viewer, Model model, ProjectAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	/** For a page that only shows. */
	public Project open(UUID id, Viewer viewer, Model model) {
		return prepare(this.access.findVisible(id, viewer), viewer, model);
	}

	private Project prepare(Project project, Viewer viewer, Model model) {
		project.newestFirst();
		project.watching();
		project.observations().size();
		ProjectColours.Scale scale = this.colours.scale();
		model.addAttribute("project", project);
		model.addAttribute("may", ProjectPermissions.of(project, viewer));
		model.addAttribute("unit", this.choices.unitName(project.unitId()));
		model.addAttribute("watchers", this.choices.named(project));
		model.addAttribute("scale", scale);
		model.addAttribute("band", scale.of(project.state(), project.percent()));
		model.addAttribute("deadline", this.dues.deadline(project));
		model.addAttribute("progress", newestFirst(project.progress()));
		model.addAttribute("missing", this.dues.missing(project));
		model.addAttribute("next", (project.state() == ProjectState.UNDER_WAY) ? this.dues.next(project) : null);
		model.addAttribute("choices", this.choices);
		return project;
	}

	/** The page of the project itself; 404 for whom it does not concern. */
	public String show(UUID id, Viewer viewer, Model model) {
		Project project = open(id, viewer, model);
		boolean observations = ProjectPermissions.of(project, viewer).seesObservations();
		model.addAttribute("evidence",
				this.files.of(ProgressDesk.EVIDENCE, project.progress().stream().map(ProjectProgress::id).toList()));
		model.addAttribute("seen", observations ? newestFirst(project.observations()) : List.of());
		model.addAttribute("pictures",
				this.files.of(ProgressDesk.SEEN, project.observations().stream().map(ProjectObservation::id).toList()));
		model.addAttribute("documents", this.files.of(new Owner(ProjectDesk.ACCEPTANCE, id)));
		model.addAttribute("lineage", observations ? this.lineage.chainOf(Project.KIND, id) : List.of());
		model.addAttribute("publication",
				viewer.isOffice() ? this.publications.find(Project.KIND, id).orElse(null) : null);
		model.addAttribute("subject",
				viewer.isOffice() ? this.subjects.find(project.origin().planItemId()).orElse(null) : null);
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(project.version()));
		}
		return "supervision/projects/project";
	}

	private static <T> List<T> newestFirst(List<T> all) {
		List<T> reversed = new ArrayList<>(all);
		Collections.reverse(reversed);
		return reversed;
	}

	/** A picture or a paper; 404 where it is another record's, or not for the viewer. */
	public ResponseEntity<byte[]> download(UUID id, UUID file, Viewer viewer) {
		Project project = this.access.findVisible(id, viewer);
		StoredFile found = owners(project, ProjectPermissions.of(project, viewer))
			.map((owner) -> this.files.find(file, owner).orElse(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NotFound::new);
		return this.files.download(found);
	}

	private static Stream<Owner> owners(Project project, ProjectPermissions may) {
		Stream<Owner> open = Stream.concat(Stream.of(new Owner(ProjectDesk.ACCEPTANCE, project.id())),
				project.progress().stream().map((one) -> new Owner(ProgressDesk.EVIDENCE, one.id())));
		return may.seesObservations() ? Stream.concat(open,
				project.observations().stream().map((one) -> new Owner(ProgressDesk.SEEN, one.id()))) : open;
	}

}
