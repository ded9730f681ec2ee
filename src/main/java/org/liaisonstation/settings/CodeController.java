package org.liaisonstation.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One item of a code list: its name, and until when it may be chosen. */
@Controller
@RequestMapping("/desk/settings/codes/{list}/{code}")
@PreAuthorize("hasRole('ADMIN')")
class CodeController {

	private final CodeTable table;

	private final Submissions submissions;

	private final Clock clock;

	CodeController(CodeTable table, Submissions submissions, Clock clock) {
		this.table = table;
		this.submissions = submissions;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String list, @PathVariable String code, Model model) {
		CodeItem item = this.table.find(list, code);
		model.addAttribute("form", CodeForm.of(item));
		model.addAttribute("end", EndForm.of(item, LocalDate.now(this.clock)));
		return page(item, model);
	}

	@PostMapping
	String rename(@PathVariable String list, @PathVariable String code, @Valid @ModelAttribute("form") CodeForm form,
			BindingResult result, Model model) {
		CodeItem item = this.table.find(list, code);
		if (!result.hasErrors() && this.table.isTaken(list, item.parent(), form.toName(), code)) {
			result.rejectValue("name", "taken", "同一级已有“" + form.toName() + "”");
		}
		if (result.hasErrors()) {
			model.addAttribute("end", EndForm.of(item, LocalDate.now(this.clock)));
			return page(item, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.table.rename(list, code, form.version(), form.toName());
			return CodesController.address(list);
		});
	}

	@PostMapping("/end")
	String end(@PathVariable String list, @PathVariable String code, @Valid @ModelAttribute("end") EndForm end,
			BindingResult result, Model model) {
		CodeItem item = this.table.find(list, code);
		LocalDate today = LocalDate.now(this.clock);
		if (!result.hasErrors() && (end.last().isBefore(today) || end.last().isBefore(item.validFrom()))) {
			result.rejectValue("last", "past", "不能早于今天");
		}
		if (result.hasErrors()) {
			model.addAttribute("form", CodeForm.of(item));
			return page(item, model);
		}
		return "redirect:" + this.submissions.once(end.submission(), () -> {
			this.table.end(list, code, end.version(), end.last());
			return CodesController.address(list);
		});
	}

	@PostMapping("/reopen")
	String reopen(@PathVariable String list, @PathVariable String code, @RequestParam UUID submission,
			@RequestParam Long version) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.table.reopen(list, code, version);
			return CodesController.address(list);
		});
	}

	private String page(CodeItem item, Model model) {
		model.addAttribute("item", item);
		model.addAttribute("list", this.table.list(item.list()));
		return "settings/code";
	}

}
