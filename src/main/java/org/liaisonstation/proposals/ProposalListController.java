package org.liaisonstation.proposals;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.search.SearchWords;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 代表建议: the list, for each what he may read of it. */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','DEPUTY','UNIT')")
class ProposalListController {

	private final ProposalList list;

	private final ProposalChoices choices;

	ProposalListController(ProposalList list, ProposalChoices choices) {
		this.list = list;
		this.choices = choices;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/proposals")
	String show(@ModelAttribute("asked") ProposalFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.list.page(filter, viewer));
		model.addAttribute("counts", this.list.counts(viewer));
		model.addAttribute("words", SearchWords.of(filter.q()));
		model.addAttribute("choices", this.choices);
		model.addAttribute("statuses", ProposalStatus.values());
		return "proposals/list";
	}

}
