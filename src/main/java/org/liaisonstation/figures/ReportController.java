package org.liaisonstation.figures;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerExports;
import org.liaisonstation.ledgers.LedgersBusy;
import org.liaisonstation.station.StationProfiles;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 上报数据: the numbers that a street reports upward, each with its records.
 */
@Controller
@RequestMapping("/desk/figures/report")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class ReportController {

	private static final String PAGE = "figures/report";

	private final FiguresPage page;

	private final Report report;

	private final LedgerExports exports;

	private final Submissions submissions;

	private final StationProfiles profiles;

	ReportController(FiguresPage page, Report report, LedgerExports exports, Submissions submissions,
			StationProfiles profiles) {
		this.page = page;
		this.report = report;
		this.exports = exports;
		this.submissions = submissions;
		this.profiles = profiles;
	}

	/** The file is written from a page, so its span comes along. */
	record ExportForm(UUID submission) {

	}

	@GetMapping
	String report(@ModelAttribute("form") SpanForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		return page(this.page.span(form, errors, response, model), false, model);
	}

	private String page(Span span, boolean busy, Model model) {
		model.addAttribute("sections", this.report.of(span));
		this.page.locked(span, model);
		model.addAttribute("usual", UsualSpans.of(span));
		model.addAttribute("once", Submissions.fresh());
		model.addAttribute("busy", busy ? LedgersBusy.WORDS : null);
		return PAGE;
	}

	@PostMapping("/export")
	String export(@ModelAttribute("form") SpanForm form, BindingResult errors, @ModelAttribute ExportForm export,
			Viewer viewer, HttpServletResponse response, Model model) {
		Span span = this.page.span(form, errors, response, model);
		if (errors.hasErrors()) {
			return page(span, false, model);
		}
		LedgerContent content = new ReportLedger(this.report.of(span), span, this.profiles.current().name());
		try {
			return "redirect:"
					+ this.submissions.once(export.submission(), () -> this.exports.begin(content, null, viewer));
		}
		catch (LedgersBusy busy) {
			errors.reject("busy", LedgersBusy.WORDS);
			return page(span, true, model);
		}
	}

}
