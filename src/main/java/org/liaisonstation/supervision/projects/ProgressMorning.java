package org.liaisonstation.supervision.projects;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.inbox.Rounds;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the station does by itself each morning: reminds the units of the months whose
 * progress (月进度) is due within two working days, and again when it is overdue.
 */
@Component
class ProgressMorning {

	private final Projects projects;

	private final ProjectDues dues;

	private final ProjectNotices notices;

	private final Clock clock;

	private final Rounds rounds;

	ProgressMorning(Projects projects, ProjectDues dues, ProjectNotices notices, Clock clock, Rounds rounds) {
		this.projects = projects;
		this.dues = dues;
		this.notices = notices;
		this.clock = clock;
		this.rounds = rounds;
	}

	/** Each morning, and a little after a start, which may be after the hour. */
	@Scheduled(cron = "0 50 7 * * *", zone = "Asia/Shanghai")
	@Scheduled(initialDelayString = "PT5M")
	public void walk() {
		List<UUID> pressing = this.dues.missing((UUID) null)
			.stream()
			.filter((one) -> isPressing(one.due()))
			.map(ProjectDues.Missing::projectId)
			.distinct()
			.toList();
		this.rounds.each("projects_morning", pressing, this::remind);
	}

	/** Of several months the unit is told once. */
	private void remind(UUID id) {
		Project project = this.projects.findById(id).orElseThrow();
		List<ProgressDue> unsaid = this.dues.missing(project)
			.stream()
			.filter((due) -> isPressing(due) && !project.isReminded(due.month(), due.isLate()))
			.toList();
		if (!unsaid.isEmpty()) {
			unsaid.forEach((due) -> project.remind(due, this.clock.instant()));
			this.notices.reminded(project, unsaid.stream().anyMatch(ProgressDue::isLate));
			this.projects.save(project);
		}
	}

	private static boolean isPressing(ProgressDue due) {
		return due.isLate() || due.isSoon();
	}

}
