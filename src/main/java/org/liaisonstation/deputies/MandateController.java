package org.liaisonstation.deputies;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.constituencies.Constituencies;
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

/** What a deputy was elected to: the page, a new one, its group and election. */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class MandateController {

	private final MandateRegister register;

	private final DeputyRegister deputies;

	private final Constituencies constituencies;

	private final DeputyGroups groups;

	private final Submissions submissions;

	MandateController(MandateRegister register, DeputyRegister deputies, Constituencies constituencies,
			DeputyGroups groups, Submissions submissions) {
		this.register = register;
		this.deputies = deputies;
		this.constituencies = constituencies;
		this.groups = groups;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping("/desk/mandates/{id}")
	String show(@PathVariable UUID id, Model page) {
		Mandate mandate = this.register.find(id);
		page.addAttribute("mandate", mandate);
		page.addAttribute("cards", this.register.cardsOf(mandate));
		page.addAttribute("card", this.register.cardOf(id).orElse(null));
		page.addAttribute("submission", Submissions.fresh());
		return "deputies/mandate";
	}

	@GetMapping("/desk/deputies/{deputy}/mandates/new")
	String blank(@PathVariable UUID deputy, Model page) {
		page.addAttribute("form", MandateForm.empty());
		return edited(this.deputies.find(deputy), null, page);
	}

	@PostMapping("/desk/deputies/{deputy}/mandates/new")
	String add(@PathVariable UUID deputy, @Valid @ModelAttribute("form") MandateForm form, BindingResult errors,
			Model page) {
		check(form, errors);
		if (!errors.hasErrors() && this.register.holds(deputy, form.level())) {
			errors.rejectValue("level", "held", "这位代表已有同一层级的代表资格，先终止原来的");
		}
		if (errors.hasErrors()) {
			return edited(this.deputies.find(deputy), null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(deputy, form));
	}

	@GetMapping("/desk/mandates/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		Mandate mandate = this.register.find(id);
		page.addAttribute("form", MandateForm.of(mandate));
		return edited(mandate.deputy(), mandate, page);
	}

	@PostMapping("/desk/mandates/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") MandateForm form, BindingResult errors,
			Model page) {
		check(form, errors);
		if (errors.hasErrors()) {
			Mandate mandate = this.register.find(id);
			return edited(mandate.deputy(), mandate, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	private static void check(MandateForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return;
		}
		if ((form.constituency() == null) == (form.electingUnit() == null)) {
			errors.rejectValue("constituency", "one", "选区和选举单位填一个，只填一个");
		}
		if (form.convener() && form.group() == null) {
			errors.rejectValue("group", "none", "召集人要先选代表小组");
		}
	}

	private String edited(Deputy deputy, Mandate mandate, Model page) {
		page.addAttribute("deputy", deputy);
		page.addAttribute("mandate", mandate);
		page.addAttribute("levels", Choice.of(Level::label, Level.values()));
		page.addAttribute("constituencies",
				this.constituencies.active()
					.stream()
					.map((constituency) -> new Choice(constituency.id().toString(), constituency.name()))
					.toList());
		page.addAttribute("groups",
				this.groups.findByActiveTrueOrderById()
					.stream()
					.map((group) -> new Choice(group.id().toString(), group.name()))
					.toList());
		return "deputies/mandate-edit";
	}

}
