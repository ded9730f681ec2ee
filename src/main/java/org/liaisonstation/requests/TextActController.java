package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page of an act that needs some words: notes, the two acts of the green channel,
 * sending back, withdrawing …
 */
@Controller
@RequestMapping("/desk/requests/{id}/{act:note|note-internally|respond|make-safe|countersign|supervision-receipt|pause|tell-extension|key|suggest-proposal|unmerge|declare-conflict|sensitive|restrict|send-back|change-to-transfer|call-tried|supervise|close|withdraw}")
class TextActController {

	private static final String PAGE = "requests/act";

	private final RequestPages pages;

	private final Desks desks;

	private final Evidence evidence;

	private final Submissions submissions;

	TextActController(RequestPages pages, Desks desks, Evidence evidence, Submissions submissions) {
		this.pages = pages;
		this.desks = desks;
		this.evidence = evidence;
		this.submissions = submissions;
	}

	/** What the form of every such act sends. */
	record ActForm(UUID submission, Long version, @Size(max = 5000) String text, List<MultipartFile> files) {

	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable String act, Viewer viewer, Model model) {
		TextAct which = TextAct.at(act);
		Request request = this.pages.open(id, viewer, model, which.may());
		model.addAttribute("act", which);
		model.addAttribute("form", new ActForm(Submissions.fresh(), request.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String apply(@PathVariable UUID id, @PathVariable String act, @Valid @ModelAttribute("form") ActForm form,
			BindingResult errors, Viewer viewer, Model model) {
		TextAct which = TextAct.at(act);
		if (form.text() == null || form.text().isBlank()) {
			errors.rejectValue("text", "missing", "请填写" + which.label());
		}
		List<CleanFile> pictures = this.evidence.cleanOfHandling(id, form.files(), form.submission(), errors);
		if (!errors.hasErrors()) {
			return "redirect:" + this.submissions.once(form.submission(), () -> {
				Request done = which.apply(this.desks,
						new TextAct.Typed(id, form.version(), form.text().strip(), pictures, viewer));
				return this.pages.afterwards(done, viewer);
			});
		}
		this.pages.open(id, viewer, model, which.may());
		model.addAttribute("act", which);
		return PAGE;
	}

}
