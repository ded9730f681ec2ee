package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.validation.Valid;
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

/** 记录开展: what was planned took place. */
@Controller
@RequestMapping("/desk/activities/{id}/hold")
class HoldController {

	private static final String PAGE = "activities/hold";

	private final ActivityDesk desk;

	private final ActivityPages pages;

	private final Submissions submissions;

	HoldController(ActivityDesk desk, ActivityPages pages, Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", HoldForm.of(this.pages.open(id, viewer, model, ActivityAct.HOLD)));
		return PAGE;
	}

	@PostMapping
	String hold(@PathVariable UUID id, @Valid @ModelAttribute("form") HoldForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, ActivityAct.HOLD);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.hold(id, form.version(), form.present(), Filled.of(form.companions()), form.situation().strip(),
							viewer)
					.href());
	}

}
