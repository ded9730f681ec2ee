package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** 与代表沟通 (面商, 电话, 座谈): by the unit, or written down by staff. */
@Controller
@RequestMapping("/desk/proposals/{id}/contact")
class ProposalContactController {

	private static final String PAGE = "proposals/contact";

	private static final List<Choice> WAYS = Stream.of("面商", "电话", "座谈", "现场", "书面", "平台")
		.map((way) -> new Choice(way, way))
		.toList();

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final ProposalClockRules clocks;

	private final Submissions submissions;

	ProposalContactController(ProposalPages pages, ProposalHandlingDesk desk, ProposalClockRules clocks,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record ContactForm(UUID submission, Long version, @NotBlank(message = "请选择沟通方式") String how,
			@NotNull(message = "请填写日期") LocalDate on, @Size(max = 100) String place, @Size(max = 200) String people,
			@NotBlank(message = "请填写沟通情况") @Size(max = 2000) String text) {

		ProposalContact.Facts facts() {
			return new ProposalContact.Facts(this.how, this.on, filled(this.place), filled(this.people),
					this.text.strip());
		}

		private static String filled(String text) {
			return (text == null || text.isBlank()) ? null : text.strip();
		}

	}

	@ModelAttribute("ways")
	List<Choice> ways() {
		return WAYS;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayHandle);
		model.addAttribute("form",
				new ContactForm(Submissions.fresh(), proposal.version(), null, this.clocks.today(), null, null, null));
		return PAGE;
	}

	@PostMapping
	String contacted(@PathVariable UUID id, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.how() != null && !form.how().isBlank()
				&& WAYS.stream().noneMatch((way) -> way.code().equals(form.how()))) {
			errors.rejectValue("how", "wrong", "请选择沟通方式");
		}
		if (!Filled.isUnread(errors) && form.on() != null && form.on().isAfter(this.clocks.today())) {
			errors.rejectValue("on", "future", "日期不能在今天以后");
		}
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, ProposalPermissions::mayHandle);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.contact(id, form.version(), form.facts(), viewer).href());
	}

}
