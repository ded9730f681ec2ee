package org.liaisonstation.requests;

import jakarta.servlet.http.HttpServletRequest;

import org.liaisonstation.accounts.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 诉求办理: the list, for each what he may see of it.
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','DEPUTY','UNIT','OBSERVER')")
class RequestListController {

	private final RequestList list;

	private final HandedIn handedIn;

	private final RequestChoices choices;

	RequestListController(RequestList list, HandedIn handedIn, RequestChoices choices) {
		this.list = list;
		this.handedIn = handedIn;
		this.choices = choices;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/requests")
	String show(@ModelAttribute("filter") RequestFilter filter, BindingResult unreadable, Viewer viewer, Model model,
			HttpServletRequest request) {
		if (HandedIn.isFor(viewer)) {
			model.addAttribute("page", this.handedIn.page(viewer, filter.before()));
			return "requests/handed-in-list";
		}
		model.addAttribute("page", this.list.page(filter, viewer));
		model.addAttribute("counts", this.list.counts(viewer));
		model.addAttribute("choices", this.choices);
		model.addAttribute("statuses", Status.values());
		model.addAttribute("query", (request.getQueryString() != null) ? "?" + request.getQueryString() : "");
		return "requests/list";
	}

	/**
	 * What staff see who registered a restricted matter: its number, and that the
	 * director has it.
	 */
	@GetMapping("/desk/requests/handed-over/{number}")
	@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
	String handedOver(@PathVariable String number, Model model) {
		model.addAttribute("number", number);
		return "requests/handed-over";
	}

}
