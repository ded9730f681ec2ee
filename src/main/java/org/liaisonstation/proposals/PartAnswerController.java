package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The opinion of 协办 to 主办, or the answer of 分办 for its part; staff write for a unit
 * without an account.
 */
@Controller
@RequestMapping("/desk/proposals/{id}/tasks/{task}/answer")
class PartAnswerController {

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final Submissions submissions;

	PartAnswerController(ProposalPages pages, ProposalHandlingDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
		Proposal proposal = page(id, task, viewer, model);
		model.addAttribute("form", ActPage.Form.blank(proposal.version()));
		return ActPage.VIEW;
	}

	@PostMapping
	String answer(@PathVariable UUID id, @PathVariable UUID task, @Valid @ModelAttribute("form") ActPage.Form form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, task, viewer, model);
			return ActPage.VIEW;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.answerPart(id, form.version(), task, form.text().strip(), viewer).href());
	}

	private Proposal page(UUID id, UUID taskId, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, (rights) -> rights.mayAnswerPart(taskId));
		boolean joint = proposal.task(taskId).part() == TaskPart.JOINT;
		model.addAttribute("act",
				new ActPage("tasks/" + taskId + "/answer", joint ? "提出协办意见" : "分办答复", joint ? "协办意见" : "办理结果",
						joint ? "本单位负责什么、怎么做、什么时候完成；送主办单位，由主办单位答复代表。" : "本单位负责的部分怎么办的、结果怎样；各单位都答复后由工委汇总答复代表。"));
		return proposal;
	}

}
