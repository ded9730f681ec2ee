package org.liaisonstation.inbox;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.paper.PublicAddress;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 邮件和群机器人: how they are reached, and a message that tries it. */
@Controller
@RequestMapping("/desk/outbox/settings")
@PreAuthorize("hasRole('ADMIN')")
class OutboxSettingsController {

	private final OutboxDesk desk;

	private final Submissions submissions;

	private final PublicAddress address;

	OutboxSettingsController(OutboxDesk desk, Submissions submissions, PublicAddress address) {
		this.desk = desk;
		this.submissions = submissions;
		this.address = address;
	}

	@GetMapping
	String form(Viewer viewer, Model model) {
		model.addAttribute("form", OutboxForm.of(this.desk.settings()));
		return page(viewer, model);
	}

	@PostMapping
	String change(@Valid @ModelAttribute("form") OutboxForm form, BindingResult errors, Viewer viewer, Model model) {
		form.check(this.desk.settings(), errors);
		if (errors.hasErrors()) {
			return page(viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.desk.change(form);
			return "/desk/outbox/settings";
		});
	}

	@PostMapping("/test")
	String test(@RequestParam(required = false) UUID submission, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.desk.sendTest(viewer);
			return "/desk/outbox?view=WAITING";
		});
	}

	private String page(Viewer viewer, Model model) {
		OutboxSettings settings = this.desk.settings();
		model.addAttribute("settings", settings);
		model.addAttribute("hasPassword", settings.mailPassword() != null);
		model.addAttribute("hasRobot", settings.robotUrl() != null);
		model.addAttribute("hasSecret", settings.robotSecret() != null);
		model.addAttribute("hasBox", this.desk.hasBox(viewer));
		model.addAttribute("hasAddress", this.address.fixed("/").isPresent());
		model.addAttribute("securities", Choice.of(OutboxSettings.Security::label, OutboxSettings.Security.values()));
		model.addAttribute("robots", Choice.of(OutboxSettings.RobotKind::label, OutboxSettings.RobotKind.values()));
		model.addAttribute("fresh", Submissions.fresh());
		return "inbox/outbox-settings";
	}

}
