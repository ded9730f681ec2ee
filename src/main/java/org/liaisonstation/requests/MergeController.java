package org.liaisonstation.requests;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 并案: into a request that looks like it, by one click, or into one by its number.
 */
@Controller
@RequestMapping("/desk/requests/{id}/merge")
class MergeController {

	private static final String PAGE = "requests/merge";

	private final RequestPages pages;

	private final GroupDesk groups;

	private final SimilarRequests similar;

	private final Submissions submissions;

	MergeController(RequestPages pages, GroupDesk groups, SimilarRequests similar, Submissions submissions) {
		this.pages = pages;
		this.groups = groups;
		this.similar = similar;
		this.submissions = submissions;
	}

	/**
	 * @param into one of those that were offered, else null
	 * @param here the request on whose page that was, where it is not this one
	 * @param number what was typed
	 */
	record MergeForm(UUID submission, Long version, UUID into, UUID here, @Size(max = 20) String number) {

		String typed() {
			return (this.number != null) ? this.number.strip().toUpperCase(Locale.ROOT) : "";
		}

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new MergeForm(Submissions.fresh(), request.version(), null, null, null));
		return PAGE;
	}

	@PostMapping
	String merge(@PathVariable UUID id, @ModelAttribute("form") MergeForm form, BindingResult errors, Viewer viewer,
			Model model) {
		UUID into = (form.into() != null || Filled.isUnread(errors)) ? form.into() : byNumber(id, form, errors, viewer);
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> back(this.groups.merge(id, form.version(), into, viewer), form, into));
	}

	/** The page on which it was clicked, where it can be undone. */
	private static String back(Request merged, MergeForm form, UUID into) {
		return (into.equals(form.here()) ? "/desk/requests/" + into : merged.href()) + "?merged=" + merged.id();
	}

	private UUID byNumber(UUID id, MergeForm form, BindingResult errors, Viewer viewer) {
		if (form.typed().isEmpty()) {
			errors.rejectValue("number", "missing", "请填写主件的编号，或在下面选择");
			return null;
		}
		Optional<Request> found = this.groups.find(form.typed(), viewer);
		if (found.isEmpty() || found.get().id().equals(id)) {
			errors.rejectValue("number", "unknown", "没有可以作主件的这个编号，请对照清单再填一次");
			return null;
		}
		Request main = found.get();
		if (main.waitsOn() != null) {
			errors.rejectValue("number", "merged", "这件已经并入别的诉求，请填它并入的那一件");
		}
		else if (!main.mayCarry()) {
			errors.rejectValue("number", "late", "这件现在是“" + main.status().label() + "”，不能再并入；可以单独办理");
		}
		return main.id();
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.MERGE);
		model.addAttribute("similar", this.similar.carrying(request, viewer));
		return request;
	}

}
