package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.paper.PublicAddress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 签到 of an activity as the office opens and shows it; 请假 of who cannot come. */
@Controller
@RequestMapping("/desk/activities/{id}")
class SignInController {

	private final SignInDesk desk;

	private final ActivityPages pages;

	private final PublicAddress address;

	private final Submissions submissions;

	SignInController(SignInDesk desk, ActivityPages pages, PublicAddress address, Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.address = address;
		this.submissions = submissions;
	}

	@PostMapping("/open-sign-in")
	String open(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:"
				+ this.submissions.once(submission, () -> this.desk.open(id, version, viewer).href() + "/sign-in");
	}

	@PostMapping("/close-sign-in")
	String close(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.close(id, version, viewer).href());
	}

	/** The code in large figures, to be thrown onto a wall or printed. */
	@GetMapping("/sign-in")
	String poster(@PathVariable UUID id, Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model);
		ActivityPermissions may = (ActivityPermissions) model.getAttribute("may");
		if (!may.isOffice() || activity.signInCode() == null) {
			throw new NotFound();
		}
		model.addAttribute("qr", this.address.qr("/desk/sign-in/" + activity.signInCode()));
		return "activities/sign-in-poster";
	}

	@PostMapping("/leave")
	String leave(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.takeLeave(id, form.reason().strip(), viewer).href());
	}

}
