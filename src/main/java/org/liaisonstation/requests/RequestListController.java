package org.liaisonstation.requests;

import java.util.Map;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.forms.Submissions;

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

	private final FilterOptions options;

	private final PersonSearch persons;

	RequestListController(RequestList list, HandedIn handedIn, FilterOptions options, PersonSearch persons) {
		this.list = list;
		this.handedIn = handedIn;
		this.options = options;
		this.persons = persons;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/requests")
	String show(@ModelAttribute("filter") RequestFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		if (HandedIn.isFor(viewer)) {
			model.addAttribute("page", this.handedIn.page(viewer, ListTurn.of(filter.before(), filter.after())));
			return "requests/handed-in-list";
		}
		Sought sought = filter.sought();
		if (sought.phone() != null && viewer.isOffice()) {
			return "redirect:/desk/requests?view=all&person=" + this.persons.record(sought.phone());
		}
		ListPage<RequestRow> page = this.list.page(filter, viewer);
		boolean several = page.older() != null || page.newer() != null;
		boolean counted = several && filter.isNarrowed() && this.list.counts(filter, viewer);
		Map<String, Long> counts = this.list.tabs(filter, counted, viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", page);
		model.addAttribute("counts", counts);
		model.addAttribute("total", several ? total(filter, counted, counts) : "共 " + page.rows().size() + " 件");
		model.addAttribute("sought", sought);
		model.addAttribute("options", this.options.of(viewer));
		model.addAttribute("submission", Submissions.fresh());
		model.addAttribute("query", "?" + filter.query());
		model.addAttribute("from", filter.address());
		model.addAttribute("several", BatchAct.offered(filter.view(), viewer));
		return "requests/list";
	}

	/** How many there are, in words; nothing where the whole history is looked at. */
	private static String total(RequestFilter filter, boolean counted, Map<String, Long> counts) {
		Long count = counts.get(counted ? "total" : filter.view());
		if (count == null || filter.isNarrowed() && !counted) {
			return null;
		}
		return (counted && count > RequestList.MOST_COUNTED) ? "超过 " + RequestList.MOST_COUNTED + " 件"
				: "共 " + count + " 件";
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
