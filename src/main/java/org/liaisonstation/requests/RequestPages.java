package org.liaisonstation.requests;

import java.util.UUID;
import java.util.function.Predicate;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Prepares the pages of one request: the request itself, what the viewer may do, the
 * names that its ids stand for.
 */
@Component
class RequestPages {

	private final RequestAccess access;

	private final RequestNames names;

	private final Evidence evidence;

	private final ClockRules clocks;

	RequestPages(RequestAccess access, RequestNames names, Evidence evidence, ClockRules clocks) {
		this.access = access;
		this.names = names;
		this.evidence = evidence;
		this.clocks = clocks;
	}

	/** For every page of a request: 404 where the viewer may not see the matter. */
	@Transactional(readOnly = true)
	public Request open(UUID id, Viewer viewer, Model model) {
		Request request = this.access.findVisible(id, viewer);
		RequestPermissions may = this.access.permissions(request, viewer);
		request.rounds().size();
		model.addAttribute("request", request);
		model.addAttribute("may", may);
		model.addAttribute("names", this.names.of(request));
		model.addAttribute("light", Lights.of(request, this.clocks.now(), this.clocks.days()));
		if (may.seesMatter()) {
			model.addAttribute("rounds", RoundOfTimeline.of(request));
			model.addAttribute("reporterFiles", this.evidence.ofReporter(id));
			model.addAttribute("handlingFiles", this.evidence.ofHandling(id));
		}
		return request;
	}

	/** For the page of a verb: 404 also where the viewer may not do it. */
	@Transactional(readOnly = true)
	public Request open(UUID id, Viewer viewer, Model model, Predicate<RequestPermissions> may) {
		Request request = open(id, viewer, model);
		RequestPermissions permissions = this.access.permissions(request, viewer);
		if (!permissions.seesMatter()) {
			throw new NotFound();
		}
		if (!may.test(permissions)) {
			throw new StalePage(request.number(), request.href(), request.changedBy(), request.changedAt(),
					request.changedWhat());
		}
		return request;
	}

}
