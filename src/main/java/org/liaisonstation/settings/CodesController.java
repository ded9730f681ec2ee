package org.liaisonstation.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.NotFound;
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

/** The code lists. */
@Controller
@RequestMapping("/desk/settings/codes")
@PreAuthorize("hasRole('ADMIN')")
class CodesController {

	private final CodeTable table;

	private final CodeLists codes;

	private final Submissions submissions;

	private final Clock clock;

	CodesController(CodeTable table, CodeLists codes, Submissions submissions, Clock clock) {
		this.table = table;
		this.codes = codes;
		this.submissions = submissions;
		this.clock = clock;
	}

	@GetMapping
	String first() {
		return "redirect:" + address(CodeLists.CATEGORY);
	}

	/**
	 * @param order asks for the buttons that change the order
	 */
	@GetMapping("/{list}")
	String list(@PathVariable String list, @RequestParam(defaultValue = "false") boolean order, Model model) {
		model.addAttribute("form", CodeForm.blank());
		return page(list, order, model);
	}

	@PostMapping("/{list}")
	String add(@PathVariable String list, @Valid @ModelAttribute("form") CodeForm form, BindingResult result,
			Model model) {
		if (this.table.list(list).closed()) {
			throw new NotFound();
		}
		if (!result.hasErrors()) {
			check(list, form, result);
		}
		if (result.hasErrors()) {
			return page(list, false, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.table.add(list, form.toParent(), form.toName(), form.from());
			return address(list);
		});
	}

	private void check(String list, CodeForm form, BindingResult result) {
		if (form.toParent() != null
				&& this.codes.roots(list).stream().noneMatch((root) -> root.code().equals(form.toParent()))) {
			result.rejectValue("parent", "unknown", "请从列表中选择");
		}
		if (form.from() != null && form.from().isBefore(LocalDate.now(this.clock))) {
			result.rejectValue("from", "past", "不能早于今天");
		}
		if (this.table.isTaken(list, form.toParent(), form.toName(), null)) {
			result.rejectValue("name", "taken", "同一级已有“" + form.toName() + "”");
		}
	}

	@PostMapping("/{list}/order")
	String move(@PathVariable String list, @RequestParam UUID submission, @RequestParam(required = false) String up,
			@RequestParam(required = false) String down) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.table.move(list, (up != null) ? up : down, up != null);
			return address(list) + "?order=true";
		});
	}

	private String page(String list, boolean ordering, Model model) {
		model.addAttribute("ordering", ordering);
		CodeList shown = this.table.list(list);
		model.addAttribute("list", shown);
		model.addAttribute("lists", this.table.lists());
		model.addAttribute("items", this.table.items(list));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("parents", shown.hasTwoLevels() ? this.codes.roots(list) : List.of());
		return "settings/codes";
	}

	static String address(String list) {
		return "/desk/settings/codes/" + list;
	}

}
