package org.liaisonstation.requests;

import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.paper.PublicAddress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Prepares the pages of one request: the request itself, what the viewer may do, the
 * names that its ids stand for.
 */
@Component
class RequestPages {

	private final Requests requests;

	private final RequestAccess access;

	private final RequestNames names;

	private final Evidence evidence;

	private final ClockRules clocks;

	private final LinkDesk links;

	private final PublicAddress address;

	RequestPages(Requests requests, RequestAccess access, RequestNames names, Evidence evidence, ClockRules clocks,
			LinkDesk links, PublicAddress address) {
		this.requests = requests;
		this.access = access;
		this.names = names;
		this.evidence = evidence;
		this.clocks = clocks;
		this.links = links;
		this.address = address;
	}

	/** For every page of a request: 404 where the viewer may not see the matter. */
	@Transactional(readOnly = true)
	public Request open(UUID id, Viewer viewer, Model model) {
		Request request = this.access.findVisible(id, viewer);
		RequestPermissions may = this.access.permissions(request, viewer);
		request.rounds().size();
		request.assignments().size();
		request.contacts().size();
		request.reminders().size();
		model.addAttribute("request", request);
		model.addAttribute("may", may);
		Assignment own = may.seesMatter() ? ownTask(request, may, viewer) : null;
		model.addAttribute("acts", ActMenu.of(may, request.groupId() != null && this.requests.existsByWaitsOn(id),
				(own != null) ? own.missedAt(this.clocks.now().toInstant()) : Set.of()));
		model.addAttribute("names", this.names.of(request));
		model.addAttribute("light", Lights.of(request, this.clocks.now(), this.clocks.days()));
		if (may.sight() == RequestPermissions.Sight.STATUS) {
			model.addAttribute("rounds", RoundOfTimeline.of(request, false));
		}
		if (may.seesMatter()) {
			model.addAttribute("tasks", TaskLine.of(request, may.seesAllUnits() ? null : viewer.unitId(),
					this.clocks.now(), this.clocks.days()));
			model.addAttribute("ownTask", own);
			model.addAttribute("rounds", RoundOfTimeline.of(request, may.seesInternal()));
			model.addAttribute("reporterFiles", this.evidence.ofReporter(id));
			model.addAttribute("handlingFiles", this.evidence.ofHandling(id));
		}
		return request;
	}

	/** Whose dates the page explains: 主办's, to a 协办 its own. */
	private static Assignment ownTask(Request request, RequestPermissions may, Viewer viewer) {
		return may.seesAllUnits() ? request.lead() : request.taskOf(viewer.unitId());
	}

	/** For the papers of a request: 404 also for whom it is but a glance. */
	@Transactional(readOnly = true)
	public Request openMatter(UUID id, Viewer viewer, Model model) {
		Request request = open(id, viewer, model);
		if (!this.access.permissions(request, viewer).seesMatter()) {
			throw new NotFound();
		}
		return request;
	}

	/**
	 * For the page of a verb.
	 * @throws NotFound where the viewer does not see the matter
	 * @throws StalePage where he sees it and may not do this (now)
	 */
	@Transactional(readOnly = true)
	public Request open(UUID id, Viewer viewer, Model model, Act act) {
		Request request = openMatter(id, viewer, model);
		if (!this.access.permissions(request, viewer).allow(act)) {
			throw new StalePage(request.number(), request.href(), request.changedBy(), request.changedAt(),
					request.changedWhat());
		}
		return request;
	}

	/** Where an act leads: to the request, unless it took the request from the viewer. */
	String afterwards(Request request, Viewer viewer) {
		return (this.access.permissions(request, viewer).sight() == RequestPermissions.Sight.NONE) ? "/desk/requests"
				: request.href();
	}

	/** The one-time link of a slip, for the office that prints it and nobody else. */
	void showLink(Assignment task, Viewer viewer, Model model) {
		if (viewer.isOffice()) {
			this.links.alive(task).ifPresent((link) -> {
				model.addAttribute("link", link);
				model.addAttribute("qr", this.address.qr(link.href()));
			});
		}
	}

	/**
	 * One of the slips of a request.
	 * @throws NotFound where there is none such, or it is another unit's
	 */
	Assignment slipOf(Request request, UUID assignment, Viewer viewer) {
		boolean all = this.access.permissions(request, viewer).seesAllUnits();
		return request.assignments()
			.stream()
			.filter((task) -> task.id().equals(assignment) && (all || task.unitId().equals(viewer.unitId())))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
