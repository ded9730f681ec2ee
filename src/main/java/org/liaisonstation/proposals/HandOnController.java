package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 改交其他单位: a 协办 or 分办 part that was given back with consent. */
@Controller
@RequestMapping("/desk/proposals/{id}/tasks/{task}/hand-on")
class HandOnController {

	private static final String PAGE = "proposals/hand-on";

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final ProposalChoices choices;

	private final Submissions submissions;

	HandOnController(ProposalPages pages, ProposalHandlingDesk desk, ProposalChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	record HandOnForm(UUID submission, Long version, @NotNull(message = "请选择单位") UUID unit,
			@Size(max = 500) String instruction) {

		String words() {
			return (this.instruction == null || this.instruction.isBlank()) ? null : this.instruction.strip();
		}

	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
		Proposal proposal = page(id, task, viewer, model);
		model.addAttribute("form", new HandOnForm(Submissions.fresh(), proposal.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String handOn(@PathVariable UUID id, @PathVariable UUID task, @Valid @ModelAttribute("form") HandOnForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.unit() != null && !this.choices.receives(form.unit())) {
			errors.rejectValue("unit", "wrong", "请从列表中选择");
		}
		if (errors.hasErrors()) {
			page(id, task, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.handOn(id, form.version(), task, form.unit(), form.words(), viewer).href());
	}

	private Proposal page(UUID id, UUID task, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, (may) -> may.mayHandOn(task));
		model.addAttribute("task", proposal.task(task));
		return proposal;
	}

}
