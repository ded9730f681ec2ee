package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The A4 papers of the handling: applications, notices, 反馈表, 回访表. A unit prints its own
 * alone; what is not filled in yet is left to be written by hand.
 */
@Controller
@RequestMapping("/desk/requests/{id}/papers")
@Transactional(readOnly = true)
class PaperController {

	private static final List<Step> WORK = List.of(Step.NOTED, Step.RESPONDED, Step.MADE_SAFE);

	private final RequestPages pages;

	PaperController(RequestPages pages) {
		this.pages = pages;
	}

	/** 退件申请单. */
	@GetMapping("/return/{assignment}")
	public String ofReturn(@PathVariable UUID id, @PathVariable UUID assignment, Viewer viewer, Model model) {
		Request request = this.pages.openMatter(id, viewer, model);
		Assignment task = this.pages.slipOf(request, assignment, viewer);
		if (task.returnAskedAt() == null) {
			throw new NotFound();
		}
		model.addAttribute("task", task);
		return "requests/papers/return";
	}

	/** 延期申请单. */
	@GetMapping("/extension/{assignment}")
	public String ofExtension(@PathVariable UUID id, @PathVariable UUID assignment, Viewer viewer, Model model) {
		Request request = this.pages.openMatter(id, viewer, model);
		Assignment task = this.pages.slipOf(request, assignment, viewer);
		if (task.extensionAskedAt() == null) {
			throw new NotFound();
		}
		model.addAttribute("task", task);
		return "requests/papers/extension";
	}

	/** 催办通知单 or 督办通知单, with the part for the receipt. */
	@GetMapping("/reminder/{reminder}")
	public String ofReminder(@PathVariable UUID id, @PathVariable UUID reminder, Viewer viewer, Model model) {
		Request request = this.pages.openMatter(id, viewer, model);
		Reminder sheet = request.reminders()
			.stream()
			.filter((one) -> one.id().equals(reminder))
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("task", this.pages.slipOf(request, sheet.assignmentId(), viewer));
		model.addAttribute("reminder", sheet);
		List<Reminder> same = request.reminders()
			.stream()
			.filter((one) -> one.assignmentId().equals(sheet.assignmentId()) && one.rung() == sheet.rung())
			.toList();
		model.addAttribute("times", same.indexOf(sheet) + 1);
		return "requests/papers/reminder";
	}

	/** 办理情况反馈表. */
	@GetMapping("/feedback/{assignment}")
	public String feedback(@PathVariable UUID id, @PathVariable UUID assignment, Viewer viewer, Model model) {
		Request request = this.pages.openMatter(id, viewer, model);
		Assignment task = this.pages.slipOf(request, assignment, viewer);
		Round round = round(request, task.round());
		model.addAttribute("task", task);
		model.addAttribute("round", round);
		model.addAttribute("work", entries(request, round.number(), WORK));
		model.addAttribute("contacts",
				request.contacts().stream().filter((one) -> task.id().equals(one.assignmentId())).toList());
		model.addAttribute("joint", !task.isLead() ? List.of()
				: round.assignments().stream().filter((one) -> !one.isLead() && one.isActive()).toList());
		return "requests/papers/feedback";
	}

	/** 满意度回访表, for the office. */
	@GetMapping("/callback/{number}")
	public String callback(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
		Request request = this.pages.openMatter(id, viewer, model);
		RequestPermissions may = (RequestPermissions) model.getAttribute("may");
		Round round = round(request, number);
		if (!may.isOffice() || round.repliedAt() == null) {
			throw new NotFound();
		}
		model.addAttribute("round", round);
		model.addAttribute("lead",
				round.assignments().stream().filter((one) -> one.isLead() && one.isActive()).findFirst().orElse(null));
		model.addAttribute("tries", entries(request, number, List.of(Step.CALL_TRIED)));
		model.addAttribute("caller",
				entries(request, number, List.of(Step.RATED)).stream()
					.map((entry) -> round.ratedByCall() ? entry.actor() : "本人评价")
					.findFirst()
					.orElse(""));
		model.addAttribute("again", again(request, round));
		return "requests/papers/callback";
	}

	private static String again(Request request, Round round) {
		if (round.ratedAt() == null) {
			return "□ 是　　□ 否";
		}
		boolean followed = request.rounds()
			.stream()
			.anyMatch((other) -> other.number() == round.number() + 1 && other.kind() != RoundKind.PROMISE);
		return followed ? "是，转入第 " + (round.number() + 1) + " 轮办理" : "否";
	}

	private static Round round(Request request, int number) {
		return request.rounds()
			.stream()
			.filter((round) -> round.number() == number)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private static List<TimelineEntry> entries(Request request, int round, List<Step> steps) {
		return request.timeline()
			.stream()
			.filter((entry) -> entry.round() == round && steps.contains(entry.step()))
			.toList();
	}

}
