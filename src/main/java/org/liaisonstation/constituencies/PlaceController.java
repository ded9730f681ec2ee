package org.liaisonstation.constituencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.Choice;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The villages and communities, kept by the office and the admin. */
@Controller
@RequestMapping("/desk/places")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','ADMIN')")
class PlaceController {

	private final PlaceRegister register;

	private final ConstituencyRegister constituencies;

	private final Submissions submissions;

	private final Clock clock;

	PlaceController(PlaceRegister register, ConstituencyRegister constituencies, Submissions submissions, Clock clock) {
		this.register = register;
		this.constituencies = constituencies;
		this.submissions = submissions;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@ModelAttribute("kinds")
	List<Choice> kinds() {
		return Choice.of(PlaceKind::label, PlaceKind.values());
	}

	@ModelAttribute("constituencies")
	List<Choice> constituencies() {
		return this.constituencies.active()
			.stream()
			.map((constituency) -> new Choice(constituency.id().toString(), constituency.name()))
			.toList();
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(required = false) UUID constituency,
			@RequestParam(required = false) PlaceKind kind, @RequestParam(defaultValue = "false") boolean withdrawn,
			Model page) {
		page.addAttribute("places", this.register.search(q, constituency, kind, withdrawn));
		page.addAttribute("filter", new Filter(q, constituency, kind, withdrawn));
		return "constituencies/places";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model page) {
		Place place = this.register.find(id);
		page.addAttribute("reasonForm", ReasonForm.empty(place.version()));
		return shown(place, page);
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
		page.addAttribute("form", PlaceForm.empty(LocalDate.now(this.clock)));
		return edited(null, page);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") PlaceForm form, BindingResult errors, Model page) {
		check(null, form, errors);
		if (errors.hasErrors()) {
			return edited(null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	@GetMapping("/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		Place place = this.register.find(id);
		page.addAttribute("form", PlaceForm.of(place));
		return edited(place, page);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") PlaceForm form, BindingResult errors,
			Model page) {
		Place place = this.register.find(id);
		check(id, form, errors);
		if (errors.hasErrors()) {
			return edited(place, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	/** What the form cannot know by itself; only once everything in it has its form. */
	private void check(UUID id, PlaceForm form, BindingResult errors) {
		if (!errors.hasErrors() && this.register.isNameTaken(form.name(), id)) {
			errors.rejectValue("name", "taken", "已经有同名的村居");
		}
	}

	private String shown(Place place, Model page) {
		page.addAttribute("place", place);
		return "constituencies/place-detail";
	}

	private String edited(Place place, Model page) {
		page.addAttribute("place", place);
		return "constituencies/place-edit";
	}

	/** What the list is filtered by. */
	record Filter(String q, UUID constituency, PlaceKind kind, boolean withdrawn) {
	}

}
