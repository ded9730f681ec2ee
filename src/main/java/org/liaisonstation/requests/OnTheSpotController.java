package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
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
 * 当场答复.
 */
@Controller
@RequestMapping("/desk/requests/{id}/on-the-spot")
class OnTheSpotController {

	private static final String PAGE = "requests/on-the-spot";

	private final RequestPages pages;

	private final RequestDesk desk;

	private final Submissions submissions;

	OnTheSpotController(RequestPages pages, RequestDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	record OnTheSpotForm(UUID submission, Long version, @NotBlank(message = "请填写答复") @Size(max = 5000) String answer) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.ANSWER_ON_THE_SPOT);
		model.addAttribute("form", new OnTheSpotForm(Submissions.fresh(), request.version(), null));
		return PAGE;
	}

	@PostMapping
	String answer(@PathVariable UUID id, @Valid @ModelAttribute("form") OnTheSpotForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, Act.ANSWER_ON_THE_SPOT);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.answerOnTheSpot(id, form.version(), form.answer().strip(), viewer).href());
	}

}
