package org.liaisonstation.proposals;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Prepares the pages of one proposal: the proposal itself, what the viewer may do, the
 * names that its ids stand for.
 */
@Component
class ProposalPages {

	private final ProposalAccess access;

	private final ProposalNames names;

	private final ProposalLights lights;

	private final ProposalChoices choices;

	private final ProposalAttachments attachments;

	ProposalPages(ProposalAccess access, ProposalNames names, ProposalLights lights, ProposalChoices choices,
			ProposalAttachments attachments) {
		this.access = access;
		this.names = names;
		this.lights = lights;
		this.choices = choices;
		this.attachments = attachments;
	}

	/**
	 * A part with its lights.
	 *
	 * @param talk of the date by which the unit must have talked with the deputy; null
	 * where there is none, or it has
	 */
	record Line(ProposalTask task, TimeLeft light, TimeLeft talk) {

	}

	/** For every page of a proposal: 404 where the viewer may not read it. */
	@Transactional(readOnly = true)
	public Proposal open(UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.access.findVisible(id, viewer);
		List.of(proposal.signers(), proposal.tasks(), proposal.rounds(), proposal.ratings(), proposal.contacts(),
				proposal.history())
			.forEach(List::size);
		model.addAttribute("proposal", proposal);
		model.addAttribute("may", ProposalPermissions.of(proposal, viewer));
		model.addAttribute("names", this.names.of(proposal));
		model.addAttribute("light", this.lights.of(proposal));
		model.addAttribute("choices", this.choices);
		model.addAttribute("lines",
				proposal.current()
					.stream()
					.map((task) -> new Line(task, this.lights.of(task),
							proposal.hasToTalk(task) ? this.lights.talk(task) : null))
					.toList());
		model.addAttribute("returned",
				proposal.tasks()
					.stream()
					.filter((task) -> task.round() == proposal.roundNumber() && task.isToHandOn())
					.toList());
		model.addAttribute("attachments", this.attachments.of(id));
		return proposal;
	}

	/**
	 * For the page of a verb.
	 * @throws NotFound where the viewer may not read it
	 * @throws StalePage where he reads it and may not do this (now)
	 */
	@Transactional(readOnly = true)
	public Proposal open(UUID id, Viewer viewer, Model model, Predicate<ProposalPermissions> may) {
		Proposal proposal = open(id, viewer, model);
		if (!may.test(ProposalPermissions.of(proposal, viewer))) {
			ProposalEvent last = proposal.history().get(proposal.history().size() - 1);
			throw new StalePage(proposal.name(), proposal.href(), last.who(), last.at(), last.label());
		}
		return proposal;
	}

	/** Where an act leads: to the proposal, unless it took it from the viewer. */
	String afterwards(Proposal proposal, Viewer viewer) {
		return ProposalPermissions.of(proposal, viewer).mayRead(viewer) ? proposal.href() : "/desk/proposals";
	}

}
