package org.liaisonstation.supervision.projects;

import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.News;
import org.liaisonstation.inbox.Notices;

import org.springframework.stereotype.Component;

/**
 * Who is told of what happens to a project: whoever has to do the next thing, and who
 * watches it.
 */
@Component
class ProjectNotices {

	private static final News REGISTERED = new News("project.registered", "列为民生实事，请按月报送进度", false);

	private static final News TO_CHECK = new News("project.progress_reported", "报来了月进度，请核实", false);

	private static final News RETURNED = new News("project.progress_returned", "月进度被退回，请更正后再报", false);

	private static final News CHECKED = new News("project.progress_checked", "有新的进度", false);

	private static final News TO_ACCEPT = new News("project.finished", "已经完工，请组织验收", false);

	private static final News NAMED = new News("project.watcher_named", "请您担任监督代表", false);

	private static final News OBSERVED = new News("project.observed", "监督代表写了察看记录，请查看", false);

	private static final News ACCEPTED = new News("project.accepted", "已经验收", false);

	private static final News STOPPED = new News("project.stopped", "已经中止", false);

	private static final News RESUMED = new News("project.resumed", "恢复实施，请继续按月报送进度", false);

	private static final News SOON = new News("project.progress_soon", "月进度快到报送期限，请报送", true);

	private static final News LATE = new News("project.progress_late", "月进度超期没有报送，请尽快报送", true);

	private final Notices notices;

	ProjectNotices(Notices notices) {
		this.notices = notices;
	}

	void registered(Project project) {
		tell(project, REGISTERED, Audience.unit(project.unitId()));
	}

	/** Another unit builds it: the one before does not find it any more. */
	void handedOn(Project project, UUID before) {
		this.notices.takeFrom(project.id(), Audience.unit(before));
		registered(project);
	}

	void reported(Project project) {
		tell(project, TO_CHECK, Audience.office());
	}

	void reminded(Project project, boolean late) {
		tell(project, late ? LATE : SOON, Audience.unit(project.unitId()));
	}

	void returned(Project project) {
		tell(project, RETURNED, Audience.unit(project.unitId()));
	}

	void checked(Project project) {
		tell(project, CHECKED, watchers(project));
		if (project.state() == ProjectState.FINISHED) {
			tell(project, TO_ACCEPT, Audience.director());
		}
	}

	void named(Project project, UUID deputyId) {
		tell(project, NAMED, Audience.deputy(deputyId));
	}

	void observed(Project project) {
		tell(project, OBSERVED, Audience.office());
	}

	void accepted(Project project) {
		tell(project, ACCEPTED, concerned(project));
	}

	void stopped(Project project) {
		tell(project, STOPPED, concerned(project));
	}

	void resumed(Project project) {
		tell(project, RESUMED, concerned(project));
	}

	private static Audience[] watchers(Project project) {
		return project.watching().stream().map(Audience::deputy).toArray(Audience[]::new);
	}

	private static Audience[] concerned(Project project) {
		return Stream.concat(Stream.of(Audience.unit(project.unitId())), Stream.of(watchers(project)))
			.toArray(Audience[]::new);
	}

	private void tell(Project project, News news, Audience... to) {
		if (to.length > 0) {
			this.notices.tell(new About(project.id(), project.number(), project.href(), false), news, to);
		}
	}

}
