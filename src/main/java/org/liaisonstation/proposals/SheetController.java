package org.liaisonstation.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 起草, on the official sheet (专用纸), and writing it anew before it is submitted. A deputy
 * leads what he writes himself; staff say for whom.
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','DEPUTY')")
class SheetController {

	private static final String PAGE = "proposals/sheet";

	private final ProposalPages pages;

	private final ProposalDesk desk;

	private final ProposalChoices choices;

	private final ProposalSources sources;

	private final CollectionDesk collections;

	private final Submissions submissions;

	SheetController(ProposalPages pages, ProposalDesk desk, ProposalChoices choices, ProposalSources sources,
			CollectionDesk collections, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.sources = sources;
		this.collections = collections;
		this.submissions = submissions;
	}

	@ModelAttribute("choices")
	ProposalChoices choices() {
		return this.choices;
	}

	@ModelAttribute("openness")
	List<Choice> openness() {
		return Choice.of(SheetForm.Openness::label, SheetForm.Openness.values());
	}

	@ModelAttribute("sessions")
	List<Choice> sessions() {
		return List.of(new Choice("false", "闭会期间"), new Choice("true", "会议期间"));
	}

	/** A new sheet, maybe of a request, an opinion, a topic or a line of a meeting. */
	@GetMapping("/desk/proposals/new")
	String blank(@RequestParam(defaultValue = "PROPOSAL") ProposalKind kind, @RequestParam(required = false) UUID item,
			@RequestParam Map<String, String> parameters, Viewer viewer, Model model) {
		Origin origin = this.sources.named(parameters).orElse(null);
		ProposalSource.Beginning beginning = (origin != null)
				? this.sources.begin(origin, viewer).orElseThrow(NotFound::new) : null;
		model.addAttribute("beginning", beginning);
		model.addAttribute("form", (item != null) ? SheetForm.ofItem(this.collections.open(item, viewer))
				: SheetForm.blank(kind, viewer.isOffice() ? null : viewer.deputyId(), origin, beginning));
		return PAGE;
	}

	@PostMapping("/desk/proposals")
	String draft(@Valid @ModelAttribute("form") SheetForm form, BindingResult errors, Viewer viewer, Model model) {
		check(form, errors);
		UUID lead = viewer.isOffice() ? form.leadId() : viewer.deputyId();
		if (!Filled.isUnread(errors) && viewer.isOffice() && (lead == null || !this.choices.isServing(lead))) {
			errors.rejectValue("leadId", "missing", "请选择领衔代表");
		}
		if (errors.hasErrors()) {
			if (form.origin() != null) {
				model.addAttribute("beginning", this.sources.begin(form.origin(), viewer).orElse(null));
			}
			return PAGE;
		}
		if (form.origin() != null && this.sources.begin(form.origin(), viewer).isEmpty()) {
			throw new NotFound();
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Proposal proposal = this.desk.draft(form.kindOrProposal(), lead, form.sheet(), form.wishes(), form.origin(),
					viewer);
			if (form.item() != null) {
				this.collections.takeUp(form.item(), proposal, viewer);
			}
			return proposal.href();
		});
	}

	@GetMapping("/desk/proposals/{id}/edit")
	String edit(@PathVariable UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayEdit);
		model.addAttribute("form", SheetForm.of(proposal));
		return PAGE;
	}

	@PostMapping("/desk/proposals/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") SheetForm form, BindingResult errors,
			Viewer viewer, Model model) {
		check(form, errors);
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, ProposalPermissions::mayEdit);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.sheet(), form.wishes(), viewer).href());
	}

	private void check(SheetForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		form.check(errors);
		if (form.field() != null && !form.field().isBlank() && !this.choices.isField(form.field())) {
			errors.rejectValue("field", "wrong", "请从列表中选择");
		}
	}

}
