package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
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

/** 提交 to the congress of one of the lead's mandates. */
@Controller
@RequestMapping("/desk/proposals/{id}/file")
class FilingController {

	private static final String PAGE = "proposals/file";

	private final ProposalPages pages;

	private final ProposalDesk desk;

	private final ProposalChoices choices;

	private final ProposalClockRules clocks;

	private final Submissions submissions;

	FilingController(ProposalPages pages, ProposalDesk desk, ProposalChoices choices, ProposalClockRules clocks,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record FilingForm(UUID submission, Long version, @NotNull(message = "请选择提交哪一级人民代表大会") UUID mandate,
			@NotNull(message = "请填写提交日期") LocalDate on, @Size(max = 40) String number) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = page(id, viewer, model);
		List<Choice> mandates = this.choices.mandatesOf(proposal.leadId());
		UUID only = (mandates.size() == 1) ? UUID.fromString(mandates.get(0).code()) : null;
		model.addAttribute("form",
				new FilingForm(Submissions.fresh(), proposal.version(), only, this.clocks.today(), null));
		return PAGE;
	}

	@PostMapping
	String file(@PathVariable UUID id, @Valid @ModelAttribute("form") FilingForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.on() != null && form.on().isAfter(this.clocks.today())) {
			errors.rejectValue("on", "future", "提交日期不能在今天以后");
		}
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		String number = (form.number() == null || form.number().isBlank()) ? null : form.number().strip();
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.file(id, form.version(), form.mandate(), form.on(), number, viewer).href());
	}

	private Proposal page(UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayFile);
		model.addAttribute("mandates", this.choices.mandatesOf(proposal.leadId()));
		model.addAttribute("dispatchDue", this.clocks.dispatch(this.clocks.today()).explanation().oneLine());
		return proposal;
	}

}
