package org.liaisonstation.activities;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 登记来宾 of 六请, several at once; one who did not come is struck out. */
@Controller
@RequestMapping("/desk/activities/{id}/guests")
class GuestController {

	private final ActivityDesk desk;

	private final ActivityPages pages;

	private final ActivityIntake intake;

	private final ActivityChoices choices;

	private final Submissions submissions;

	GuestController(ActivityDesk desk, ActivityPages pages, ActivityIntake intake, ActivityChoices choices,
			Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.intake = intake;
		this.choices = choices;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.RECEIVE);
		model.addAttribute("form", GuestsForm.blank(activity));
		model.addAttribute("reasonForm", ReasonForm.empty(activity.version()));
		return shown(model);
	}

	@PostMapping
	String receive(@PathVariable UUID id, @Valid @ModelAttribute("form") GuestsForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Activity activity = this.pages.open(id, viewer, model, ActivityAct.RECEIVE);
		String usual = activity.outline().category();
		GuestLine.check(form.guests(), this.intake.guestKinds(), usual, errors);
		List<Guest.Facts> guests = GuestLine.facts(form.guests(), usual);
		if (guests.isEmpty() && !errors.hasErrors()) {
			errors.rejectValue("guests[0].name", "missing", "请填写来宾");
		}
		if (errors.hasErrors()) {
			model.addAttribute("reasonForm", ReasonForm.empty(activity.version()));
			return shown(model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.receive(id, form.version(), guests, viewer).href());
	}

	@PostMapping("/{guest}/strike")
	String strike(@PathVariable UUID id, @PathVariable UUID guest,
			@Valid @ModelAttribute("reasonForm") ReasonForm reasonForm, BindingResult errors, Viewer viewer,
			Model model) {
		if (errors.hasErrors()) {
			Activity activity = this.pages.open(id, viewer, model, ActivityAct.RECEIVE);
			model.addAttribute("form", GuestsForm.blank(activity));
			model.addAttribute("striking", guest);
			return shown(model);
		}
		return "redirect:" + this.submissions.once(reasonForm.submission(),
				() -> this.desk.strike(id, reasonForm.version(), guest, reasonForm.reason().strip(), viewer).href()
						+ "/guests");
	}

	private String shown(Model model) {
		model.addAttribute("guestKinds", this.choices.categories(ActivityKind.INVITATION));
		return "activities/guests";
	}

}
