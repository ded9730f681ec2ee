package org.liaisonstation.figures;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 年底锁定: the numbers of one year, their lock, and what was corrected afterwards.
 */
@Controller
@RequestMapping("/desk/figures/years/{year}")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class YearController {

	private final FigureYears years;

	private final Figures figures;

	private final FigureDefinitions definitions;

	private final YearPage page;

	private final Submissions submissions;

	YearController(FigureYears years, Figures figures, FigureDefinitions definitions, YearPage page,
			Submissions submissions) {
		this.years = years;
		this.figures = figures;
		this.definitions = definitions;
		this.page = page;
		this.submissions = submissions;
	}

	/**
	 * @param difference as the page showed it
	 */
	record CorrectionForm(UUID submission, Long difference, @NotBlank @Size(max = 500) String reason) {

	}

	@GetMapping
	String show(@PathVariable int year, Viewer viewer, Model model) {
		return shown(year, null, new CorrectionForm(null, null, null), viewer, model);
	}

	@PostMapping("/lock")
	@PreAuthorize("hasRole('DIRECTOR')")
	String lock(@PathVariable int year, @RequestParam UUID submission, Viewer viewer) {
		SpanForm.year(year);
		return "redirect:" + this.submissions.once(submission, () -> this.years.lock(year, viewer));
	}

	@PostMapping("/{key}/correction")
	String correct(@PathVariable int year, @PathVariable String key, @Valid @ModelAttribute("form") CorrectionForm form,
			BindingResult errors, Viewer viewer, Model model) {
		SpanForm.year(year);
		Figure figure = this.definitions.find(key).orElseThrow(NotFound::new);
		if (errors.hasErrors()) {
			return shown(year, key, form, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.years.correct(year, figure, form.difference(), form.reason(), viewer));
	}

	private String shown(int year, String typedKey, CorrectionForm form, Viewer viewer, Model model) {
		List<FigureValue> values = this.figures.values(SpanForm.year(year));
		model.addAttribute("form", form);
		model.addAttribute("typedKey", typedKey);
		return this.page.show(year, values, viewer, model);
	}

}
