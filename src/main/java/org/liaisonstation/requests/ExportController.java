package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerExports;
import org.liaisonstation.ledgers.LedgersBusy;
import org.liaisonstation.ledgers.PersonalReason;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 导出: the list as it is narrowed, all its pages, as an Excel file. The filter stays in
 * the address, as on the list.
 */
@Controller
@RequestMapping("/desk/requests/export")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class ExportController {

	private static final String PAGE = "requests/export";

	private final RequestLedgers ledgers;

	private final LedgerExports exports;

	private final Submissions submissions;

	ExportController(RequestLedgers ledgers, LedgerExports exports, Submissions submissions) {
		this.ledgers = ledgers;
		this.exports = exports;
		this.submissions = submissions;
	}

	record ExportForm(UUID submission, Boolean personal, @Size(max = 200) String reason) {

	}

	@GetMapping
	String form(@ModelAttribute("filter") RequestFilter filter, BindingResult unreadable, Viewer viewer, Model model,
			HttpServletRequest request) {
		model.addAttribute("form", new ExportForm(Submissions.fresh(), false, null));
		return page(filter, viewer, model, request);
	}

	private String page(RequestFilter filter, Viewer viewer, Model model, HttpServletRequest request) {
		model.addAttribute("count", this.ledgers.ofList(filter, false, viewer).count());
		model.addAttribute("query", (request.getQueryString() != null) ? "?" + request.getQueryString() : "");
		return PAGE;
	}

	@PostMapping
	String write(@ModelAttribute("filter") RequestFilter filter, BindingResult unreadable,
			@Valid @ModelAttribute("form") ExportForm form, BindingResult errors, Viewer viewer, Model model,
			HttpServletRequest request) {
		PersonalReason.require(form.personal(), form.reason(), errors);
		if (errors.hasErrors()) {
			return page(filter, viewer, model, request);
		}
		LedgerContent content = this.ledgers.ofList(filter, Boolean.TRUE.equals(form.personal()), viewer);
		try {
			return "redirect:" + this.submissions.once(form.submission(),
					() -> this.exports.begin(content, form.reason(), viewer));
		}
		catch (LedgersBusy busy) {
			errors.reject("busy", LedgersBusy.WORDS);
			return page(filter, viewer, model, request);
		}
	}

}
