package org.liaisonstation.settings;

import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

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

/** The settings, each with what it was before. */
@Controller
@RequestMapping("/desk/settings")
@PreAuthorize("hasRole('ADMIN')")
class SettingsController {

	private static final List<Choice> YES_NO = List.of(new Choice("yes", "是"), new Choice("no", "否"));

	private final SettingTable table;

	private final Submissions submissions;

	private final Clock clock;

	SettingsController(SettingTable table, Submissions submissions, Clock clock) {
		this.table = table;
		this.submissions = submissions;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("definitions", this.table.definitions());
		model.addAttribute("inForce", this.table.inForce());
		return "settings/settings";
	}

	@GetMapping("/{key:[a-z]+\\.[a-z.-]+}")
	String show(@PathVariable String key, Model model) {
		SettingDefinition definition = this.table.definition(key);
		model.addAttribute("form", SettingForm.of(definition, this.table.history(key).get(0)));
		return page(definition, model);
	}

	@PostMapping("/{key:[a-z]+\\.[a-z.-]+}")
	String change(@PathVariable String key, @ModelAttribute("form") SettingForm form, BindingResult result,
			Principal principal, Model model) {
		SettingDefinition definition = this.table.definition(key);
		form.check(definition.kind(), result);
		if (result.hasErrors()) {
			return page(definition, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.table.change(key, form.toValue(definition.kind()), form.version(), principal.getName());
			return "/desk/settings";
		});
	}

	private String page(SettingDefinition definition, Model model) {
		model.addAttribute("definition", definition);
		model.addAttribute("history", this.table.history(definition.key()));
		model.addAttribute("units", PeriodUnit.choices());
		model.addAttribute("yesNo", YES_NO);
		return "settings/setting";
	}

}
