package org.liaisonstation.activities.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.activities.VisitedBody;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Places;
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

/** 走访联系对象, kept by the office. */
@Controller
@RequestMapping("/desk/bodies")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class BodyController {

	private final BodyRegister register;

	private final Submissions submissions;

	private final Constituencies constituencies;

	private final Places places;

	BodyController(BodyRegister register, Submissions submissions, Constituencies constituencies, Places places) {
		this.register = register;
		this.submissions = submissions;
		this.constituencies = constituencies;
		this.places = places;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@ModelAttribute("kinds")
	List<Choice> kinds() {
		return Choice.of(SubjectKind::label,
				Stream.of(SubjectKind.values()).filter(SubjectKind::isBody).toArray(SubjectKind[]::new));
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(required = false) SubjectKind kind,
			@RequestParam(required = false) UUID constituency, @RequestParam(defaultValue = "false") boolean withdrawn,
			Model page) {
		page.addAttribute("bodies", this.register.search(q, kind, constituency, withdrawn));
		page.addAttribute("filter", new Filter(q, kind, constituency, withdrawn));
		page.addAttribute("constituencies", this.constituencies.active());
		return "activities/directory/bodies";
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

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Model page) {
		if (errors.hasErrors()) {
			return shown(this.register.find(id), false, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.withdraw(id, form));
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) SubjectKind kind, Model page) {
		page.addAttribute("form", BodyForm.empty(kind));
		return edited(null, page);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") BodyForm form, BindingResult errors, Model page) {
		if (isWrong(null, form, errors)) {
			return edited(null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	/** The form holds the contact data in full: opening it is a look at them. */
	@GetMapping("/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		VisitedBody body = this.register.reveal(id);
		page.addAttribute("form", BodyForm.of(body));
		return edited(body, page);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") BodyForm form, BindingResult errors, Model page) {
		VisitedBody body = this.register.find(id);
		if (!errors.hasErrors() && form.kind() != body.kind()) {
			errors.rejectValue("kind", "fixed", "类型不能改，请停用以后重新登记");
		}
		if (isWrong(id, form, errors)) {
			return edited(body, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	private boolean isWrong(UUID id, BodyForm form, BindingResult errors) {
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		if (!errors.hasErrors() && form.name() != null && !this.submissions.isDone(form.submission())
				&& this.register.isNameTaken(form.kind(), form.name(), id)) {
			errors.rejectValue("name", "taken", "名录里已经有同名的" + form.kind().label());
		}
		return errors.hasErrors();
	}

	private String shown(VisitedBody body, boolean revealed, Model page) {
		page.addAttribute("body", body);
		page.addAttribute("revealed", revealed);
		if (!page.containsAttribute("reasonForm")) {
			page.addAttribute("reasonForm", ReasonForm.empty(body.version()));
		}
		return "activities/directory/body";
	}

	private String edited(VisitedBody body, Model page) {
		page.addAttribute("body", body);
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
		return "activities/directory/body-edit";
	}

	/** What the list is filtered by. */
	record Filter(String q, SubjectKind kind, UUID constituency, boolean withdrawn) {
	}

}
