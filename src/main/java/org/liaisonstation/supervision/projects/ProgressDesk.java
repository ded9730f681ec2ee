package org.liaisonstation.supervision.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a project goes on: what the unit reports, the office checks and deputies see there.
 */
@Service
@Transactional
public class ProgressDesk {

	/** Whose the pictures and papers of a month are. */
	static final String EVIDENCE = "project-progress";

	/** Whose the pictures of a deputy's visit are. */
	static final String SEEN = "project-observation";

	private final Projects projects;

	private final ProjectAccess access;

	private final ProjectNotices notices;

	private final Files files;

	private final Clock clock;

	ProgressDesk(Projects projects, ProjectAccess access, ProjectNotices notices, Files files, Clock clock) {
		this.projects = projects;
		this.access = access;
		this.notices = notices;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * 报送 or 更正 the progress of a month, with what shows it.
	 * @param lowerReason why it is less than before, or null
	 */
	public Project report(UUID id, Long version, YearMonth month, int percent, String text, String lowerReason,
			List<CleanFile> evidence, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.REPORT);
		ProjectProgress progress = project.report(month,
				new ProjectProgress.Report(percent, text, lowerReason, !evidence.isEmpty()), YearMonth.now(this.clock),
				now(), by);
		this.files.store(evidence, new Owner(EVIDENCE, progress.id()), by.username());
		this.notices.reported(project);
		return this.projects.save(project);
	}

	/** 核实. */
	public Project check(UUID id, Long version, UUID progressId, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.CHECK);
		project.check(progressId, now(), by);
		this.notices.checked(project);
		return this.projects.save(project);
	}

	/** 退回更正. */
	public Project sendBack(UUID id, Long version, UUID progressId, String reason, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.CHECK);
		project.sendBack(progressId, reason, now(), by);
		this.notices.returned(project);
		return this.projects.save(project);
	}

	/** 撤下材料, a picture with a face for instance. */
	public Project withdrawFile(UUID id, Long version, UUID progressId, UUID file, String reason, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.WITHDRAW_FILE);
		Owner owner = new Owner(EVIDENCE, progressId);
		StoredFile found = this.files.find(file, owner).orElseThrow(NotFound::new);
		project.withdrawFile(progressId, this.files.of(owner).size() == 1, reason, now(), by);
		this.files.withdraw(found, by.username(), reason);
		return this.projects.save(project);
	}

	/** What a deputy who watches it saw there. */
	public Project observe(UUID id, Long version, LocalDate day, String text, List<CleanFile> pictures, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.OBSERVE);
		ProjectObservation seen = project.observe(day, text, LocalDate.now(this.clock), now(), by);
		this.files.store(pictures, new Owner(SEEN, seen.id()), by.username());
		this.notices.observed(project);
		return this.projects.save(project);
	}

	/** By who wrote it, or by the office. */
	public Project withdrawObservation(UUID id, Long version, UUID observationId, String reason, Viewer by) {
		Project project = this.access.toAct(id, version, by, ProjectAct.WITHDRAW_OBSERVATION);
		project.withdrawObservation(observationId, reason, now(), by);
		return this.projects.save(project);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
