package org.liaisonstation.deputies;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.Choice;
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

/** The groups of deputies: a list, and one form for a new one and for a change. */
@Controller
@RequestMapping("/desk/groups")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class GroupController {

	private final GroupRegister register;

	private final Submissions submissions;

	GroupController(GroupRegister register, Submissions submissions) {
		this.register = register;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@ModelAttribute("kinds")
	List<Choice> kinds() {
		return Choice.of(DeputyGroup.Kind::label, DeputyGroup.Kind.values());
	}

	@GetMapping
	String list(Model page) {
		page.addAttribute("groups", this.register.active());
		return "deputies/groups";
	}

	@GetMapping("/new")
	String blank(Model page) {
		page.addAttribute("form", GroupForm.empty());
		return "deputies/group-edit";
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") GroupForm form, BindingResult errors) {
		if (isWrong(null, form, errors)) {
			return "deputies/group-edit";
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	@GetMapping("/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		page.addAttribute("form", GroupForm.of(this.register.find(id)));
		return "deputies/group-edit";
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") GroupForm form, BindingResult errors) {
		if (isWrong(id, form, errors)) {
			return "deputies/group-edit";
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	private boolean isWrong(UUID id, GroupForm form, BindingResult errors) {
		if (!errors.hasErrors() && this.register.isNameTaken(form.name(), id)) {
			errors.rejectValue("name", "taken", "已经有同名的小组");
		}
		return errors.hasErrors();
	}

}
