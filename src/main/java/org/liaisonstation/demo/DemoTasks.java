package org.liaisonstation.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.ActivityDesk;
import org.liaisonstation.activities.FollowUp;
import org.liaisonstation.demo.DemoActivity.Task;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The lists of what to follow up (排查清单) of the demo's activities. */
@Component
@ConditionalOnProperty("station.demo")
class DemoTasks {

	private final ActivityDesk desk;

	private final Clock clock;

	private final Map<Task, UUID> lines = new HashMap<>();

	DemoTasks(ActivityDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	void write(DemoActivity one, DemoCast cast, DemoDates dates, Script<Activity> script) {
		Viewer staff = cast.staff();
		for (Task task : one.followUps()) {
			script.minutesLater(4, 12, staff, (activity) -> add(task, activity, cast, dates));
		}
		Instant listed = script.at();
		one.followUps()
			.stream()
			.filter((task) -> task.result() != null)
			.sorted(Comparator.comparing(Task::days))
			.forEach((task) -> script.daysAfter(listed, Math.max(1, task.days() - 1), staff,
					(activity) -> this.desk.finish(activity.id(), activity.version(), this.lines.get(task),
							LocalDate.now(this.clock), task.result(), staff)));
	}

	private Activity add(Task task, Activity activity, DemoCast cast, DemoDates dates) {
		UUID unit = (task.unit() != null) ? cast.subjects().get(task.unit()).unitId() : null;
		Activity changed = this.desk.followUp(activity.id(), activity.version(), task.text(), task.who(), unit,
				dates.calendar().plusWorkingDays(activity.onDate(), task.days()), cast.staff());
		List<FollowUp> all = changed.followUps();
		this.lines.put(task, all.get(all.size() - 1).id());
		return changed;
	}

}
