package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerExports;
import org.liaisonstation.ledgers.LedgersBusy;
import org.liaisonstation.ledgers.PersonalReason;
import org.liaisonstation.station.StationProfiles;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 导出: the records behind a number as an Excel file. The span and the parts stay in the
 * address, as on the list.
 */
@Controller
@RequestMapping("/desk/figures/{key}/export")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class FigureExportController {

	private static final String PAGE = "figures/export";

	private final Figures figures;

	private final FigureDefinitions definitions;

	private final LedgerExports exports;

	private final Submissions submissions;

	private final StationProfiles profiles;

	FigureExportController(Figures figures, FigureDefinitions definitions, LedgerExports exports,
			Submissions submissions, StationProfiles profiles) {
		this.figures = figures;
		this.definitions = definitions;
		this.exports = exports;
		this.submissions = submissions;
		this.profiles = profiles;
	}

	record ExportForm(UUID submission, @Size(max = 200) String reason) {

	}

	/** What is to be exported; never from a page that somebody made up. */
	@ModelAttribute("selection")
	Selection selection(@PathVariable String key, @RequestParam LocalDate from, @RequestParam LocalDate to,
			@RequestParam(required = false) List<String> part) {
		Figure figure = this.definitions.find(key).orElseThrow(NotFound::new);
		SpanForm span = new SpanForm(from, to);
		if (!span.isPossible()) {
			throw new NotFound();
		}
		return new Selection(figure, part, span.or(null));
	}

	@GetMapping
	String form(@ModelAttribute(name = "selection", binding = false) Selection selection, Model model) {
		model.addAttribute("form", new ExportForm(Submissions.fresh(), null));
		return page(selection, model);
	}

	private String page(Selection selection, Model model) {
		model.addAttribute("count", this.figures.count(selection));
		return PAGE;
	}

	@PostMapping
	String write(@ModelAttribute(name = "selection", binding = false) Selection selection,
			@Valid @ModelAttribute("form") ExportForm form, BindingResult errors, Viewer viewer, Model model) {
		PersonalReason.require(selection.figure().sensitive(), form.reason(), errors);
		if (errors.hasErrors()) {
			return page(selection, model);
		}
		LedgerContent content = new FigureLedger(this.figures, selection, selection.figure().label(),
				this.profiles.current().name());
		try {
			return "redirect:" + this.submissions.once(form.submission(),
					() -> this.exports.begin(content, form.reason(), viewer));
		}
		catch (LedgersBusy busy) {
			errors.reject("busy", LedgersBusy.WORDS);
			return page(selection, model);
		}
	}

}
