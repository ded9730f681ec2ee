package org.liaisonstation.station;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.Submissions;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the station says of itself, and where it sends matters that are not its own. */
@Controller
@RequestMapping("/desk/settings")
@PreAuthorize("hasRole('ADMIN')")
class StationController {

	private final StationRegister register;

	private final Submissions submissions;

	StationController(StationRegister register, Submissions submissions) {
		this.register = register;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping("/station")
	String show(Model page) {
		page.addAttribute("form", ProfileForm.of(this.register.profile()));
		return shown(page);
	}

	@PostMapping("/station")
	String edit(@Valid @ModelAttribute("form") ProfileForm form, BindingResult errors, Model page) {
		if (errors.hasErrors()) {
			return shown(page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.editProfile(form));
	}

	@GetMapping("/counters/new")
	String blankCounter(Model page) {
		page.addAttribute("form", CounterForm.empty());
		return counter(page);
	}

	@PostMapping("/counters/new")
	String addCounter(@Valid @ModelAttribute("form") CounterForm form, BindingResult errors, Model page) {
		form.check(errors);
		if (errors.hasErrors()) {
			return counter(page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.addCounter(form));
	}

	@GetMapping("/counters/{id}")
	String counterForm(@PathVariable UUID id, Model page) {
		page.addAttribute("form", CounterForm.of(this.register.counter(id)));
		return counter(page);
	}

	@PostMapping("/counters/{id}")
	String editCounter(@PathVariable UUID id, @Valid @ModelAttribute("form") CounterForm form, BindingResult errors,
			Model page) {
		form.check(errors);
		if (errors.hasErrors()) {
			return counter(page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.editCounter(id, form));
	}

	private String shown(Model page) {
		page.addAttribute("rooms", this.register.rooms());
		page.addAttribute("counters", this.register.counters());
		return "station/settings";
	}

	private static String counter(Model page) {
		ScheduleForm.offer(page);
		return "station/counter-edit";
	}

}
