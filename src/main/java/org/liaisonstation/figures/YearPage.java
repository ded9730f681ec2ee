package org.liaisonstation.figures;

import java.util.List;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of one year: before the lock what it would keep, afterwards what became of it.
 */
@Component
class YearPage {

	private final FigureYears years;

	private final YearNotes notes;

	private final UsualSpan usual;

	YearPage(FigureYears years, YearNotes notes, UsualSpan usual) {
		this.years = years;
		this.notes = notes;
		this.usual = usual;
	}

	String show(int year, List<FigureValue> values, Viewer viewer, Model model) {
		model.addAttribute("year", year);
		model.addAttribute("span", Span.year(year));
		model.addAttribute("values", values);
		model.addAttribute("notes", this.notes.of(Span.year(year), values));
		model.addAttribute("possible", this.years.mayLock(year));
		model.addAttribute("trial", this.usual.isTrial(year));
		model.addAttribute("director", viewer.is(Role.DIRECTOR));
		model.addAttribute("once", Submissions.fresh());
		return "figures/year";
	}

}
