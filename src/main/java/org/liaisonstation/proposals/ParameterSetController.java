package org.liaisonstation.proposals;

import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.SettingChanges;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 套用一组: the periods of proposals as the rules of a place have them. */
@Controller
@RequestMapping("/desk/settings/proposals")
@PreAuthorize("hasRole('ADMIN')")
class ParameterSetController {

	private final SettingChanges settings;

	private final Submissions submissions;

	ParameterSetController(SettingChanges settings, Submissions submissions) {
		this.settings = settings;
		this.submissions = submissions;
	}

	/** A set as the page shows it: the words of its values, by key. */
	record Shown(ParameterSet set, Map<String, String> words) {

	}

	record SetForm(UUID submission, @NotNull(message = "请选择一组") ParameterSet set) {

	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("form", new SetForm(Submissions.fresh(), null));
		return page(model);
	}

	@PostMapping
	String take(@Valid @ModelAttribute("form") SetForm form, BindingResult errors, Principal principal, Model model) {
		if (errors.hasErrors()) {
			return page(model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.settings.set(form.set().periods(), principal.getName());
			return "/desk/settings/proposals";
		});
	}

	private String page(Model model) {
		model.addAttribute("keys", ParameterSet.KEYS);
		model.addAttribute("keyNames",
				ParameterSet.KEYS.stream().collect(Collectors.toMap(Function.identity(), this.settings::name)));
		model.addAttribute("inForce", this.settings.words(ParameterSet.KEYS));
		model.addAttribute("sets", Arrays.stream(ParameterSet.values()).map(this::shown).toList());
		return "proposals/parameter-sets";
	}

	private Shown shown(ParameterSet set) {
		return new Shown(set, set.periods()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (one) -> this.settings.words(one.getKey(), one.getValue()))));
	}

}
