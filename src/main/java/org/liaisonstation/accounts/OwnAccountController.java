package org.liaisonstation.accounts;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.liaisonstation.accounts.OwnAccount.WrongPassword;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who am I, and my password.
 */
@Controller
@RequestMapping("/desk/account")
class OwnAccountController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

	private final OwnAccount own;

	private final PasswordRules rules;

	private final Submissions submissions;

	private final Clock clock;

	OwnAccountController(OwnAccount own, PasswordRules rules, Submissions submissions, Clock clock) {
		this.own = own;
		this.rules = rules;
		this.submissions = submissions;
		this.clock = clock;
	}

	@GetMapping
	String account(Viewer viewer, @RequestParam(required = false) String changed, Model model) {
		model.addAttribute("form", MailForm.of(this.own.of(viewer)));
		model.addAttribute("changed", changed != null);
		return accountPage(viewer, model);
	}

	@PostMapping("/mail")
	String changeMail(Viewer viewer, @Valid @ModelAttribute("form") MailForm form, BindingResult errors, Model model) {
		if (errors.hasErrors()) {
			return accountPage(viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.own.reachBy(viewer, form.mail());
			return "/desk/account";
		});
	}

	private String accountPage(Viewer viewer, Model model) {
		Account account = this.own.of(viewer);
		model.addAttribute("account", account);
		if (account.lastSignIn() != null) {
			model.addAttribute("lastSignIn",
					TIME.format(ZonedDateTime.ofInstant(account.lastSignIn(), this.clock.getZone())));
		}
		return "accounts/own";
	}

	@GetMapping("/password")
	String passwordForm(Model model) {
		model.addAttribute("form", PasswordForm.empty());
		return passwordPage(model);
	}

	@PostMapping("/password")
	String changePassword(Viewer viewer, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!errors.hasErrors()) {
			check(form, viewer, errors);
		}
		if (errors.hasErrors()) {
			return passwordPage(model);
		}
		try {
			return "redirect:" + this.submissions.once(form.submission(), () -> {
				goOnAs(this.own.changePassword(viewer, form.current(), form.password(), request.getSession().getId()),
						request, response);
				return "/desk/account?changed";
			});
		}
		catch (WrongPassword ex) {
			this.own.countWrongPassword(viewer);
			errors.rejectValue("current", "wrong", "当前密码不对");
			return passwordPage(model);
		}
	}

	private void check(PasswordForm form, Viewer viewer, BindingResult errors) {
		this.rules.refusalOf(form.password(), viewer)
			.ifPresent((reason) -> errors.rejectValue("password", "refused", reason));
		if (form.isUnchanged()) {
			errors.rejectValue("password", "unchanged", "新密码不能与当前密码相同");
		}
		if (form.isRepeatedWrongly()) {
			errors.rejectValue("repeated", "different", "两次输入的新密码不一样");
		}
	}

	private static void goOnAs(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
	}

	private static String passwordPage(Model model) {
		boolean forced = SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof SignedIn me
				&& me.mustChangePassword();
		model.addAttribute("forced", forced);
		return "accounts/password";
	}

}
