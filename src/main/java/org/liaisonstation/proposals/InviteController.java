package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
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

/** 邀请附议: deputies of the station, until a day or without an end. */
@Controller
@RequestMapping("/desk/proposals/{id}/invite")
class InviteController {

	private static final String PAGE = "proposals/invite";

	private final ProposalPages pages;

	private final ProposalDesk desk;

	private final ProposalChoices choices;

	private final ProposalClockRules clocks;

	private final Submissions submissions;

	InviteController(ProposalPages pages, ProposalDesk desk, ProposalChoices choices, ProposalClockRules clocks,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record InviteForm(UUID submission, Long version, List<UUID> deputies, LocalDate until) {

		public List<UUID> chosen() {
			return (this.deputies != null) ? this.deputies.stream().filter(Objects::nonNull).toList() : List.of();
		}

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = page(id, viewer, model);
		model.addAttribute("form", new InviteForm(Submissions.fresh(), proposal.version(), null, proposal.signUntil()));
		return PAGE;
	}

	@PostMapping
	String invite(@PathVariable UUID id, @Valid @ModelAttribute("form") InviteForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (Filled.isUnread(errors)) {
			page(id, viewer, model);
			return PAGE;
		}
		if (form.chosen().isEmpty()) {
			errors.rejectValue("deputies", "missing", "请勾选要邀请的代表");
		}
		else if (!form.chosen().stream().allMatch(this.choices::isServing)) {
			errors.rejectValue("deputies", "wrong", "只能邀请在任的代表");
		}
		if (form.until() != null && form.until().isBefore(this.clocks.today())) {
			errors.rejectValue("until", "past", "截止日期不能早于今天");
		}
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.invite(id, form.version(), form.chosen(), form.until(), viewer).href());
	}

	private Proposal page(UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayEdit);
		List<String> known = Stream
			.concat(Stream.of(proposal.leadId()), proposal.signers().stream().map(Signer::deputyId))
			.filter(Objects::nonNull)
			.map(UUID::toString)
			.toList();
		model.addAttribute("offered",
				this.choices.deputies().stream().filter((deputy) -> !known.contains(deputy.code())).toList());
		return proposal;
	}

}
