package org.liaisonstation.constituencies;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.ReasonForm;
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

/** The constituencies, kept by the office and the admin. */
@Controller
@RequestMapping("/desk/constituencies")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','ADMIN')")
class ConstituencyController {

	private final ConstituencyRegister register;

	private final PlaceRegister places;

	private final Submissions submissions;

	ConstituencyController(ConstituencyRegister register, PlaceRegister places, Submissions submissions) {
		this.register = register;
		this.places = places;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String list(Model page) {
		page.addAttribute("constituencies", this.register.active());
		return "constituencies/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model page) {
		Constituency constituency = this.register.find(id);
		page.addAttribute("reasonForm", ReasonForm.empty(constituency.version()));
		return shown(constituency, page);
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Model page) {
		if (errors.hasErrors()) {
			return shown(this.register.find(id), page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.withdraw(id, form));
	}

	@GetMapping("/new")
	String blank(Model page) {
		page.addAttribute("form", ConstituencyForm.empty());
		return edited(null, page);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") ConstituencyForm form, BindingResult errors, Model page) {
		check(null, form, errors);
		if (errors.hasErrors()) {
			return edited(null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	@GetMapping("/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		Constituency constituency = this.register.find(id);
		page.addAttribute("form", ConstituencyForm.of(constituency));
		return edited(constituency, page);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") ConstituencyForm form, BindingResult errors,
			Model page) {
		Constituency constituency = this.register.find(id);
		check(id, form, errors);
		if (errors.hasErrors()) {
			return edited(constituency, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	/** What the form cannot know by itself; only once everything in it has its form. */
	private void check(UUID id, ConstituencyForm form, BindingResult errors) {
		if (!errors.hasErrors() && this.register.isNumberTaken(form.number(), id)) {
			errors.rejectValue("number", "taken", "这个序号已经有选区在用");
		}
	}

	private String shown(Constituency constituency, Model page) {
		page.addAttribute("constituency", constituency);
		page.addAttribute("places", this.places.search("", constituency.id(), null, false));
		return "constituencies/constituency-detail";
	}

	private String edited(Constituency constituency, Model page) {
		page.addAttribute("constituency", constituency);
		return "constituencies/constituency-edit";
	}

}
