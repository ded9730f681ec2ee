package org.liaisonstation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.coverage.Coverage;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.inbox.WorkQueues;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.requests.HandedIn;
import org.liaisonstation.requests.RequestRow;
import org.liaisonstation.requests.WorkLists;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * 工作台: what is waiting for this person. The system roles have none of it and find their
 * own pages in the menu.
 */
@Controller
class DeskController {

	private static final int ROWS = 8;

	/**
	 * A list on the page: the view that it is a part of, its heading, what is to be done.
	 */
	record Queue(String view, String title, String act) {

	}

	/**
	 * A queue with its first rows.
	 *
	 * @param several what may be done to several of them at once
	 */
	record Filled(Queue queue, long count, List<RequestRow> rows, List<Choice> several) {

	}

	private static final List<Queue> OFFICE = List.of(new Queue("chase", "单位办理中，临期和超期", "查看"),
			new Queue("review", "待审核", "审核"), new Queue("dispatch", "待交办", "交办"), new Queue("check", "待审核答复", "审核答复"),
			new Queue("untold", "延期还没有告知反映人", "记录告知"), new Queue("promise-soon", "五个工作日内到期的承诺", "查看"),
			new Queue("key", "重点", "查看"));

	private static final List<Queue> DIRECTOR = List.of(new Queue("rule", "待裁定", "裁定"),
			new Queue("green", "绿色通道待追认", "追认"), new Queue("returns", "退件待裁", "裁定"),
			new Queue("extensions", "延期待批", "审批"), new Queue("supervise", "应督办", "督办"));

	private static final List<Queue> UNIT = List.of(new Queue("receipts", "待回执的督办单", "回执"),
			new Queue("sign", "待签收", "签收"), new Queue("handling", "办理中", "办理"));

	private static final List<Queue> DEPUTY = List.of(new Queue("mine", "我跟踪的诉求", "查看"),
			new Queue("open", "选区里在办的诉求", "查看"));

	private static final Queue ENTRUSTED = new Queue("entrusted", "交我专人办理", "办理");

	private final WorkLists work;

	private final HandedIn handedIn;

	private final Publications publications;

	private final List<WorkQueues> others;

	private final Coverage coverage;

	/**
	 * @param others what else than requests waits, by module
	 */
	DeskController(WorkLists work, HandedIn handedIn, Publications publications, List<WorkQueues> others,
			Coverage coverage) {
		this.others = others;
		this.coverage = coverage;
		this.publications = publications;
		this.work = work;
		this.handedIn = handedIn;
	}

	@GetMapping("/desk")
	String show(Viewer viewer, Model model) {
		if (viewer.isAny(Role.STAFF, Role.DIRECTOR, Role.UNIT, Role.DEPUTY)) {
			Map<String, Long> counts = this.work.counts(viewer);
			model.addAttribute("counts", counts);
			model.addAttribute("queues",
					queues(viewer, counts.get(ENTRUSTED.view()) > 0).stream()
						.map((queue) -> filled(queue, counts.get(queue.view()), viewer))
						.toList());
			if (viewer.isOffice()) {
				model.addAttribute("texts", this.publications.waitingFor(viewer, ROWS));
				model.addAttribute("coverage", this.coverage.thisYear());
			}
			model.addAttribute("others", this.others.stream().flatMap((module) -> module.of(viewer).stream()).toList());
			model.addAttribute("submission", Submissions.fresh());
		}
		else if (viewer.is(Role.OBSERVER)) {
			model.addAttribute("handedIn", this.handedIn.page(viewer, ListTurn.of(null, null)));
		}
		return "desk/home";
	}

	/** One row alone needs no box to be ticked. */
	private Filled filled(Queue queue, long count, Viewer viewer) {
		return new Filled(queue, count, (count > 0) ? this.work.rows(queue.view(), viewer, ROWS) : List.of(),
				(count > 1) ? this.work.acts(queue.view(), viewer) : List.of());
	}

	/**
	 * @param entrusted whether the viewer handles a restricted matter; nobody else reads
	 * that there is such a list
	 */
	private static List<Queue> queues(Viewer viewer, boolean entrusted) {
		if (viewer.isOffice()) {
			List<Queue> queues = new ArrayList<>(entrusted ? List.of(ENTRUSTED) : List.of());
			queues.addAll(viewer.is(Role.DIRECTOR) ? DIRECTOR : List.of());
			queues.addAll(OFFICE);
			return queues;
		}
		return viewer.is(Role.UNIT) ? UNIT : DEPUTY;
	}

}
