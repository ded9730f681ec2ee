package org.liaisonstation.proposals;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
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

/** What the congress decided on a bill (议案处理结果). */
@Controller
@RequestMapping("/desk/proposals/{id}/bill-outcome")
class BillOutcomeController {

	private static final String PAGE = "proposals/bill-outcome";

	private final ProposalPages pages;

	private final ProposalDesk desk;

	private final Submissions submissions;

	BillOutcomeController(ProposalPages pages, ProposalDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	record OutcomeForm(UUID submission, Long version, @NotNull(message = "请选择处理结果") ProposalFacts.BillOutcome outcome,
			@Size(max = 500) String text) {

	}

	@ModelAttribute("outcomes")
	List<Choice> outcomes() {
		return Choice.of(ProposalFacts.BillOutcome::label, ProposalFacts.BillOutcome.values());
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayDecideBill);
		model.addAttribute("form", new OutcomeForm(Submissions.fresh(), proposal.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String decided(@PathVariable UUID id, @Valid @ModelAttribute("form") OutcomeForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, ProposalPermissions::mayDecideBill);
			return PAGE;
		}
		String text = (form.text() == null || form.text().isBlank()) ? null : form.text().strip();
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.billDecided(id, form.version(), form.outcome(), text, viewer).href());
	}

}
