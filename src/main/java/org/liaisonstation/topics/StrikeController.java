package org.liaisonstation.topics;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 划去成效: it was not so, and counts no more. */
@Controller
class StrikeController {

	private final OutcomePages pages;

	private final OutcomeDesk desk;

	private final Submissions submissions;

	StrikeController(OutcomePages pages, OutcomeDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@PostMapping("/desk/topics/{id}/outcomes/{line}/strike")
	String strike(@PathVariable UUID id, @PathVariable UUID line, @Valid @ModelAttribute("reasonForm") ReasonForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			model.addAttribute("acting", line);
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.strikeOutcome(id, form.version(), line, form.reason().strip(), viewer).href()
						+ "/outcomes");
	}

}
