package org.liaisonstation.proposals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of proposals waits for somebody, as the work lists show it. */
@Component
@Order(20)
class ProposalWork implements WorkQueues {

	private static final int ROWS = 8;

	private static final String TALK_LATE = "talk-late";

	/** A view of the list of proposals, its heading, what is to be done. */
	private record Queue(String view, String title, String act) {

	}

	private static final List<Queue> DIRECTOR = List.of(new Queue("review", "待审查的建议", "审查"),
			new Queue("returns", "建议退件待裁", "裁定"), new Queue("rule", "建议待裁定", "裁定"));

	private static final List<Queue> OFFICE = List.of(new Queue("file", "待提交人大的建议", "提交"),
			new Queue("dispatch", "待交办的建议", "交办"), new Queue("late", "超期的建议", "督办"),
			new Queue(TALK_LATE, "超期未与代表沟通的建议", "督办"), new Queue("promised", "承诺到期待兑现的建议", "督办"),
			new Queue("promises", "三十日内到期的建议承诺", "查看"));

	private static final List<Queue> DEPUTY = List.of(new Queue("sign", "请您附议的建议", "附议"),
			new Queue("to-rate", "请您评价的答复", "评价"), new Queue("own-draft", "您还没有提交审查的建议", "修改提交"));

	private static final List<Queue> UNIT = List.of(new Queue(TALK_LATE, "超期未与代表沟通的建议", "沟通"),
			new Queue("to-do", "承办的代表建议", "办理"));

	private final ProposalList list;

	ProposalWork(ProposalList list) {
		this.list = list;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		List<Queue> queues = queues(viewer);
		if (queues.isEmpty()) {
			return List.of();
		}
		Map<String, Long> counts = this.list.counts(viewer);
		return queues.stream()
			.filter((queue) -> counts.get(queue.view()) > 0)
			.map((queue) -> new WorkQueue("proposals-" + queue.view(), queue.title(), queue.act(),
					"/desk/proposals?view=" + queue.view(), counts.get(queue.view()),
					this.list.pressing(queue.view(), viewer, ROWS).stream().map((row) -> line(row, queue)).toList()))
			.toList();
	}

	private static WorkQueue.Line line(ProposalRow row, Queue queue) {
		String about = (row.units() != null) ? row.signedBy() + "，" + row.units() : row.signedBy();
		if (queue.view().equals(TALK_LATE)) {
			return new WorkQueue.Line(row.href(), row.number(), row.title(), about, "light-late", "沟通已超期");
		}
		return new WorkQueue.Line(row.href(), row.number(), row.title(), about, row.light().css(), row.light().words());
	}

	private static List<Queue> queues(Viewer viewer) {
		if (viewer.isOffice()) {
			return viewer.is(Role.DIRECTOR) ? Stream.concat(DIRECTOR.stream(), OFFICE.stream()).toList() : OFFICE;
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			return UNIT;
		}
		return (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) ? DEPUTY : List.of();
	}

}
