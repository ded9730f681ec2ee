package org.liaisonstation.requests;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.station.Observer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 代群众反映: what an observer hands in, mostly on his telephone. */
@Controller
@RequestMapping("/desk/hand-in")
@PreAuthorize("hasRole('OBSERVER')")
class HandInController {

	private static final String PAGE = "requests/hand-in";

	private final HandInDesk desk;

	private final RequestChoices choices;

	private final Submissions submissions;

	HandInController(HandInDesk desk, RequestChoices choices, Submissions submissions) {
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(Viewer viewer, Model model) {
		Observer observer = this.desk.serving(viewer).orElse(null);
		model.addAttribute("form",
				HandInForm.blank((observer != null && observer.place() != null) ? observer.place().id() : null));
		return shown(observer, model);
	}

	@PostMapping
	String handIn(@Valid @ModelAttribute("form") HandInForm form, BindingResult errors, Viewer viewer, Model model) {
		Observer observer = this.desk.serving(viewer).orElseThrow(NotFound::new);
		form.check(errors);
		if (errors.hasErrors()) {
			return shown(observer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> "/desk/hand-in/received/" + this.desk.handIn(form, viewer).number());
	}

	/**
	 * The number alone: the tracking code opens the matter, and is not for the observer.
	 */
	@GetMapping("/received/{number:(?:SQ|BM)-\\d{4}-\\d{4,}}")
	String received(@PathVariable String number, Model model) {
		model.addAttribute("number", number);
		return "requests/handed-in";
	}

	private String shown(Observer observer, Model model) {
		model.addAttribute("observer", observer);
		model.addAttribute("choices", this.choices);
		return PAGE;
	}

}
