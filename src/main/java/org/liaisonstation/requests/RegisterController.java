package org.liaisonstation.requests;

import java.util.List;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.requests.paperforms.PaperForm;
import org.liaisonstation.requests.paperforms.PaperForms;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Registration at the desk (登记诉求).
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class RegisterController {

	private static final String PAGE = "requests/register";

	private final Registration registration;

	private final PaperForms papers;

	private final RequestChoices choices;

	private final Submissions submissions;

	private final RequestSources sources;

	private final Uploads uploads;

	RegisterController(Registration registration, PaperForms papers, RequestChoices choices, Submissions submissions,
			RequestSources sources, Uploads uploads) {
		this.registration = registration;
		this.papers = papers;
		this.choices = choices;
		this.submissions = submissions;
		this.sources = sources;
		this.uploads = uploads;
	}

	@ModelAttribute("choices")
	RequestChoices choices() {
		return this.choices;
	}

	@ModelAttribute("forecast")
	String forecast() {
		return this.registration.forecast();
	}

	/** The blank form that it was written on, of which a code tells. */
	@ModelAttribute("paperForm")
	PaperForm paperForm(@RequestParam(required = false) String paper) {
		return (paper != null && !paper.isBlank()) ? this.papers.find(paper) : null;
	}

	@GetMapping("/desk/requests/new")
	String form(@RequestParam(defaultValue = "PHONE") String channel, @RequestParam(required = false) String paper,
			@RequestParam(required = false) String origin, Viewer viewer, Model model) {
		PaperForm form = paperForm(paper);
		if (origin != null) {
			model.addAttribute("form", RegisterForm.ofSource(source(origin, viewer, model), origin));
		}
		else if (form == null) {
			model.addAttribute("form", RegisterForm.blank(channel));
		}
		else {
			form.requireBlank();
			model.addAttribute("form", RegisterForm.ofPaper(form.code(), this.choices.channelAt(form.batch().pointId()),
					form.batch().pointId()));
		}
		return PAGE;
	}

	/** What the request is made of, shown beside the form. */
	private RequestSource.Beginning source(String origin, Viewer viewer, Model model) {
		RequestSource.Beginning source = this.sources.begin(origin, viewer);
		model.addAttribute("source", source);
		return source;
	}

	@PostMapping("/desk/requests")
	String register(@Valid @ModelAttribute("form") RegisterForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String next, Viewer viewer, Model model) {
		this.registration.check(form, errors);
		List<CleanFile> files = this.uploads.clean(form.files(), errors);
		if (errors.hasErrors()) {
			if (form.hasOrigin()) {
				source(form.origin(), viewer, model);
			}
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.registration.register(form, files, viewer);
			boolean seen = !request.intake().restricted() || viewer.is(Role.DIRECTOR);
			if (!seen) {
				return "/desk/requests/handed-over/" + request.number();
			}
			return request.href() + ("print".equals(next) ? "/receipt" : "?registered");
		});
	}

}
