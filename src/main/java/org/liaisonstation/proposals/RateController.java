package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.requests.Satisfaction;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 征询意见: a signer rates, or staff write down what stands on his 征询意见表. */
@Controller
@RequestMapping("/desk/proposals/{id}/ratings/{rating}/rate")
class RateController {

	private static final String PAGE = "proposals/rate";

	private final ProposalPages pages;

	private final ProposalHandlingDesk desk;

	private final ProposalClockRules clocks;

	private final Submissions submissions;

	RateController(ProposalPages pages, ProposalHandlingDesk desk, ProposalClockRules clocks, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record RatingForm(UUID submission, @NotNull(message = "请选择对办理态度的评价") Satisfaction manner,
			@NotNull(message = "请选择对办理结果的评价") Satisfaction result, @Size(max = 1000) String comment) {

		ProposalRating.Facts facts() {
			return new ProposalRating.Facts(this.manner, this.result,
					(this.comment == null || this.comment.isBlank()) ? null : this.comment.strip());
		}

	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID rating, Viewer viewer, Model model) {
		page(id, rating, viewer, model);
		model.addAttribute("form", new RatingForm(Submissions.fresh(), null, null, null));
		return PAGE;
	}

	@PostMapping
	String rate(@PathVariable UUID id, @PathVariable UUID rating, @Valid @ModelAttribute("form") RatingForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.manner() == Satisfaction.NOT_RATED) {
			errors.rejectValue("manner", "wrong", "请选择对办理态度的评价");
		}
		if (!Filled.isUnread(errors) && form.result() == Satisfaction.NOT_RATED) {
			errors.rejectValue("result", "wrong", "请选择对办理结果的评价");
		}
		if (errors.hasErrors()) {
			page(id, rating, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.rate(id, rating, form.facts(), viewer).href());
	}

	private void page(UUID id, UUID rating, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model,
				(rights) -> rights.mayRate(rights.proposal().rating(rating)));
		ProposalRating mine = proposal.rating(rating);
		model.addAttribute("rating", mine);
		model.addAttribute("round", proposal.rounds().get(mine.round() - 1));
		model.addAttribute("anybody", this.clocks.anySignerSendsBack());
	}

}
