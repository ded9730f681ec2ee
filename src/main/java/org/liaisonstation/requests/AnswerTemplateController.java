package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.Code;
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

/** The list of 常用语: the office keeps it, units only choose from it. */
@Controller
@RequestMapping("/desk/templates")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class AnswerTemplateController {

	private static final String LIST = "/desk/templates";

	private final AnswerTemplateDesk desk;

	private final CodeLists codes;

	private final Submissions submissions;

	AnswerTemplateController(AnswerTemplateDesk desk, CodeLists codes, Submissions submissions) {
		this.desk = desk;
		this.codes = codes;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@ModelAttribute("acts")
	List<Choice> acts() {
		return Choice.of(TemplateAct::label, TemplateAct.values());
	}

	@ModelAttribute("codes")
	CodeLists codes() {
		return this.codes;
	}

	@ModelAttribute("roots")
	List<Code> roots() {
		return this.codes.roots(CodeLists.CATEGORY);
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "false") boolean withdrawn, Model model) {
		model.addAttribute("withdrawn", withdrawn);
		model.addAttribute("templates", this.desk.list(withdrawn));
		return "requests/templates";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", AnswerTemplateForm.blank());
		return page(null, model);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") AnswerTemplateForm form, BindingResult errors, Model model) {
		check(form, null, errors);
		if (errors.hasErrors()) {
			return page(null, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.desk.add(form);
			return LIST;
		});
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		AnswerTemplate template = this.desk.find(id);
		model.addAttribute("form", AnswerTemplateForm.of(template));
		model.addAttribute("reasonForm", ReasonForm.empty(template.version()));
		return page(template, model);
	}

	@PostMapping("/{id}")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") AnswerTemplateForm form, BindingResult errors,
			Model model) {
		AnswerTemplate template = this.desk.find(id);
		check(form, template, errors);
		if (errors.hasErrors()) {
			model.addAttribute("reasonForm", ReasonForm.empty(template.version()));
			return page(template, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.desk.edit(id, form);
			return LIST;
		});
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Model model) {
		if (errors.hasErrors()) {
			AnswerTemplate template = this.desk.find(id);
			model.addAttribute("form", AnswerTemplateForm.of(template));
			return page(template, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.desk.withdraw(id, form);
			return LIST;
		});
	}

	/** A category that ended since stays where it was. */
	private void check(AnswerTemplateForm form, AnswerTemplate template, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		boolean kept = template != null && form.category() != null && form.category().equals(template.category());
		boolean offered = form.category() == null
				|| roots().stream().anyMatch((root) -> root.code().equals(form.category()));
		if (!offered && !kept) {
			errors.rejectValue("category", "unknown", "请从列表中选择");
		}
	}

	private String page(AnswerTemplate template, Model model) {
		model.addAttribute("template", template);
		return "requests/template";
	}

}
