package org.liaisonstation.supervision.research;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of research waits for somebody, as the work lists show it. */
@Component
@Order(50)
class ResearchWork implements WorkQueues {

	private static final int ROWS = 5;

	/** A view of the list of reports, its heading, what is to be done. */
	private record Queue(String view, String title, String act) {
	}

	private static final Queue TO_ACCEPT = new Queue("submitted", "待审定的调研报告", "审定");

	private static final List<Queue> OFFICE = List.of(new Queue("undelivered", "待送达的调研报告", "送达"),
			new Queue("late", "反馈超期的调研报告", "查看"));

	private static final List<Queue> DEPUTY = List.of(new Queue("sent-back", "退回修改的调研报告", "修改"));

	private static final List<Queue> UNIT = List.of(new Queue("waiting", "待反馈的调研报告", "反馈"));

	private final ReportList list;

	ResearchWork(ReportList list) {
		this.list = list;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		List<Queue> queues = queues(viewer);
		if (queues.isEmpty()) {
			return List.of();
		}
		Map<String, Long> counts = this.list.counts(ResearchFilter.ofView("all"), viewer);
		return queues.stream()
			.filter((queue) -> counts.get(queue.view()) > 0)
			.map((queue) -> new WorkQueue("research-" + queue.view(), queue.title(), queue.act(),
					"/desk/research/reports?view=" + queue.view(), counts.get(queue.view()),
					this.list.pressing(queue.view(), viewer, ROWS).stream().map(ResearchWork::line).toList()))
			.toList();
	}

	private static WorkQueue.Line line(ReportRow row) {
		TimeLeft light = (row.light() != null) ? row.light() : TimeLeft.hold(row.state().label());
		return new WorkQueue.Line(row.href(), row.numberOrNone(), row.title(), row.authors(), light.css(),
				light.words());
	}

	private static List<Queue> queues(Viewer viewer) {
		if (viewer.isOffice()) {
			return viewer.is(Role.DIRECTOR) ? Stream.concat(Stream.of(TO_ACCEPT), OFFICE.stream()).toList() : OFFICE;
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			return UNIT;
		}
		return (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) ? DEPUTY : List.of();
	}

}
