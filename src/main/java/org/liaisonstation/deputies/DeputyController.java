package org.liaisonstation.deputies;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.forms.Choice;
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

/** The deputies as persons. */
@Controller
@RequestMapping("/desk/deputies")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class DeputyController {

	private final DeputyRegister register;

	private final Submissions submissions;

	private final Constituencies constituencies;

	private final CodeLists codes;

	DeputyController(DeputyRegister register, Submissions submissions, Constituencies constituencies, CodeLists codes) {
		this.register = register;
		this.submissions = submissions;
		this.constituencies = constituencies;
		this.codes = codes;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(defaultValue = "SERVING") MandateState state,
			@RequestParam(required = false) UUID constituency, Model page) {
		List<Mandate> mandates = this.register.search(q, state, constituency);
		page.addAttribute("mandates", mandates);
		page.addAttribute("withCard", this.register.withCard(mandates));
		page.addAttribute("unfinished", this.register.withoutMandate());
		page.addAttribute("filter", new Filter(q, state, constituency));
		page.addAttribute("states", MandateState.values());
		page.addAttribute("constituencies", this.constituencies.active());
		return "deputies/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model page) {
		return shown(this.register.find(id), false, page);
	}

	/** A POST, because every look at the whole is recorded. */
	@PostMapping("/{id}/reveal")
	String reveal(@PathVariable UUID id, Model page) {
		return shown(this.register.reveal(id), true, page);
	}

	@GetMapping("/new")
	String blank(Model page) {
		page.addAttribute("form", DeputyForm.empty());
		return edited(null, page);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") DeputyForm form, BindingResult errors, Model page) {
		if (errors.hasErrors()) {
			return edited(null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	/** The form holds phone, mail and address in full: opening it is a look at them. */
	@GetMapping("/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		Deputy deputy = this.register.reveal(id);
		page.addAttribute("form", DeputyForm.of(deputy));
		return edited(deputy, page);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") DeputyForm form, BindingResult errors,
			Model page) {
		if (errors.hasErrors()) {
			return edited(this.register.find(id), page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	private String shown(Deputy deputy, boolean revealed, Model page) {
		page.addAttribute("deputy", deputy);
		page.addAttribute("revealed", revealed);
		page.addAttribute("gender", this.codes.name(CodeLists.GENDER, deputy.gender()));
		page.addAttribute("mandates", this.register.mandatesOf(deputy));
		return "deputies/detail";
	}

	private String edited(Deputy deputy, Model page) {
		page.addAttribute("deputy", deputy);
		page.addAttribute("genders", this.codes.inForce(CodeLists.GENDER));
		page.addAttribute("compositions", Choice.of(Composition::label, Composition.values()));
		return "deputies/edit";
	}

	/** What the list is filtered by. */
	record Filter(String q, MandateState state, UUID constituency) {
	}

}
