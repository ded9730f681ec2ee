package org.liaisonstation.supervision.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a project comes about and ends: registered, watched, accepted, surveyed, stopped.
 * Who may never do the act finds none (404); a stale page is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class ProjectDesk {

	/** Whose the acceptance document is. */
	static final String ACCEPTANCE = "project-acceptance";

	private static final String SERIES = "MS";

	private final Projects projects;

	private final ProjectAccess access;

	private final ProjectLineage lineage;

	private final ProjectNotices notices;

	private final NumberSeries numbers;

	private final Files files;

	private final Clock clock;

	ProjectDesk(Projects projects, ProjectAccess access, ProjectLineage lineage, ProjectNotices notices,
			NumberSeries numbers, Files files, Clock clock) {
		this.projects = projects;
		this.access = access;
		this.lineage = lineage;
		this.notices = notices;
		this.numbers = numbers;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * 列为民生实事.
	 * @throws NotFound where the record that it grew from is not to be seen
	 */
	public Project register(int year, ProjectWords words, ProjectOrigin origin, Viewer by) {
		ProjectAccess.requireOffice(by);
		if (origin.nodeId() != null && this.lineage.source(origin.nodeId()).isEmpty()) {
			throw new NotFound();
		}
		Project project = Project.register(year, words, origin, today(), now(), by);
		project.numbered(this.numbers.nextNumber(SERIES, year));
		Project saved = this.projects.save(project);
		this.lineage.registered(saved);
		this.notices.registered(saved);
		return saved;
	}

	public Project edit(UUID id, Long version, ProjectWords words, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.EDIT);
		UUID before = project.unitId();
		project.edit(words, now(), by);
		if (!before.equals(project.unitId())) {
			this.notices.handedOn(project, before);
		}
		return this.projects.save(project);
	}

	/** 确定监督代表; who is new among them is told. */
	public Project nameWatchers(UUID id, Long version, Collection<Watching> deputies, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.NAME_WATCHERS);
		Set<UUID> before = project.watching();
		project.nameWatchers(deputies, today(), now(), by);
		project.watching()
			.stream()
			.filter((deputy) -> !before.contains(deputy))
			.forEach((deputy) -> this.notices.named(project, deputy));
		return this.projects.save(project);
	}

	/** 验收, with the acceptance document. */
	public Project accept(UUID id, Long version, LocalDate day, String text, List<CleanFile> document, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.ACCEPT);
		if (document.isEmpty()) {
			throw new IllegalArgumentException("accepted without a document");
		}
		project.accept(day, text, today(), now(), by);
		this.files.store(document, new Owner(ACCEPTANCE, id), by.username());
		this.notices.accepted(project);
		return this.projects.save(project);
	}

	/** 登记满意度测评. */
	public Project survey(UUID id, Long version, Satisfaction counted, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.SURVEY);
		project.survey(counted, today(), now(), by);
		return this.projects.save(project);
	}

	/** 中止. */
	public Project stop(UUID id, Long version, String reason, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.STOP);
		project.stop(reason, today(), now(), by);
		this.notices.stopped(project);
		return this.projects.save(project);
	}

	/** 恢复实施. */
	public Project resume(UUID id, Long version, String reason, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.RESUME);
		project.resume(reason, now(), by);
		this.notices.resumed(project);
		return this.projects.save(project);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
