package org.liaisonstation.accounts;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.AccountDirectory.UsernameTaken;
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
 * The system administrator's accounts: made without roles, which somebody else grants.
 */
@Controller
@RequestMapping("/desk/accounts")
@PreAuthorize("hasRole('ADMIN')")
class AccountsController {

	private final AccountDesk desk;

	private final AccountDirectory directory;

	private final SubjectChoices subjects;

	private final Submissions submissions;

	private final Clock clock;

	AccountsController(AccountDesk desk, AccountDirectory directory, SubjectChoices subjects, Submissions submissions,
			Clock clock) {
		this.desk = desk;
		this.directory = directory;
		this.subjects = subjects;
		this.submissions = submissions;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(required = false) String after, Model model) {
		AccountList.of(this.desk.list(q, after), this.clock.instant()).show(q, model);
		return "accounts/accounts";
	}

	@GetMapping("/new")
	String newForm(Model model) {
		model.addAttribute("form", AccountForm.empty());
		return newPage(model);
	}

	@PostMapping("/new")
	String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model model) {
		Subject subject = this.subjects.chosen(form.subject(), null, errors);
		if (errors.hasErrors()) {
			return newPage(model);
		}
		String[] password = new String[1];
		try {
			String location = this.submissions.once(form.submission(), () -> {
				password[0] = this.directory.createWithOneTimePassword(form.username(), form.displayName().strip(),
						Set.of(), subject);
				return "/desk/accounts/" + this.directory.find(form.username()).orElseThrow();
			});
			return showOnce(password[0], location, form.username(), model);
		}
		catch (UsernameTaken ex) {
			errors.rejectValue("username", "taken", "这个账号已经有了");
			return newPage(model);
		}
	}

	@GetMapping("/{id}")
	String account(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", AccountForm.of(this.desk.get(id)));
		return accountPage(id, viewer, model);
	}

	@PostMapping("/{id}")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Account account = this.desk.get(id);
		Subject subject = this.subjects.chosen(form.subject(), account.subject(), errors);
		Subject.Kind kind = (subject != null) ? subject.kind() : null;
		if (!errors.hasErrors() && account.holdsRoleOfAnotherSubjectThan(kind)) {
			errors.rejectValue("subject", "held", "账号的角色依赖现在的关联，请安全管理员先收回角色");
		}
		if (errors.hasErrors()) {
			return accountPage(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.desk.edit(id, form.version(), form.displayName().strip(), form.mail(), subject);
			return "/desk/accounts/" + id;
		});
	}

	@PostMapping("/{id}/deactivation")
	String deactivate(@PathVariable UUID id, @RequestParam(required = false) UUID submission, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.desk.deactivate(id, viewer);
			return "/desk/accounts/" + id;
		});
	}

	@PostMapping("/{id}/reactivation")
	String reactivate(@PathVariable UUID id, @RequestParam(required = false) UUID submission) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.desk.reactivate(id);
			return "/desk/accounts/" + id;
		});
	}

	@PostMapping("/{id}/one-time-password")
	String issuePassword(@PathVariable UUID id, @RequestParam(required = false) UUID submission, Viewer viewer,
			Model model) {
		String[] password = new String[1];
		String location = this.submissions.once(submission, () -> {
			password[0] = this.desk.issueOneTimePassword(id, viewer);
			return "/desk/accounts/" + id;
		});
		return showOnce(password[0], location, this.desk.get(id).username(), model);
	}

	/**
	 * The password is in this answer alone and kept nowhere: not in the address, not in
	 * the session. Sending the form again leads to the account's page.
	 */
	private static String showOnce(String password, String location, String username, Model model) {
		if (password == null) {
			return "redirect:" + location;
		}
		model.addAttribute("password", password);
		model.addAttribute("username", username);
		model.addAttribute("location", location);
		return "accounts/one-time-password";
	}

	private String newPage(Model model) {
		model.addAttribute("subjects", this.subjects.options());
		return "accounts/new";
	}

	private String accountPage(UUID id, Viewer viewer, Model model) {
		Account account = this.desk.get(id);
		model.addAttribute("account", account);
		model.addAttribute("state", AccountList.state(account, this.clock.instant()));
		model.addAttribute("own", id.equals(viewer.accountId()));
		model.addAttribute("subjects", this.subjects.optionsBeside(account.subject()));
		model.addAttribute("fresh", (Supplier<UUID>) Submissions::fresh);
		return "accounts/account";
	}

}
