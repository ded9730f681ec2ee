package org.liaisonstation.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.CodeLists;

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

/** The observers, kept by the office. */
@Controller
@RequestMapping("/desk/observers")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class ObserverController {

	private final ObserverRegister register;

	private final Submissions submissions;

	private final Constituencies constituencies;

	private final Places places;

	private final CodeLists codes;

	private final Clock clock;

	ObserverController(ObserverRegister register, Submissions submissions, Constituencies constituencies, Places places,
			CodeLists codes, Clock clock) {
		this.register = register;
		this.submissions = submissions;
		this.constituencies = constituencies;
		this.places = places;
		this.codes = codes;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(required = false) UUID constituency,
			@RequestParam(defaultValue = "SERVING") ObserverState state, Model page) {
		page.addAttribute("observers", this.register.search(q, constituency, state));
		page.addAttribute("filter", new Filter(q, constituency, state));
		page.addAttribute("states", ObserverState.values());
		page.addAttribute("constituencies", this.constituencies.active());
		return "station/observers";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model page) {
		return shown(this.register.find(id), false, page);
	}

	/** 聘书, to be printed and sealed. */
	@GetMapping("/{id}/letter")
	String letter(@PathVariable UUID id, Model page) {
		page.addAttribute("observer", this.register.find(id));
		return "station/observer-letter";
	}

	/** A POST, because every look at the whole is recorded. */
	@PostMapping("/{id}/reveal")
	String reveal(@PathVariable UUID id, Model page) {
		return shown(this.register.reveal(id), true, page);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Model page) {
		if (errors.hasErrors()) {
			return shown(this.register.find(id), false, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.end(id, form));
	}

	@GetMapping("/new")
	String blank(Model page) {
		page.addAttribute("form", ObserverForm.empty(LocalDate.now(this.clock)));
		return edited(null, page);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") ObserverForm form, BindingResult errors, Model page) {
		check(null, form, errors);
		if (errors.hasErrors()) {
			return edited(null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	/** The form holds the phone in full: opening it is a look at it. */
	@GetMapping("/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		Observer observer = this.register.reveal(id);
		page.addAttribute("form", ObserverForm.of(observer));
		return edited(observer, page);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") ObserverForm form, BindingResult errors,
			Model page) {
		Observer observer = this.register.find(id);
		check(id, form, errors);
		if (errors.hasErrors()) {
			return edited(observer, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	/** What the form cannot know by itself; only once everything in it has its form. */
	private void check(UUID id, ObserverForm form, BindingResult errors) {
		if (!Filled.isUnread(errors)) {
			form.check(errors);
		}
		if (!errors.hasErrors() && this.register.isLetterTaken(form.letterNumber(), id)) {
			errors.rejectValue("letterNumber", "taken", "这个聘书编号已经用过");
		}
	}

	private String shown(Observer observer, boolean revealed, Model page) {
		page.addAttribute("observer", observer);
		page.addAttribute("state", this.register.stateOf(observer));
		page.addAttribute("handedIn", this.register.handedIn(observer));
		page.addAttribute("today", LocalDate.now(this.clock));
		page.addAttribute("revealed", revealed);
		page.addAttribute("gender", this.codes.name(CodeLists.GENDER, observer.gender()));
		if (!page.containsAttribute("reasonForm")) {
			page.addAttribute("reasonForm", ReasonForm.empty(observer.version()));
		}
		return "station/observer-detail";
	}

	private String edited(Observer observer, Model page) {
		page.addAttribute("observer", observer);
		page.addAttribute("genders", this.codes.inForce(CodeLists.GENDER));
		page.addAttribute("constituencies",
				this.constituencies.active()
					.stream()
					.map((constituency) -> new Choice(constituency.id().toString(), constituency.name()))
					.toList());
		page.addAttribute("places",
				this.places.active()
					.stream()
					.map((place) -> new Choice(place.id().toString(), place.constituency().name() + "　" + place.name()))
					.toList());
		return "station/observer-edit";
	}

	/** What the list is filtered by. */
	record Filter(String q, UUID constituency, ObserverState state) {
	}

}
