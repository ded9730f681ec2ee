package org.liaisonstation.requests;

import java.util.List;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Registration at the desk (登记诉求).
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class RegisterController {

	private static final String PAGE = "requests/register";

	private final RequestDesk desk;

	private final RequestChoices choices;

	private final Submissions submissions;

	private final Phone phones;

	private final ClockRules clocks;

	private final Evidence evidence;

	RegisterController(RequestDesk desk, RequestChoices choices, Submissions submissions, Phone phones,
			ClockRules clocks, Evidence evidence) {
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
		this.phones = phones;
		this.clocks = clocks;
		this.evidence = evidence;
	}

	@ModelAttribute("choices")
	RequestChoices choices() {
		return this.choices;
	}

	@ModelAttribute("forecast")
	String forecast() {
		return this.clocks.transfer(null, null, this.clocks.now().toInstant()).finish().explanation().oneLine();
	}

	@GetMapping("/desk/requests/new")
	String form(@RequestParam(defaultValue = "PHONE") String channel, Model model) {
		model.addAttribute("form", RegisterForm.blank(channel));
		return PAGE;
	}

	@PostMapping("/desk/requests")
	String register(@Valid @ModelAttribute("form") RegisterForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String next, Viewer viewer) {
		check(form, errors);
		List<CleanFile> files = this.evidence.clean(form.files(), () -> 0, errors);
		if (errors.hasErrors()) {
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.desk.register(intake(form), reporter(form), matter(form), files, viewer);
			boolean seen = !request.intake().restricted() || viewer.is(Role.DIRECTOR);
			if (!seen) {
				return "/desk/requests/handed-over/" + request.number();
			}
			return request.href() + ("print".equals(next) ? "/receipt" : "?registered");
		});
	}

	private void check(RegisterForm form, BindingResult errors) {
		String wrong = Phone.wrong(form.phone());
		if (wrong != null) {
			errors.rejectValue("phone", "wrong", wrong);
		}
		if (form.category() != null && !form.category().isBlank() && !this.choices.isSecondLevel(form.category())) {
			errors.rejectValue("category", "wrong", "请选择二级类别");
		}
	}

	private Intake intake(RegisterForm form) {
		boolean restricted = Boolean.TRUE.equals(form.restricted()) || this.choices.isRestricted(form.category());
		return Intake.by(form.channel(), this.clocks.now().toInstant())
			.atPoint(form.pointId())
			.toDeputy(form.deputyId())
			.restricted(restricted)
			.nameMayBePublic(Boolean.TRUE.equals(form.nameMayBePublic()))
			.confirmed(Boolean.TRUE.equals(form.confirmed()))
			.proposing(filled(form.proposal()))
			.build();
	}

	private Reporter reporter(RegisterForm form) {
		String phone = Phone.digits(form.phone());
		return Reporter.named(filled(form.name()))
			.gender(filled(form.gender()))
			.age(filled(form.age()))
			.phone(phone, this.phones.fingerprint(phone))
			.address(filled(form.address()))
			.people((form.people() != null) ? form.people() : 1)
			.proxy(filled(form.proxyName()), filled(form.proxyRelation()), this.clocks.now().toInstant())
			.build();
	}

	private Matter matter(RegisterForm form) {
		return new Matter(form.titleOrBeginning(), form.category(), filled(form.nature()),
				(filled(form.urgency()) != null) ? form.urgency() : "NORMAL", null, form.placeId(),
				this.choices.constituencyOf(form.placeId()), filled(form.location()), form.content().strip(),
				filled(form.appeal()));
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
