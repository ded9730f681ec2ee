package org.liaisonstation.requests;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.Code;

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

/**
 * 分类规则: the admin sets them, as all settings; the office reads what its forms preset.
 */
@Controller
@RequestMapping("/desk/category-rules")
@PreAuthorize("hasAnyRole('ADMIN','STAFF','DIRECTOR')")
class CategoryRuleController {

	private static final String PAGE = "requests/category-rule";

	private static final List<Choice> PERIOD_UNITS = List.of(new Choice("wd", "个工作日"), new Choice("h", "小时"),
			new Choice("mo", "个月"));

	private static final List<Choice> JOINT = List.of(new Choice("true", "多部门协办"), new Choice("false", "单部门办理"));

	private final CategoryRuleTable table;

	private final CategoryRuleLines lines;

	private final RequestChoices choices;

	private final Submissions submissions;

	private final Clock clock;

	CategoryRuleController(CategoryRuleTable table, CategoryRuleLines lines, RequestChoices choices,
			Submissions submissions, Clock clock) {
		this.table = table;
		this.lines = lines;
		this.choices = choices;
		this.submissions = submissions;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
		model.addAttribute("all", all);
		model.addAttribute("categories",
				this.lines.categories().stream().filter((category) -> all || category.isSet()).toList());
		return "requests/category-rules";
	}

	@GetMapping("/{category}")
	String show(@PathVariable String category, Model model) {
		Code code = this.table.category(category);
		model.addAttribute("form", CategoryRuleForm.of(this.table.newest(category).orElse(null), this.clock));
		return page(code, model);
	}

	@PostMapping("/{category}")
	@PreAuthorize("hasRole('ADMIN')")
	String change(@PathVariable String category, @Valid @ModelAttribute("form") CategoryRuleForm form,
			BindingResult errors, Viewer viewer, Model model) {
		Code code = this.table.category(category);
		check(form, errors);
		if (errors.hasErrors()) {
			return page(code, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.table.change(category, form.terms(), form.from().atZone(this.clock.getZone()).toInstant(),
					form.version(), viewer.username());
			return "/desk/category-rules/" + category;
		});
	}

	private void check(CategoryRuleForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		if (form.isPast(this.clock)) {
			errors.rejectValue("from", "past", "生效时间不能早于现在，已经交办的事项不受影响");
		}
		offered(errors, "unitId", form.unitId(), this.choices.units().stream().map(Choice::code).toList());
		offered(errors, "nature", form.nature(), codes(this.choices.natures()));
		offered(errors, "urgency", form.urgency(), codes(this.choices.urgencies()));
		offered(errors, "scope", form.scope(), codes(this.choices.scopes()));
		List<String> units = PERIOD_UNITS.stream().map(Choice::code).toList();
		offered(errors, "transferUnit", form.transferUnit(), units);
		offered(errors, "greenUnit", form.greenUnit(), units);
	}

	private static void offered(BindingResult errors, String field, Object chosen, List<String> codes) {
		if (chosen != null && !codes.contains(chosen.toString())) {
			errors.rejectValue(field, "unknown", "请从列表中选择");
		}
	}

	private static List<String> codes(List<Code> items) {
		return items.stream().map(Code::code).toList();
	}

	private String page(Code code, Model model) {
		model.addAttribute("category", code);
		model.addAttribute("above", (code.parent() != null) ? this.table.category(code.parent()) : null);
		model.addAttribute("history", this.lines.history(code.code()));
		model.addAttribute("choices", this.choices);
		model.addAttribute("periodUnits", PERIOD_UNITS);
		model.addAttribute("jointChoices", JOINT);
		return PAGE;
	}

}
