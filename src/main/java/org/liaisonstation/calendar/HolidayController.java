package org.liaisonstation.calendar;

import java.util.UUID;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;

/** One day of the holiday table. */
@Controller
@RequestMapping("/desk/settings/holidays/{id}")
@PreAuthorize("hasRole('ADMIN')")
class HolidayController {

	private final HolidayTable table;

	private final Submissions submissions;

	HolidayController(HolidayTable table, Submissions submissions) {
		this.table = table;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		CalendarDay day = this.table.find(id);
		model.addAttribute("form", HolidayForm.of(day));
		return page(day, model);
	}

	@PostMapping
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") HolidayForm form, BindingResult result,
			Model model) {
		if (!result.hasErrors()) {
			this.table.refusal(form.special(), id).ifPresent((why) -> result.rejectValue("day", "taken", why));
		}
		if (result.hasErrors()) {
			return page(this.table.find(id), model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.table.change(id, form.version(), form.special());
			return HolidaysController.address(form.day().getYear());
		});
	}

	@PostMapping("/remove")
	String remove(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version) {
		return "redirect:" + this.submissions.once(submission, () -> {
			int year = this.table.find(id).special().day().getYear();
			this.table.remove(id, version);
			return HolidaysController.address(year);
		});
	}

	private String page(CalendarDay day, Model model) {
		model.addAttribute("day", day);
		model.addAttribute("kinds", KindChoice.ALL);
		model.addAttribute("removal", Submissions.fresh());
		return "calendar/holiday";
	}

}
