package org.liaisonstation.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.Choice;
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

/** The list of units: everyone of the office reads it, the admin keeps it. */
@Controller
@RequestMapping("/desk/units")
@PreAuthorize("hasAnyRole('ADMIN','STAFF','DIRECTOR')")
class UnitController {

	private final UnitRegister register;

	private final Submissions submissions;

	private final CodeLists codes;

	private final Clock clock;

	UnitController(UnitRegister register, Submissions submissions, CodeLists codes, Clock clock) {
		this.register = register;
		this.submissions = submissions;
		this.codes = codes;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@ModelAttribute("kinds")
	List<Choice> kinds() {
		return Choice.of(UnitKind::label, UnitKind.values());
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(required = false) UnitKind kind,
			@RequestParam(defaultValue = "false") boolean withdrawn, Model page) {
		page.addAttribute("units", this.register.search(q, kind, withdrawn));
		page.addAttribute("filter", new Filter(q, kind, withdrawn));
		return "units/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model page) {
		Unit unit = this.register.find(id);
		page.addAttribute("reasonForm", ReasonForm.empty(unit.version()));
		return shown(unit, page);
	}

	@PostMapping("/{id}/withdraw")
	@PreAuthorize("hasRole('ADMIN')")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Model page) {
		if (errors.hasErrors()) {
			return shown(this.register.find(id), page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.withdraw(id, form));
	}

	@GetMapping("/new")
	@PreAuthorize("hasRole('ADMIN')")
	String blank(Model page) {
		page.addAttribute("form", UnitForm.empty(LocalDate.now(this.clock)));
		return edited(null, page);
	}

	@PostMapping("/new")
	@PreAuthorize("hasRole('ADMIN')")
	String add(@Valid @ModelAttribute("form") UnitForm form, BindingResult errors, Model page) {
		check(null, form, errors);
		if (errors.hasErrors()) {
			return edited(null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	@GetMapping("/{id}/edit")
	@PreAuthorize("hasRole('ADMIN')")
	String form(@PathVariable UUID id, Model page) {
		Unit unit = this.register.find(id);
		page.addAttribute("form", UnitForm.of(unit));
		return edited(unit, page);
	}

	@PostMapping("/{id}/edit")
	@PreAuthorize("hasRole('ADMIN')")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") UnitForm form, BindingResult errors, Model page) {
		Unit unit = this.register.find(id);
		check(id, form, errors);
		if (errors.hasErrors()) {
			return edited(unit, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	/** What the form cannot know by itself; only once everything in it has its form. */
	private void check(UUID id, UnitForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return;
		}
		if (this.register.isCodeTaken(form.code(), id)) {
			errors.rejectValue("code", "taken", "这个编码已经用了，请换一个");
		}
		if (id != null && this.register.isBelow(form.parent(), id)) {
			errors.rejectValue("parent", "circle", "上级不能是本单位或它的下级");
		}
	}

	private String shown(Unit unit, Model page) {
		page.addAttribute("unit", unit);
		page.addAttribute("categories",
				unit.categories().stream().map((code) -> this.codes.path(CodeLists.CATEGORY, code)).toList());
		return "units/detail";
	}

	private String edited(Unit unit, Model page) {
		page.addAttribute("unit", unit);
		page.addAttribute("groups", this.codes.groups(CodeLists.CATEGORY));
		page.addAttribute("parents",
				this.register.possibleParents((unit != null) ? unit.id() : null)
					.stream()
					.map((above) -> new Choice(above.id().toString(), above.name()))
					.toList());
		return "units/edit";
	}

	/** What the list is filtered by. */
	record Filter(String q, UnitKind kind, boolean withdrawn) {
	}

}
