package org.liaisonstation.requests.paperforms;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
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

/**
 * One blank form, by the code printed on it.
 */
@Controller
@RequestMapping("/desk/paper-forms/{code:[0-9A-HJKMNP-TV-Z]{16}}")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class PaperFormController {

	private final PaperForms papers;

	private final PaperFormList list;

	private final Submissions submissions;

	PaperFormController(PaperForms papers, PaperFormList list, Submissions submissions) {
		this.papers = papers;
		this.list = list;
		this.submissions = submissions;
	}

	/** A blank one is keyed in at once; of the others it is said what became of them. */
	@GetMapping
	String open(@PathVariable String code, Viewer viewer, Model model) {
		PaperForm form = this.papers.find(code);
		return form.isBlank() ? "redirect:/desk/requests/new?paper=" + code : page(form, viewer, model);
	}

	@GetMapping("/void")
	String form(@PathVariable String code, Viewer viewer, Model model) {
		PaperForm form = this.papers.find(code);
		model.addAttribute("reasonForm", ReasonForm.empty(form.version()));
		return page(form, viewer, model);
	}

	@PostMapping("/void")
	String makeVoid(@PathVariable String code, @Valid @ModelAttribute("reasonForm") ReasonForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return page(this.papers.find(code), viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.papers.makeVoid(code, form.version(), form.reason().strip(), viewer);
			return this.papers.find(code).batch().href();
		});
	}

	private String page(PaperForm form, Viewer viewer, Model model) {
		model.addAttribute("paper", form);
		model.addAttribute("row", this.list.coded(form.code(), viewer).get(0));
		return "requests/paperforms/form";
	}

}
