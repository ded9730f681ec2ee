package org.liaisonstation.figures;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 起草公示稿 for the reason of a correction: what the public reads of it, approved by a second
 * person.
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class CorrectionPublicController {

	private final FigureYears years;

	private final FigureDefinitions definitions;

	private final Publications publications;

	private final Submissions submissions;

	CorrectionPublicController(FigureYears years, FigureDefinitions definitions, Publications publications,
			Submissions submissions) {
		this.years = years;
		this.definitions = definitions;
		this.publications = publications;
		this.submissions = submissions;
	}

	@PostMapping("/desk/figures/corrections/{id}/publication")
	String draft(@PathVariable UUID id, @RequestParam UUID submission, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			Correction correction = this.years.correction(id).orElseThrow(NotFound::new);
			Figure figure = this.definitions.find(correction.key())
				.filter((found) -> !found.sensitive())
				.orElseThrow(NotFound::new);
			String title = "%d年%s更正 %s".formatted(correction.year(), figure.label(), correction.signed());
			return this.publications
				.open(Correction.KIND, id, correction.year() + "年 " + figure.label(),
						LockedYear.href(correction.year()), title, viewer)
				.href();
		});
	}

}
