package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** 答复代表: by 主办, or by the office where each unit answered for its part. */
@Controller
@RequestMapping("/desk/proposals/{id}/answer")
class ProposalAnswerController {

	private static final String PAGE = "proposals/answer";

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final ProposalChoices choices;

	private final ProposalClockRules clocks;

	private final Submissions submissions;

	ProposalAnswerController(ProposalPages pages, ProposalHandlingDesk desk, ProposalChoices choices,
			ProposalClockRules clocks, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record AnswerForm(UUID submission, Long version, @NotBlank(message = "请填写办理结果") @Size(max = 5000) String answer,
			@Size(max = 40) String letterNumber, @NotBlank(message = "请选择办理类别") String outcome, LocalDate planDate) {

		ProposalRound.Letter letter() {
			return new ProposalRound.Letter(this.answer.strip(),
					(this.letterNumber == null || this.letterNumber.isBlank()) ? null : this.letterNumber.strip(),
					this.outcome, promises() ? this.planDate : null);
		}

		boolean promises() {
			return "B".equals(this.outcome) || "C".equals(this.outcome);
		}

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = page(id, viewer, model);
		model.addAttribute("form",
				new AnswerForm(Submissions.fresh(), proposal.version(), parts(proposal, model), null, null, null));
		return PAGE;
	}

	/** Of separate parts the office begins with what each unit wrote. */
	private static String parts(Proposal proposal, Model model) {
		ProposalNames.Names names = (ProposalNames.Names) model.getAttribute("names");
		String parts = proposal.current()
			.stream()
			.filter((task) -> task.part() == TaskPart.SEPARATE && task.answer() != null)
			.map((task) -> names.of(task) + "：" + task.answer())
			.collect(Collectors.joining("\n"));
		return parts.isEmpty() ? null : parts;
	}

	@PostMapping
	String answer(@PathVariable UUID id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors,
			Viewer viewer, Model model) {
		check(form, errors);
		if (!errors.hasErrors()) {
			return "redirect:" + this.submissions.once(form.submission(),
					() -> this.desk.answer(id, form.version(), form.letter(), viewer).href());
		}
		page(id, viewer, model);
		return PAGE;
	}

	private void check(AnswerForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		if (form.outcome() != null && !form.outcome().isBlank()
				&& this.choices.outcomes().stream().noneMatch((code) -> code.code().equals(form.outcome()))) {
			errors.rejectValue("outcome", "wrong", "请选择办理类别");
		}
		if (form.promises() && form.planDate() == null && !errors.hasFieldErrors("planDate")) {
			errors.rejectValue("planDate", "missing", "B、C 类要写明计划完成的日期");
		}
		if (form.planDate() != null && form.planDate().isBefore(this.clocks.today())) {
			errors.rejectValue("planDate", "past", "计划完成日期不能早于今天");
		}
	}

	private Proposal page(UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayAnswer);
		model.addAttribute("talked",
				proposal.contacts().stream().anyMatch((talk) -> talk.round() == proposal.roundNumber()));
		return proposal;
	}

}
