package org.liaisonstation.requests;

import java.util.Map;

import org.liaisonstation.accounts.Viewer;
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
		RequestPage page = this.list.page(filter, viewer);
		boolean counted = !page.whole() && filter.isNarrowed() && this.list.counts(filter);
		Map<String, Long> counts = this.list.tabs(filter, counted, viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", page);
		model.addAttribute("counts", counts);
		model.addAttribute("total", total(filter, page, counted, counts));
		model.addAttribute("sought", sought);
		model.addAttribute("options", this.options.of(viewer));
		model.addAttribute("submission", Submissions.fresh());
		model.addAttribute("query", "?" + filter.query());
		model.addAttribute("from", filter.address());
		model.addAttribute("several", BatchAct.offered(filter.view(), viewer));
		return "requests/list";
	}

	/** How many there are, in words; null where that is not known. */
	private static String total(RequestFilter filter, RequestPage page, boolean counted, Map<String, Long> counts) {
		if (page.whole()) {
			return total((long) page.rows().size(), Long.MAX_VALUE);
		}
		if (page.found() != null) {
			return total(page.found(), RequestList.MOST_FOUND);
		}
		if (counted) {
			return total(counts.get("total"), RequestList.MOST_COUNTED);
		}
		return filter.isNarrowed() ? null : total(counts.get(filter.view()), Long.MAX_VALUE);
	}

	private static String total(Long count, long most) {
		return (count == null) ? null : (count > most) ? "超过 " + most + " 件" : "共 " + count + " 件";
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
