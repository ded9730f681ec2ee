package org.liaisonstation.supervision.projects;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of projects waits for somebody, as the work lists show it. */
@Component
@Order(50)
@Transactional(readOnly = true)
class ProjectWork implements WorkQueues {

	private static final int ROWS = 8;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	/** Something was checked since the deputy was there last, or began to watch. */
	private static final String NEWS = ProjectList.OPEN
			+ """
					AND EXISTS (SELECT FROM project_progress g JOIN project_watcher w ON w.project_id = p.id AND w.ended_on IS NULL
					 WHERE g.project_id = p.id AND g.state = 'CHECKED' AND w.deputy_id = :deputy
					 AND (g.checked_at AT TIME ZONE 'Asia/Shanghai')::date >= greatest(w.since, (SELECT max(o.on_day)
					   FROM project_observation o WHERE o.project_id = p.id AND o.deputy_id = :deputy AND o.withdrawn_at IS NULL)))""";

	private final ProjectList list;

	private final ProjectDues dues;

	ProjectWork(ProjectList list, ProjectDues dues) {
		this.list = list;
		this.dues = dues;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		List<WorkQueue> queues = new ArrayList<>();
		if (viewer.isOffice()) {
			if (viewer.is(Role.DIRECTOR)) {
				queues.add(queue("projects-accept", "待验收的民生实事", "验收", "finished", "p.state = 'FINISHED'", viewer));
			}
			queues.add(queue("projects-late", "超过完成时限的民生实事", "查看", "late", ProjectList.LATE, viewer));
			queues.add(missing(viewer));
			queues.add(toCheck(viewer));
			queues.add(near(viewer));
		}
		else if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			queues.add(missing(viewer));
			queues.add(queue("projects-late", "超过完成时限的民生实事", "查看", "late", ProjectList.LATE, viewer));
		}
		else if (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) {
			queues.add(news(viewer));
		}
		return queues.stream().filter((queue) -> queue.count() > 0).toList();
	}

	/** For the unit whatever is to be reported, for the office what is overdue. */
	private WorkQueue missing(Viewer viewer) {
		boolean office = viewer.isOffice();
		List<ProjectDues.Missing> all = this.dues.missing(viewer);
		return new WorkQueue("projects-missing", office ? "超期没有报送的实事进度" : "待报送的实事进度", office ? "查看" : "报送",
				"/desk/projects?view=missing", all.size(),
				all.stream().limit(ROWS).map((one) -> line(one, office)).toList());
	}

	private static WorkQueue.Line line(ProjectDues.Missing one, boolean office) {
		String sub = one.due().monthWords() + "进度" + (one.returned() ? "，已退回更正" : "")
				+ (office ? "，" + one.unit() : "");
		String href = office ? one.href() : one.href() + "/progress?month=" + one.due().month();
		return new WorkQueue.Line(href, one.number(), one.title(), sub, one.due().css(), one.due().words());
	}

	private WorkQueue toCheck(Viewer viewer) {
		List<ProjectRow> rows = this.list.first(ProjectList.TO_CHECK, "p.number", ROWS, viewer, Map.of());
		return new WorkQueue("projects-check", "待核实的实事进度", "核实", "/desk/projects?view=check",
				this.list.count(ProjectList.TO_CHECK, viewer, Map.of()),
				rows.stream()
					.map((row) -> new WorkQueue.Line(row.href(), row.number(), row.title(), row.unit(), "light-hold",
							row.toCheck() + " 个月待核实"))
					.toList());
	}

	private WorkQueue near(Viewer viewer) {
		return queue("projects-near", "期限临近的民生实事", "查看", "near", ProjectList.NEAR, viewer);
	}

	private WorkQueue queue(String id, String title, String act, String view, String condition, Viewer viewer) {
		Map<String, Object> asked = this.list.asked(view, viewer);
		List<ProjectRow> rows = this.list.first(condition, "p.due_on, p.number", ROWS, viewer, asked);
		return new WorkQueue(id, title, act, "/desk/projects?view=" + view, this.list.count(condition, viewer, asked),
				rows.stream()
					.map((row) -> new WorkQueue.Line(row.href(), row.number(), row.title(),
							row.unit() + "，" + DAY.format(row.dueOn()) + "前完成，现在 " + row.band().percent() + "%",
							row.deadline().css(), row.deadline().words()))
					.toList());
	}

	private WorkQueue news(Viewer viewer) {
		Map<String, Object> params = Map.of("deputy", viewer.deputyId());
		List<ProjectRow> rows = this.list.first(NEWS, "p.number", ROWS, viewer, params);
		return new WorkQueue("projects-watched", "您监督的民生实事，有新进展", "察看", "/desk/projects",
				this.list.count(NEWS, viewer, params),
				rows.stream()
					.map((row) -> new WorkQueue.Line(row.href(), row.number(), row.title(),
							row.unit() + "，" + row.band().label(), row.deadline().css(), row.deadline().words()))
					.toList());
	}

}
