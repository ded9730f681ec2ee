package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** 交办: to 主办 with 协办, or to several 分办. */
@Controller
@RequestMapping("/desk/proposals/{id}/dispatch")
class ProposalDispatchController {

	private static final String PAGE = "proposals/dispatch";

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final ProposalChoices choices;

	private final ProposalClockRules clocks;

	private final Submissions submissions;

	ProposalDispatchController(ProposalPages pages, ProposalHandlingDesk desk, ProposalChoices choices,
			ProposalClockRules clocks, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	/** Whether one unit leads, or each answers for its part. */
	enum Way {

		LEAD("主办，可以有协办"), SEPARATE("分办，各答各的");

		private final String label;

		Way(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

	record DispatchForm(UUID submission, Long version, @NotNull(message = "请选择交办方式") Way way, UUID lead,
			List<UUID> others, @NotNull(message = "请填写交办日期") LocalDate on, @Size(max = 500) String instruction) {

		public List<UUID> chosen() {
			return (this.others != null) ? this.others.stream().filter(Objects::nonNull).toList() : List.of();
		}

		Handover handover() {
			String words = (this.instruction == null || this.instruction.isBlank()) ? null : this.instruction.strip();
			return (this.way == Way.LEAD) ? Handover.to(this.lead, chosen(), words)
					: Handover.separately(chosen(), words);
		}

	}

	@ModelAttribute("ways")
	List<Choice> ways() {
		return Choice.of(Way::label, Way.values());
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = page(id, viewer, model);
		model.addAttribute("form", new DispatchForm(Submissions.fresh(), proposal.version(), Way.LEAD, null, null,
				this.clocks.today(), null));
		return PAGE;
	}

	@PostMapping
	String dispatch(@PathVariable UUID id, @Valid @ModelAttribute("form") DispatchForm form, BindingResult errors,
			Viewer viewer, Model model) {
		check(form, errors);
		if (!errors.hasErrors()) {
			return "redirect:" + this.submissions.once(form.submission(),
					() -> this.desk.dispatch(id, form.version(), form.handover(), form.on(), viewer).href());
		}
		page(id, viewer, model);
		return PAGE;
	}

	private void check(DispatchForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		if (form.way() == Way.LEAD && (form.lead() == null || !this.choices.receives(form.lead()))) {
			errors.rejectValue("lead", "missing", "请选择主办单位");
		}
		if (form.way() == Way.LEAD && form.lead() != null && form.chosen().contains(form.lead())) {
			errors.rejectValue("others", "same", "主办单位不能同时是协办单位");
		}
		if (form.way() == Way.SEPARATE && form.chosen().size() < 2) {
			errors.rejectValue("others", "few", "分办要勾选两个以上单位");
		}
		if (!form.chosen().stream().allMatch(this.choices::receives)) {
			errors.rejectValue("others", "wrong", "请从列表中选择");
		}
		if (form.on() != null && form.on().isAfter(this.clocks.today())) {
			errors.rejectValue("on", "future", "交办日期不能在今天以后");
		}
	}

	private Proposal page(UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayDispatch);
		ProposalClocks forecast = this.clocks.dispatched(this.clocks.today(), proposal.difficult());
		model.addAttribute("forecast", forecast);
		return proposal;
	}

}
