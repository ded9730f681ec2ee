package org.liaisonstation.accounts;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

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

/**
 * The security administrator grants and revokes roles and unlocks; he makes no accounts.
 */
@Controller
@RequestMapping("/desk/accounts/roles")
@PreAuthorize("hasRole('SECURITY')")
class RolesController {

	private final AccountDesk desk;

	private final SubjectChoices subjects;

	private final Submissions submissions;

	private final Clock clock;

	RolesController(AccountDesk desk, SubjectChoices subjects, Submissions submissions, Clock clock) {
		this.desk = desk;
		this.subjects = subjects;
		this.submissions = submissions;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(required = false) String after, Model model) {
		AccountList.of(this.desk.list(q, after), this.clock.instant()).show(q, model);
		return "accounts/roles";
	}

	@GetMapping("/{id}")
	String account(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", GrantForm.empty());
		return accountPage(id, viewer, model);
	}

	@PostMapping("/{id}/grant")
	String grant(@PathVariable UUID id, @Valid @ModelAttribute("form") GrantForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (form.role() != null) {
			this.desk.refusalOf(id, form.role()).ifPresent((reason) -> errors.rejectValue("role", "refused", reason));
		}
		if (form.endsBeforeItBegins()) {
			errors.rejectValue("to", "before", "截止日不能早于起始日");
		}
		if (errors.hasErrors()) {
			return accountPage(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.desk.grant(id, form.role(), form.from(), form.to(), viewer);
			return "/desk/accounts/roles/" + id;
		});
	}

	@PostMapping("/{id}/revocation")
	String revoke(@PathVariable UUID id, @RequestParam Role role, @RequestParam(required = false) UUID submission,
			Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.desk.revoke(id, role, viewer);
			return "/desk/accounts/roles/" + id;
		});
	}

	@PostMapping("/{id}/unlocking")
	String unlock(@PathVariable UUID id, @RequestParam(required = false) UUID submission) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.desk.unlock(id);
			return "/desk/accounts/roles/" + id;
		});
	}

	private String accountPage(UUID id, Viewer viewer, Model model) {
		Account account = this.desk.get(id);
		model.addAttribute("account", account);
		model.addAttribute("subject", this.subjects.labelOf(account.subject()));
		model.addAttribute("state", AccountList.state(account, this.clock.instant()));
		model.addAttribute("locked", account.isLocked(this.clock.instant()));
		model.addAttribute("own", id.equals(viewer.accountId()));
		model.addAttribute("roles", options());
		model.addAttribute("fresh", (Supplier<UUID>) Submissions::fresh);
		return "accounts/role";
	}

	private static List<SubjectChoices.Option> options() {
		return Arrays.stream(Role.values())
			.map((role) -> new SubjectChoices.Option(role.name(), role.label()))
			.toList();
	}

}
