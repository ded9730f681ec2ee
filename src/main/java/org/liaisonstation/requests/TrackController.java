package org.liaisonstation.requests;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.links.CodeTries;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 查进度: a resident follows his matter with the tracking code and a second answer, and
 * rates the reply. A wrong code and a wrong second answer look the same.
 */
@Controller
@RequestMapping("/track")
class TrackController {

	private static final String SESSION_KEY = "station.tracked";

	private final ResidentDoor door;

	private final RequestNames names;

	private final ClockRules clocks;

	private final CodeTries tries;

	private final Submissions submissions;

	TrackController(ResidentDoor door, RequestNames names, ClockRules clocks, CodeTries tries,
			Submissions submissions) {
		this.door = door;
		this.names = names;
		this.clocks = clocks;
		this.tries = tries;
		this.submissions = submissions;
	}

	record TrackForm(@NotBlank(message = "请填写查询码") String code, String tail) {

	}

	@ModelAttribute("ratings")
	List<Choice> ratings() {
		return CallController.RATINGS;
	}

	@GetMapping
	String ask(Model model) {
		model.addAttribute("form", new TrackForm(null, null));
		return "requests/track";
	}

	@PostMapping
	String open(@Valid @ModelAttribute("form") TrackForm form, BindingResult errors, HttpServletRequest visitor) {
		if (errors.hasErrors()) {
			return "requests/track";
		}
		String address = visitor.getRemoteAddr();
		if (!this.tries.mayTry(address)) {
			errors.reject("often", "试的次数太多了，请过十分钟再查，或者打站里电话问工作人员。");
			return "requests/track";
		}
		return this.door.track(form.code(), (form.tail() != null) ? form.tail() : "").map((request) -> {
			visitor.getSession().setAttribute(SESSION_KEY, request.trackingCode());
			return "redirect:/track/" + request.trackingCode();
		}).orElseGet(() -> {
			this.tries.failed(address);
			errors.reject("wrong", "没有查到：查询码或后四位（查询口令）不对，请对照回执再填一次。");
			return "requests/track";
		});
	}

	/** The address on the receipt's QR code: asks the second answer first. */
	@GetMapping("/{code}")
	@Transactional(readOnly = true)
	public String progress(@PathVariable String code, HttpServletRequest visitor, Model model) {
		String typed = TrackingSecrets.typed(code);
		if (!isOpened(typed, visitor)) {
			model.addAttribute("form", new TrackForm(TrackingSecrets.printed(typed), null));
			return "requests/track";
		}
		Request request = page(typed, model);
		model.addAttribute("form", CallController.RatingForm.blank(request.version()));
		return "requests/progress";
	}

	@PostMapping("/{code}/rating")
	@Transactional
	public String rate(@PathVariable String code, @Valid @ModelAttribute("form") CallController.RatingForm form,
			BindingResult errors, HttpServletRequest visitor, Model model) {
		String typed = TrackingSecrets.typed(code);
		if (!isOpened(typed, visitor)) {
			return "redirect:/track/" + typed;
		}
		form.check(errors);
		if (errors.hasErrors()) {
			page(typed, model);
			return "requests/progress";
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.door.rate(typed, form.manner(), form.result(), form.commentOrNull());
			return "/track/" + typed;
		});
	}

	@PostMapping("/leave")
	String leave(HttpSession session) {
		session.removeAttribute(SESSION_KEY);
		return "redirect:/track";
	}

	private static boolean isOpened(String code, HttpServletRequest visitor) {
		HttpSession session = visitor.getSession(false);
		return session != null && code.equals(session.getAttribute(SESSION_KEY));
	}

	private Request page(String code, Model model) {
		Request request = this.door.opened(code).orElseThrow();
		model.addAttribute("request", request);
		model.addAttribute("code", TrackingSecrets.printed(code));
		model.addAttribute("plainCode", code);
		model.addAttribute("names", this.names.of(request));
		model.addAttribute("rounds", RoundOfTimeline.of(request, false));
		model.addAttribute("light", Lights.of(request, this.clocks.now(), this.clocks.days()));
		return request;
	}

}
