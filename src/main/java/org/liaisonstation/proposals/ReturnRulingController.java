package org.liaisonstation.proposals;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 退件裁定: the director rules on what a unit had asked for. */
@Controller
@RequestMapping("/desk/proposals/{id}/tasks/{task}/ruling")
class ReturnRulingController {

	private static final String PAGE = "proposals/ruling";

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final Submissions submissions;

	ReturnRulingController(ProposalPages pages, ProposalHandlingDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	record RulingForm(UUID submission, Long version, @NotNull(message = "请选择裁定") Boolean granted,
			@NotBlank(message = "请填写裁定意见") @Size(max = 1000) String text) {

	}

	@ModelAttribute("rulings")
	List<Choice> rulings() {
		return List.of(new Choice("true", "同意退件"), new Choice("false", "不同意退件"));
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
		Proposal proposal = page(id, task, viewer, model);
		model.addAttribute("form", new RulingForm(Submissions.fresh(), proposal.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String rule(@PathVariable UUID id, @PathVariable UUID task, @Valid @ModelAttribute("form") RulingForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, task, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.ruleReturn(id, form.version(), task, form.granted(), form.text().strip(), viewer)
					.href());
	}

	private Proposal page(UUID id, UUID task, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayRuleReturn);
		model.addAttribute("task", proposal.task(task));
		return proposal;
	}

}
