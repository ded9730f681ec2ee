package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.liaisonstation.accounts.Viewer;
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

/** 签到 by a deputy: with the code that he scanned, or read from the wall. */
@Controller
@RequestMapping("/desk/sign-in")
@PreAuthorize("hasRole('DEPUTY')")
class DeputySignInController {

	private static final String ASK = "activities/sign-in-code";

	private static final String WRONG = "签到码不对，或者签到已经结束，请看会场的签到码";

	private final SignInDesk desk;

	private final Submissions submissions;

	DeputySignInController(SignInDesk desk, Submissions submissions) {
		this.desk = desk;
		this.submissions = submissions;
	}

	record CodeForm(@NotBlank(message = "请输入 6 位签到码") String code) {

		String digits() {
			return this.code.replaceAll("\\D", "");
		}

	}

	@GetMapping
	String ask(Model model) {
		model.addAttribute("form", new CodeForm(null));
		return ASK;
	}

	@PostMapping
	String find(@Valid @ModelAttribute("form") CodeForm form, BindingResult errors, Viewer viewer) {
		if (!errors.hasErrors() && this.desk.find(form.digits(), viewer).isEmpty()) {
			errors.rejectValue("code", "unknown", WRONG);
		}
		return errors.hasErrors() ? ASK : "redirect:/desk/sign-in/" + form.digits();
	}

	/** Behind the QR code. A code that has ended asks for another one. */
	@GetMapping("/{code:\\d{6}}")
	String show(@PathVariable String code, Viewer viewer, Model model) {
		Activity activity = this.desk.find(code, viewer).orElse(null);
		if (activity == null) {
			model.addAttribute("form", new CodeForm(null));
			model.addAttribute("ended", WRONG);
			return ASK;
		}
		model.addAttribute("activity", activity);
		model.addAttribute("own", activity.attendances().get(viewer.deputyId()));
		model.addAttribute("submission", Submissions.fresh());
		return "activities/sign-in";
	}

	@PostMapping("/{code:\\d{6}}")
	String signIn(@PathVariable String code, @RequestParam UUID submission, Viewer viewer) {
		return "redirect:"
				+ this.submissions.once(submission, () -> this.desk.signIn(code, viewer).href() + "?signed-in");
	}

}
