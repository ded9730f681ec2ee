package org.liaisonstation.requests;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.links.CodeTries;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages behind the QR code of a slip (一次性答复链接), for a unit without an account. A code
 * that never was, was withdrawn or is over looks the same: a 404; one that was used says
 * so.
 */
@Controller
@RequestMapping("/u/{code}")
class LinkController {

	private static final String PAGE = "requests/link";

	private static final String FORM = "requests/link-act";

	private final LinkDoor door;

	private final RequestChoices choices;

	private final Evidence evidence;

	private final ClockRules clocks;

	private final CodeTries tries;

	private final Submissions submissions;

	LinkController(LinkDoor door, RequestChoices choices, Evidence evidence, ClockRules clocks, CodeTries tries,
			Submissions submissions) {
		this.door = door;
		this.choices = choices;
		this.evidence = evidence;
		this.clocks = clocks;
		this.tries = tries;
		this.submissions = submissions;
	}

	@ModelAttribute
	void notForRobots(HttpServletResponse response) {
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

	@GetMapping
	String show(@PathVariable String code, HttpServletRequest visitor, HttpServletResponse response, Model model) {
		if (this.door.isUsed(code)) {
			response.setStatus(HttpStatus.GONE.value());
			return "requests/link-used";
		}
		open(code, visitor, model);
		return PAGE;
	}

	@GetMapping("/{act}")
	String form(@PathVariable String code, @PathVariable String act, HttpServletRequest visitor, Model model) {
		LinkDoor.Opened opened = page(code, LinkAct.at(act), visitor, model);
		model.addAttribute("form", LinkForm.blank(opened.request().version()));
		return FORM;
	}

	@PostMapping("/{act}")
	String act(@PathVariable String code, @PathVariable String act, @Valid @ModelAttribute("form") LinkForm form,
			BindingResult errors, HttpServletRequest visitor, Model model) {
		LinkAct what = LinkAct.at(act);
		if (form.submission() != null && this.submissions.isDone(form.submission())) {
			return "redirect:/u/" + code;
		}
		form.check(what, this.choices, this.clocks.now().toLocalDate(), errors);
		LinkDoor.Opened opened = page(code, what, visitor, model);
		List<CleanFile> pictures = this.evidence.cleanOfHandling(opened.request().id(), form.files(), form.submission(),
				errors);
		Evidence.refuseWithoutPicture(what == LinkAct.ANSWER && this.evidence.lacksPictureOfSafePlace(opened.request()),
				pictures, errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.door.act(code, what, form, pictures);
			return "/u/" + code;
		});
	}

	/** Where the act is not possible (any more), the page says what changed. */
	private LinkDoor.Opened page(String code, LinkAct act, HttpServletRequest visitor, Model model) {
		LinkDoor.Opened opened = open(code, visitor, model);
		if (!opened.acts().contains(act)) {
			Request request = opened.request();
			throw new StalePage(request.number(), opened.link().href(), request.changedBy(), request.changedAt(),
					request.changedWhat());
		}
		model.addAttribute("act", act);
		model.addAttribute("picture", act == LinkAct.ANSWER && this.evidence.lacksPictureOfSafePlace(opened.request()));
		model.addAttribute("choices", this.choices);
		return opened;
	}

	private LinkDoor.Opened open(String code, HttpServletRequest visitor, Model model) {
		if (!this.tries.mayTry(visitor.getRemoteAddr())) {
			throw new NotFound();
		}
		LinkDoor.Opened opened = this.door.open(code).orElseThrow(() -> {
			this.tries.failed(visitor.getRemoteAddr());
			return new NotFound();
		});
		model.addAttribute("code", code);
		model.addAttribute("opened", opened);
		return opened;
	}

}
